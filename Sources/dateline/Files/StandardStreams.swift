import Glibc

/// Puts something in the place of standard input, output and error where whoever started the program has closed them.
///
/// The next file that is opened would take the place, and a library would be read as input, or printed over. What stands
/// there now refuses to be read or written, so that it is told.
func secureStandardStreams() {
  for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
  where fcntl(descriptor, F_GETFD) == -1 {
    // The lowest free number is given, and that is this one.
    _ = open("/dev/null", mode)
  }
}

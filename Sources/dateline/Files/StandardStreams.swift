import Glibc

/// Replaces standard input, output and error where they are closed when the program starts.
///
/// Otherwise the next file that is opened would get their number, and a library would be read as input, or printed
/// over. The replacements cannot be read or written, so that the failure is reported.
func secureStandardStreams() {
  for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
  where fcntl(descriptor, F_GETFD) == -1 {
    // `open` returns the lowest free number, which is this one.
    _ = open("/dev/null", mode)
  }
}

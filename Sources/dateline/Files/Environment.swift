import Glibc

/// A variable of the environment; `nil` when it is missing or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Columns of the terminal behind a file descriptor, 80 if they are not known; `nil` when there is no terminal.
func terminalColumns(_ descriptor: Int32) -> Int? {
  var window = winsize()
  guard isatty(descriptor) == 1 else { return nil }
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
  return Int(window.ws_col)
}

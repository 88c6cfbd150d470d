import CNcurses
import Glibc
import Grid

/// The terminal device: where keys come from and where the screen goes.
///
/// It is standard input and output where these are terminals, otherwise /dev/tty: articles may come in through a pipe.
struct Teletype {
  let input: Int32
  let output: Int32
  private let controlling: Int32?

  init() throws(TerminalProblem) {
    let standardIsTerminal = (isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1)
    guard standardIsTerminal != (true, true) else {
      (input, output, controlling) = (STDIN_FILENO, STDOUT_FILENO, nil)
      return
    }
    let device = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard device >= 0 else { throw .noTerminal }
    controlling = device
    input = standardIsTerminal.0 ? STDIN_FILENO : device
    output = standardIsTerminal.1 ? STDOUT_FILENO : device
  }

  func close() {
    if let controlling { _ = Glibc.close(controlling) }
  }

  /// `nil` where the device does not know its size.
  var size: Size? {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Returns what has come so far, and whether the terminal is gone. Never waits.
  func readAll() -> (bytes: [UInt8], isGone: Bool) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // There is a limit, or a sender that never stops would freeze the screen.
    while bytes.count < Paste.longestBytes {
      var waits = [pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
      guard poll(&waits, 1, 0) > 0 else { return (bytes, false) }
      guard waits[0].revents & Int16(POLLIN) != 0 else { return (bytes, true) }
      let count = read(input, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer.prefix(count)
      } else if count < 0, errno == EAGAIN {
        return (bytes, false)
      } else if count == 0 || errno != EINTR {
        return (bytes, true)
      }
    }
    return (bytes, false)
  }
}

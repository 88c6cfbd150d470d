import CNcurses
import Glibc

/// Gathers what ncurses writes for one frame, so that it reaches the terminal in one piece.
///
/// ncurses flushes whenever it moves the cursor: 28 writes for a screen of 24 rows (ncurses 6.4). Each would be a
/// packet of its own over SSH. So the descriptor that it writes to is pointed at a file in memory while it paints.
struct PaintBuffer {
  /// The descriptor that ncurses writes to, and the terminal's own.
  private let curses: Int32
  private let terminal: Int32
  /// `nil` where the system has no files in memory; then ncurses goes on writing by itself.
  private let memory: Int32?

  init(curses: Int32, terminal: Int32) {
    self.curses = curses
    self.terminal = terminal
    let memory = openMemoryFile("frame")
    self.memory = memory >= 0 ? memory : nil
  }

  func close() {
    if let memory { _ = Glibc.close(memory) }
  }

  var isGathering: Bool { memory != nil }

  /// Writes to the terminal; nothing where there is nothing.
  func send(_ bytes: [UInt8]) {
    if !bytes.isEmpty { writeAll(bytes, to: terminal) }
  }

  /// Lets `paint` call ncurses, and gives back what it wrote; `nil` where ncurses has written to the terminal itself.
  func gather(_ paint: () -> Void) -> [UInt8]? {
    guard let memory, dup2(memory, curses) == curses else {
      paint()
      return nil
    }
    paint()
    // The two descriptors share one place in the file, and so its length.
    let count = Int(lseek(memory, 0, SEEK_CUR))
    dup2(terminal, curses)
    // Browsers and other programs that are started from here must not keep the terminal open.
    _ = fcntl(curses, F_SETFD, FD_CLOEXEC)
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(memory, &bytes, count, 0)
    ftruncate(memory, 0)
    lseek(memory, 0, SEEK_SET)
    return Array(bytes.prefix(max(0, read)))
  }
}

/// Writes all bytes, in one call where the system takes them so. A dead terminal is noticed by whoever reads next.
func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) {
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
  }
}

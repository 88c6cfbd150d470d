import CNcurses
import Glibc

/// The file in memory that ncurses takes for its terminal.
///
/// So ncurses never waits for the terminal, and what it writes for a frame is there in one piece: it flushes whenever it
/// moves the cursor, 28 times for a screen of 24 rows (ncurses 6.4), and each would be a packet of its own over SSH.
struct PaintBuffer {
  /// The file to start ncurses with.
  let file: UnsafeMutablePointer<FILE>
  private let memory: Int32

  /// `nil` where the system makes no such file.
  init?() {
    memory = openMemoryFile("frame")
    guard memory >= 0 else { return nil }
    guard let file = fdopen(memory, "r+") else {
      _ = Glibc.close(memory)
      return nil
    }
    self.file = file
  }

  func close() { fclose(file) }

  /// Lets `paint` call ncurses, and returns what ncurses wrote.
  func gather(_ paint: () -> Void) -> [UInt8] {
    paint()
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(memory, &bytes, count, 0)
    ftruncate(memory, 0)
    lseek(memory, 0, SEEK_SET)
    return Array(bytes.prefix(max(0, read)))
  }
}

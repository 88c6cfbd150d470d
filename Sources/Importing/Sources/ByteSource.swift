import Glibc

/// An open file, or standard input, that is read in pieces.
struct ByteSource: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Throws an `ImportProblem` when the file cannot be opened. "-" is standard input.
  init(path: String) throws {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ImportProblem(path: path, cause: .unreadable(lastErrorText())) }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Appends up to `count` bytes; `false` at the end of the source.
  borrowing func read(_ count: Int, into bytes: inout [UInt8]) throws -> Bool {
    let before = bytes.count
    let descriptor = descriptor
    bytes.append(contentsOf: repeatElement(0, count: count))
    while true {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: before), count)
      }
      if got < 0, errno == EINTR { continue }
      bytes.removeLast(count - max(0, got))
      guard got >= 0 else { throw ImportProblem(path: path, cause: .unreadable(lastErrorText())) }
      return got > 0
    }
  }
}

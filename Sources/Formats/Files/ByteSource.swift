import Glibc
import SystemCalls

/// An open file, or standard input, read in pieces.
struct ByteSource: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Throws an `ImportProblem` when the file cannot be opened or is not a file. "-" is standard input.
  init(path: String) throws {
    self.path = path
    guard path != "-" else {
      descriptor = 0
      return
    }
    // Without O_NONBLOCK, opening a pipe waits until somebody writes to it. The kind of file is checked once it is
    // open: it may have been replaced since the folder was read.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      let cause: ImportProblem.Cause = errno == ENXIO ? .noFile("a socket or device") : .unreadable(systemReason(errno))
      throw ImportProblem(path: path, cause: cause)
    }
    do {
      try Self.check(descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  /// Throws for anything but a file. A pipe that the shell opened for this program, `<(…)`, is accepted, because it has
  /// a writer.
  private static func check(_ descriptor: Int32, _ path: String) throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ImportProblem(path: path, cause: .unreadable(systemReason(errno)))
    }
    let isOpenAlready = ["/dev/fd/", "/proc/self/fd/", "/dev/stdin"].contains { path.hasPrefix($0) }
    switch PathKind(status) {
    case .file: break
    case .noFile where isOpenAlready: _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    case .folder: throw ImportProblem(path: path, cause: .noFile("a folder"))
    case .noFile(let what): throw ImportProblem(path: path, cause: .noFile(what))
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Whether a read would return bytes, or the end, without waiting.
  var hasMore: Bool { hasInput(descriptor) }

  /// Appends up to `count` bytes; returns `false` at the end of the source. Throws an `ImportProblem`.
  borrowing func read(_ count: Int, into bytes: inout [UInt8]) throws -> Bool {
    let before = bytes.count
    let descriptor = descriptor
    bytes.append(contentsOf: repeatElement(0, count: count))
    while true {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: before), count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0, errno == EAGAIN {
        waitForInput(descriptor)
        continue
      }
      bytes.removeLast(count - max(0, got))
      guard got >= 0 else {
        let isClosed = path == "-" && errno == EBADF
        throw ImportProblem(path: path, cause: .unreadable(isClosed ? "is closed" : systemReason(errno)))
      }
      return got > 0
    }
  }
}

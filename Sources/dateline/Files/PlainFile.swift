import Glibc
import SystemCalls

/// The text of a file. Throws a `Failure` with the reason alone if it cannot be read, is not a regular file, or is
/// larger than `atMost` bytes. Never waits for the other end of a pipe.
func text(ofFile path: String, atMost: Int = 1 << 20) throws -> String {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Failure("cannot be read: \(systemReason(errno))") }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw Failure("cannot be read: \(systemReason(errno))") }
  guard status.st_mode & S_IFMT == S_IFREG else { throw Failure("is not a file, so it is not read") }
  guard status.st_size <= atMost else { throw Failure("is larger than \(atMost >> 20) MB, so it is not read") }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = read(descriptor, &piece, piece.count)
    guard count >= 0 else { throw Failure("cannot be read: \(systemReason(errno))") }
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece[..<count]
  }
}

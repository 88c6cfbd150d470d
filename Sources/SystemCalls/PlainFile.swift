import Glibc

/// Why a file of the user's is not read.
public enum PlainFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system refused it, for the reason with this number.
  case unreadable(Int32)
  /// It is a folder, a pipe or a device.
  case noFile
  case tooLarge(limitBytes: Int)

  public var description: String {
    switch self {
    case .unreadable(let number): "cannot be read: \(systemReason(number))"
    case .noFile: "is not a file, so it is not read"
    case .tooLarge(let limitBytes): "is larger than \(limitBytes >> 20) MB, so it is not read"
    }
  }
}

/// A file of the user's as text; U+FFFD stands for bytes that are not UTF-8. Never waits for another program, as the
/// opening of a named pipe would.
public func plainText(ofFile path: String, limitBytes: Int = 1 << 20) throws(PlainFileFault) -> String {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { throw errno == ENXIO ? .noFile : .unreadable(errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
  guard PathKind(status) == .file else { throw .noFile }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  while bytes.count <= limitBytes {
    let count = read(descriptor, &piece, piece.count)
    guard count >= 0 else { throw .unreadable(errno) }
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece[..<count]
  }
  throw .tooLarge(limitBytes: limitBytes)
}

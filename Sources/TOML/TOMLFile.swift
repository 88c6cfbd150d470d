import Glibc

/// Why a file cannot be read as TOML.
public enum TOMLFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system refused to read it; the number is its `errno`.
  case unreadable(Int32)
  /// It is not a file but a folder, a pipe or a device.
  case noFile
  case tooLarge
  case notTOML(TOMLFault)

  /// The line of the fault, from 1; `nil` for a fault that is not in a line.
  public var line: Int? {
    switch self {
    case .notTOML(let fault): fault.line
    case .unreadable, .noFile, .tooLarge: nil
    }
  }

  public var description: String {
    switch self {
    case .unreadable(let number): "cannot be read: \(strerror(number).map { String(cString: $0) } ?? "error \(number)")"
    case .noFile: "is not a file, so it is not read"
    case .tooLarge: "is larger than 1 MB, so it is not read"
    case .notTOML(let fault): "is not TOML: \(fault)"
    }
  }
}

/// The document in a file of at most 1 MB. Never waits, for instance for a writer of a pipe.
public func readTOML(atPath path: String) throws(TOMLFileFault) -> TOMLTable {
  let text = try text(ofFile: path)
  do throws(TOMLFault) { return try parseTOML(text) } catch { throw .notTOML(error) }
}

private func text(ofFile path: String) throws(TOMLFileFault) -> String {
  let limit = 1 << 20
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { throw errno == ENXIO ? .noFile : .unreadable(errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  while bytes.count <= limit {
    let count = read(descriptor, &piece, piece.count)
    guard count >= 0 else { throw .unreadable(errno) }
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece[..<count]
  }
  throw .tooLarge
}

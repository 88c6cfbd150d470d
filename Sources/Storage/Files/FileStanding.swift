import Glibc
import SystemCalls

/// What is at a path, found out without opening a database and without waiting.
enum FileStanding: Hashable {
  case missing
  /// A file of no bytes, which no program has used yet.
  case empty
  case database(DatabaseHeader)
  /// A file that is not an SQLite database.
  case otherFile
  /// Not a file; what it is, in words: "a folder".
  case noFile(String)
  /// The system's reason.
  case unreadable(String)

  init(_ path: String) {
    // Without O_NONBLOCK, opening a pipe waits until somebody writes to it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      self = errno == ENOENT ? .missing : errno == ENXIO ? .noFile("a socket") : .unreadable(systemReason(errno))
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      self = .unreadable(systemReason(errno))
      return
    }
    if let kind = PathKind(status).otherThanFile {
      self = .noFile(kind)
    } else if status.st_size == 0 {
      self = .empty
    } else {
      self = DatabaseHeader(descriptor).map(FileStanding.database) ?? .otherFile
    }
  }
}

/// The fields of an SQLite file's header that are used here.
struct DatabaseHeader: Hashable {
  var isInWriteAheadMode: Bool
  /// Changes with every transaction that changes the file.
  var changeCounter: UInt32
  var version: UInt32
  var applicationID: UInt32

  static let byteCount = 100

  /// `nil` when the file does not begin like an SQLite database.
  init?(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    guard pread(descriptor, &bytes, bytes.count, 0) == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8))
    else { return nil }
    func number(at offset: Int) -> UInt32 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    isInWriteAheadMode = bytes[18] == 2 && bytes[19] == 2
    changeCounter = number(at: 24)
    version = number(at: 60)
    applicationID = number(at: 68)
  }
}

/// The folder of the path's last part: "." for a name alone.
func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The path with symbolic links followed, including links to a file that does not exist yet. The path itself when links
/// cannot be followed.
func resolved(_ path: String) -> String {
  var path = path
  for _ in 0..<40 {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard let target = linkTarget(path) else { return path }
    path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
  }
  return path
}

/// `nil` for anything that is not a symbolic link.
private func linkTarget(_ path: String) -> String? {
  var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = bytes.withUnsafeMutableBytes { buffer in
    buffer.baseAddress.map { readlink(path, $0.assumingMemoryBound(to: CChar.self), buffer.count) } ?? 0
  }
  return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
}

/// Creates the missing folders above a path, readable only by the user.
func makeFolder(for path: String) throws {
  let folder = folder(of: path)
  if access(folder, F_OK) == 0 { return }
  try makeFolder(for: folder)
  guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
    throw LibraryProblem.unusable(path: folder, cause: "this folder cannot be made (\(systemReason(errno)))")
  }
}

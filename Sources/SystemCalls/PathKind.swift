import Glibc

/// What is at a path.
public enum PathKind: Hashable, Sendable {
  case file, folder
  /// Not a file; what it is, in words: "a named pipe". Reading it might wait for a writer, or never end.
  case noFile(String)

  /// `nil` when nothing can be found there; `errno` is the reason.
  public init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  public init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .noFile("a named pipe")
    case S_IFSOCK: self = .noFile("a socket")
    default: self = .noFile("a device")
    }
  }

  /// What it is instead of a file, in words: "a folder"; `nil` for a file.
  public var otherThanFile: String? {
    switch self {
    case .file: nil
    case .folder: "a folder"
    case .noFile(let what): what
    }
  }
}

import Glibc

/// What a path leads to.
public enum PathKind: Hashable, Sendable {
  case file, folder
  /// In words: "a named pipe". To read it would be to wait for whoever writes to it, or never to come to an end.
  case noFile(String)

  /// `nil` when nothing can be found there; `errno` then says why.
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

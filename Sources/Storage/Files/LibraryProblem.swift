import GRDB
import Glibc

/// Why a library or a reader's state cannot be used. In one line: where, what, and what to do.
public enum LibraryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case notADatabase(path: String)
  /// A database that another program made.
  case foreign(path: String)
  case newerVersion(path: String, version: Int)
  case damaged(path: String, cause: String)
  case locked(path: String)
  case diskFull(path: String)
  case noPermission(path: String, cause: String)
  case readOnly(path: String)
  case unusable(path: String, cause: String)
  /// The reader's state cannot be used, so marks are lost when the program ends.
  case stateUnusable(path: String, cause: String)
  /// It is unknown where to keep the reader's state.
  case noPlaceForState(cause: String)

  public var description: String {
    switch self {
    case .notADatabase(let path): "\(path): not a Dateline library, so it is left as it is; name another file"
    case .foreign(let path): "\(path): a database of another program; name another file"
    case .newerVersion(let path, let version):
      "\(path): made by a newer Dateline (version \(version) of its tables); update this one"
    case .damaged(let path, let cause): "\(path): damaged (\(cause)); restore a copy, or move it away and import again"
    case .locked(let path): "\(path): in use by another import; try again when that is done"
    case .diskFull(let path): "\(path): the disk is full; make room and try again"
    case .noPermission(let path, let cause): "\(path): \(cause); check the permissions of the file and its folder"
    case .readOnly(let path): "\(path): cannot be written, so nothing can be added; name another library"
    case .unusable(let path, let cause): "\(path): \(cause)"
    case .stateUnusable(let path, let cause): "marks are not kept: \(path): \(cause)"
    case .noPlaceForState(let cause): "marks are not kept: \(cause)"
    }
  }

  /// The problem with a library behind an SQLite error.
  init(_ error: DatabaseError, library path: String) {
    let cause = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR where isDiskFull(path): self = .diskFull(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .noPermission(path: path, cause: cause)
    default: self = .unusable(path: path, cause: cause)
    }
  }

  /// The problem with a reader's state behind an SQLite error.
  init(_ error: DatabaseError, state path: String) {
    let cause = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch LibraryProblem(error, library: path) {
    case .notADatabase: self = .stateUnusable(path: path, cause: "not a file of Dateline's")
    case .damaged: self = .stateUnusable(path: path, cause: "damaged (\(cause))")
    case .locked: self = .stateUnusable(path: path, cause: "in use by another program")
    case .diskFull: self = .stateUnusable(path: path, cause: "the disk is full")
    case .readOnly: self = .stateUnusable(path: path, cause: "cannot be written")
    default: self = .stateUnusable(path: path, cause: cause)
    }
  }

  /// The same problem, worded for a reader's state.
  var ofState: LibraryProblem {
    switch self {
    case .notADatabase(let path): .stateUnusable(path: path, cause: "not a file of Dateline's")
    case .foreign(let path): .stateUnusable(path: path, cause: "a database of another program")
    case .newerVersion(let path, _): .stateUnusable(path: path, cause: "made by a newer Dateline")
    case .noPermission(let path, let cause), .unusable(let path, let cause): .stateUnusable(path: path, cause: cause)
    default: self
    }
  }

  /// Runs the body; turns SQLite's errors into a `LibraryProblem` for the library at `path`.
  static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw LibraryProblem(error, library: path)
    }
  }
}

/// Whether the disk is full. SQLite reports a failed write when there is no room for its log's index.
private func isDiskFull(_ path: String) -> Bool {
  var status = statvfs()
  return statvfs(folder(of: path), &status) == 0 && status.f_bavail == 0
}

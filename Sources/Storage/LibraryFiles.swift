import Foundation
import GRDB

/// The two files of a library and one reader, and how they can be opened.
struct LibraryFiles {
  enum Access: Hashable {
    case writable
    /// Others may write it meanwhile: it has a write-ahead log.
    case readable
    /// Nobody writes it: read without locks and without a log.
    case immutable
  }

  var library: String
  var access: Access
  var state: String
  /// Why the reader's state is kept in memory only; `nil` when it is kept in its file.
  var stateProblem: LibraryProblem?

  /// How a library's file can be opened, by what the system says of it and its folder.
  static func access(_ path: String) -> Access {
    let folder = (path as NSString).deletingLastPathComponent
    let isWritable =
      Foundation.access(path, W_OK) == 0 && Foundation.access(folder.isEmpty ? "." : folder, W_OK) == 0
    if isWritable || Foundation.access(path, F_OK) != 0 { return .writable }
    return Foundation.access(path + "-wal", F_OK) == 0 ? .readable : .immutable
  }

  /// The library as an address that SQLite opens with this access.
  var libraryURI: String {
    switch access {
    case .writable: fileURI(library, "mode=rw")
    case .readable: fileURI(library, "mode=ro")
    case .immutable: fileURI(library, "mode=ro&immutable=1")
    }
  }
}

/// A path as an SQLite address, with the characters that mean something there written as percent codes.
func fileURI(_ path: String, _ parameters: String) -> String {
  var uri = "file:"
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      uri += "%" + String(byte, radix: 16, uppercase: true)
    default: uri.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
  return uri + "?" + parameters
}

/// Makes the folders above a path, readable only for the user.
func makeFolder(for path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  guard !folder.isEmpty, Foundation.access(folder, F_OK) != 0 else { return }
  do {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  } catch {
    throw LibraryProblem.noPermission(path: path, cause: "its folder cannot be made")
  }
}

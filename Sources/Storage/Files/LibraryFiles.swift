import Glibc

/// The files of a library and of one reader's state. Symbolic links are followed, because permissions are those of the
/// target.
struct LibraryFiles {
  enum Access: Hashable {
    case writable
    /// Another user's: it is read, and watched for changes (see `Sight`).
    case shared
  }

  var library: String
  var access: Access
  /// The reader's state; `nil` when there is no place for it, or the file cannot be used.
  var state: String?
  /// A file that cannot be written, but whose marks are shown; `nil` for none.
  var readableState: String?

  /// Every file that SQLite may have open for them: databases, logs, the logs' indexes, and journals.
  var all: [String] {
    [library, state, readableState].compactMap(\.self).flatMap { path in
      ["", "-wal", "-shm", "-journal"].map { path + $0 }
    }
  }

  /// How a library's file can be opened, by the permissions of the file and its folder.
  static func access(_ path: String) -> Access {
    guard Glibc.access(path, F_OK) == 0 else { return .writable }
    return Glibc.access(path, W_OK) == 0 && Glibc.access(folder(of: path), W_OK) == 0 ? .writable : .shared
  }
}

/// A path as an SQLite URI: every byte that could have a meaning there is percent-encoded.
func fileURI(_ path: String, _ parameters: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let digits = Array("0123456789ABCDEF")
  // Without "file://", SQLite would take "//x" for a host x.
  var uri = path.hasPrefix("/") ? "file://" : "file:"
  for byte in path.utf8 {
    if plain.contains(byte) {
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
  return uri + "?" + parameters
}

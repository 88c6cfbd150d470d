import Glibc

/// The two files of a library and one reader, with symbolic links followed: who may write a file is said where it stands.
struct LibraryFiles {
  enum Access: Hashable {
    case writable
    /// Another user's: read and watched (see `Sight`).
    case shared
  }

  var library: String
  var access: Access
  /// The reader's state; `nil` when there is no place for it, or none that can be used.
  var state: String?
  /// A file whose marks are to be shown, though it cannot be written; `nil` for none.
  var readableState: String?

  /// Every file that SQLite may have open for them: databases, logs, the logs' indexes, and journals.
  var all: [String] {
    [library, state, readableState].compactMap(\.self).flatMap { path in
      ["", "-wal", "-shm", "-journal"].map { path + $0 }
    }
  }

  /// How a library's file can be opened, by what the system says of it and its folder.
  static func access(_ path: String) -> Access {
    guard Glibc.access(path, F_OK) == 0 else { return .writable }
    return Glibc.access(path, W_OK) == 0 && Glibc.access(folder(of: path), W_OK) == 0 ? .writable : .shared
  }
}

/// A path as an SQLite address, in which every byte that could mean something is written as a percent code.
func fileURI(_ path: String, _ parameters: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let digits = Array("0123456789ABCDEF")
  // Without an authority of its own, "//x" would be taken for the host x.
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

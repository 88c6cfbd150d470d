import Glibc

/// Files that this process has open as databases and must not open again: when any descriptor of such a file is closed,
/// SQLite loses its locks on it, and another process may then write where this one reads.
///
/// Files are identified by device and inode, so symbolic and hard links do not hide them. A check opens no file.
public struct FilesInUse: Sendable {
  private struct FileNumber: Hashable {
    var device: UInt
    var inode: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
    }
  }

  private let numbers: Set<FileNumber>

  /// The files that are at these paths now; paths without a file are ignored.
  public init(_ paths: [String]) {
    numbers = Set(
      paths.compactMap { path in
        var status = stat()
        return stat(path, &status) == 0 ? FileNumber(status) : nil
      })
  }

  public static let none = FilesInUse([])

  /// Whether the path leads to one of the files.
  func contain(_ path: String) -> Bool {
    guard !numbers.isEmpty else { return false }
    var status = stat()
    return stat(path, &status) == 0 && numbers.contains(FileNumber(status))
  }
}

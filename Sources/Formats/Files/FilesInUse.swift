import Glibc

/// Files that this process has open as a database and must not open once more: SQLite's locks on a file are dropped as soon
/// as any descriptor of it is closed, and another process may then write where this one reads.
///
/// They are known by device and inode, so that no symbolic or hard link hides one. To ask does not open anything.
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

  /// What stands at these paths now; a path at which nothing stands counts for nothing.
  public init(_ paths: [String]) {
    numbers = Set(
      paths.compactMap { path in
        var status = stat()
        return stat(path, &status) == 0 ? FileNumber(status) : nil
      })
  }

  public static let none = FilesInUse([])

  /// Whether the path leads to one of them.
  func contain(_ path: String) -> Bool {
    guard !numbers.isEmpty else { return false }
    var status = stat()
    return stat(path, &status) == 0 && numbers.contains(FileNumber(status))
  }
}

import Glibc
import SystemCalls

/// How a library that belongs to another user is seen at one moment. Another value means: open it anew.
enum Sight: Hashable {
  /// Its owner may be writing: there is a log, with an index that can be mapped, and SQLite's locks hold.
  case logged(FileNumber)
  /// Without a log that could be read, SQLite takes the file for one that never changes; whether that is so is watched.
  case still(FileStamp)

  /// Which file it is, whatever its name.
  struct FileNumber: Hashable {
    var device: UInt
    var inode: UInt
  }

  /// What changes when somebody writes to the file.
  struct FileStamp: Hashable {
    var number: FileNumber
    var byteCount: Int
    var seconds: Int
    var nanoseconds: Int
    /// `nil` when the file does not begin as a database does.
    var header: DatabaseHeader?
  }

  /// Looks at the file now. `trustsLog` is false for a log that SQLite has refused to read.
  ///
  /// Nothing is opened where SQLite holds locks on the file: closing it would drop them for the whole process.
  init(_ path: String, trustsLog: Bool) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw LibraryProblem.noPermission(path: path, cause: systemReason(errno)) }
    let number = FileNumber(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    if trustsLog, access(path + "-wal", R_OK) == 0, access(path + "-shm", R_OK) == 0 {
      self = .logged(number)
      return
    }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw LibraryProblem.noPermission(path: path, cause: systemReason(errno)) }
    defer { close(descriptor) }
    self = .still(
      FileStamp(
        number: number, byteCount: Int(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec, header: DatabaseHeader(descriptor)))
  }

  /// Looks until the file's time is so old that the next write must change it: its clock ticks every few milliseconds,
  /// and two writes within a tick have the same time.
  static func settled(_ path: String, trustsLog: Bool) throws -> Sight {
    var sight = try Sight(path, trustsLog: trustsLog)
    while case .still(let stamp) = sight, let age = stamp.ageMilliseconds, age < tickMilliseconds {
      usleep(UInt32(tickMilliseconds - age) * 1000)
      sight = try Sight(path, trustsLog: trustsLog)
    }
    return sight
  }

  private static let tickMilliseconds = 20
}

extension Sight.FileStamp {
  /// Milliseconds since the file was written; `nil` for a time that is still to come.
  fileprivate var ageMilliseconds: Int? {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // A time from elsewhere may be any number.
    let age = (now.tv_sec &- seconds) &* 1000 &+ (now.tv_nsec - nanoseconds) / 1_000_000
    return age >= 0 ? age : nil
  }
}

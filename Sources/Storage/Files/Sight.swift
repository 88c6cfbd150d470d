import Glibc
import SystemCalls

/// What another user's library looks like at one moment. When it differs from before, the library must be opened again.
enum Sight: Hashable {
  /// It has a log and an index of the log that can be read: its owner may be writing, and SQLite's locks work.
  case logged(FileNumber)
  /// There is no log that can be read. SQLite opens the file as one that never changes, so this program watches for
  /// changes.
  case still(FileStamp)

  /// Identifies the file, whatever its name.
  struct FileNumber: Hashable {
    var device: UInt
    var inode: UInt
  }

  /// What changes when the file is written.
  struct FileStamp: Hashable {
    var number: FileNumber
    var byteCount: Int
    var seconds: Int
    var nanoseconds: Int
    /// `nil` when the file does not begin like an SQLite database.
    var header: DatabaseHeader?
  }

  /// Looks at the file now. Pass `false` for `trustsLog` when SQLite has refused to read the log.
  ///
  /// The file is not opened while SQLite has locks on it: closing it would drop them for the whole process.
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

  /// Looks again until the file's time is old enough that the next write must change it: the file system's clock ticks
  /// every few milliseconds, and two writes within one tick have the same time.
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
  /// Milliseconds since the file was written; `nil` for a time in the future.
  fileprivate var ageMilliseconds: Int? {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // The time may be any number, for instance from another machine.
    let age = (now.tv_sec &- seconds) &* 1000 &+ (now.tv_nsec - nanoseconds) / 1_000_000
    return age >= 0 ? age : nil
  }
}

import Dispatch
import Glibc
import Synchronization
import SystemCalls

/// A private file to which lines are added during a session. A thread of its own writes them in order, so that a slow
/// disk delays nothing else; what is written stays, however the process ends.
final class LineFile: Sendable {
  private let path: String
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "dateline.lines", qos: .userInitiated)
  private let writes = DispatchGroup()
  private let unwritten = Mutex<[UInt8]>([])
  private let hasFailed = Mutex(false)
  private let tell: @Sendable (String) -> Void

  /// Makes the file, which only its owner may read, and writes its first line. An existing file is overwritten only if
  /// it is empty or begins with `kind`, as one of an ended session does. `tell` is called once, from another thread,
  /// when no more can be written. Throws a `Failure` that names the file.
  init(_ path: String, kind: String, firstLine: String, tell: @escaping @Sendable (String) -> Void) throws {
    self.path = path
    self.tell = tell
    // Does not wait for the other end of a pipe, and does not make a terminal the one that controls the process.
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("\(path): cannot be written: \(systemReason(errno))") }
    do {
      try Self.empty(descriptor, kind: kind)
      guard write(Array("\(firstLine)\n".utf8), to: descriptor) else {
        throw Failure("cannot be written: \(systemReason(errno))")
      }
    } catch {
      close(descriptor)
      throw Failure("\(path): \(error)")
    }
  }

  deinit { close(descriptor) }

  /// Empties the file, makes it private, and locks it until this session ends. Throws a `Failure` with the cause alone.
  private static func empty(_ descriptor: Int32, kind: String) throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure("cannot be written: \(systemReason(errno))") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure("is not a file, so nothing is written there") }
    guard status.st_uid == geteuid() else { throw Failure("belongs to somebody else, so nothing is written there") }
    var start = [UInt8](repeating: 0, count: kind.utf8.count)
    let count = pread(descriptor, &start, start.count, 0)
    guard count == 0 || start[..<max(0, count)].elementsEqual(kind.utf8) else {
      throw Failure("is not a log or record of Dateline's, so it is left alone; name another file")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure("another session is being written there; name another file")
    }
    guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
      throw Failure("cannot be written: \(systemReason(errno))")
    }
  }

  func append(_ line: String) {
    let isFirst = unwritten.withLock { bytes in
      defer {
        bytes += line.utf8
        bytes.append(UInt8(ascii: "\n"))
      }
      return bytes.isEmpty
    }
    if isFirst { queue.async(group: writes) { [self] in writeOut() } }
  }

  /// Waits until all lines are written, for at most this long.
  func settle(milliseconds: Int) { _ = writes.wait(timeout: .now() + .milliseconds(milliseconds)) }

  private func writeOut() {
    let bytes = unwritten.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
    // After a failure nothing more is written: with a gap, the rest would mean something else.
    guard !hasFailed.withLock(\.self), !write(bytes, to: descriptor) else { return }
    let cause = systemReason(errno)
    hasFailed.withLock { $0 = true }
    tell("\(path): \(cause); the rest of this session is not written there")
  }
}

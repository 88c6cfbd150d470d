import Glibc

/// The one way out to the terminal. It never waits: what the terminal has no room for stays here until it has.
final class Outlet {
  private let door: OutletDoor
  private var waiting: [UInt8] = []
  /// Bytes at the beginning of `waiting` that the terminal has.
  private var written = 0

  /// `terminal` stays the caller's to close.
  init(terminal: Int32) { door = OutletDoor(terminal) }

  func close() { door.close() }

  var isEmpty: Bool { waiting.isEmpty }

  /// What to poll for room.
  var descriptor: Int32 { door.descriptor }

  /// What a signal handler needs to write.
  var rawDoor: OutletDoor { door }

  func append(_ bytes: some Sequence<UInt8>) { waiting += bytes }

  /// Writes what the terminal takes at the moment. False when it takes nothing any more; all that waited is dropped then,
  /// and what the terminal shows is unknown.
  func push() -> Bool {
    while written < waiting.count {
      let count = waiting.withUnsafeBytes { door.write(UnsafeRawBufferPointer(rebasing: $0[written...])) }
      if count > 0 {
        written += count
      } else if count == 0 || errno == EAGAIN {
        return true
      } else if errno != EINTR {
        drop()
        return false
      }
    }
    drop()
    return true
  }

  /// Writes all, waiting for room at most so long. False when something is left, or the terminal is gone.
  func drain(milliseconds: Int) -> Bool {
    let end = monotonicMilliseconds() + milliseconds
    while push() {
      let rest = end - monotonicMilliseconds()
      guard !isEmpty else { return true }
      guard rest > 0 else { return false }
      var waits = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
      _ = poll(&waits, 1, Int32(rest))
    }
    return false
  }

  /// Throws away what waits here and what the terminal has not read, and writes `bytes` in its place.
  func force(_ bytes: [UInt8]) {
    drop()
    bytes.withUnsafeBytes { door.force($0) }
  }

  private func drop() {
    waiting.removeAll(keepingCapacity: waiting.count < 1 << 16)
    written = 0
  }
}

/// The descriptor to write to the terminal by, and how not to wait there. Its functions may be called in a signal handler.
struct OutletDoor {
  let descriptor: Int32
  private let terminal: Int32

  /// Opens the terminal once more where that is allowed: the descriptor that was inherited is shared with the shell and
  /// others, which do not expect it to refuse to wait.
  init(_ terminal: Int32) {
    self.terminal = terminal
    let own = open("/proc/self/fd/\(terminal)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    descriptor = own >= 0 ? own : terminal
  }

  func close() {
    if descriptor != terminal { _ = Glibc.close(descriptor) }
  }

  /// The bytes written; below zero with `errno` when there were none.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard descriptor == terminal else { return Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    let flags = fcntl(descriptor, F_GETFL)
    _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
    let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    let saved = errno
    _ = fcntl(descriptor, F_SETFL, flags)
    errno = saved
    return count
  }

  /// Writes `bytes` even where the terminal takes no more: what it has not read yet is thrown away.
  func force(_ bytes: UnsafeRawBufferPointer) {
    let count = max(0, write(bytes))
    guard count < bytes.count else { return }
    tcflush(terminal, TCOFLUSH)
    _ = write(UnsafeRawBufferPointer(rebasing: bytes[count...]))
  }
}

/// Milliseconds on a clock that only goes forward.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

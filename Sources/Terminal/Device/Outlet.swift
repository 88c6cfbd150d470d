import Glibc

/// All output to the terminal goes through here. It never waits: what the terminal has no room for is kept until it has.
final class Outlet {
  private let door: OutletDoor
  private var waiting: [UInt8] = []
  /// How many bytes at the beginning of `waiting` have been written.
  private var written = 0

  /// `terminal` stays the caller's to close.
  init(terminal: Int32) { door = OutletDoor(terminal) }

  func close() { door.close() }

  var isEmpty: Bool { waiting.isEmpty }

  /// The descriptor to poll for room.
  var descriptor: Int32 { door.descriptor }

  /// What a signal handler can write through.
  var rawDoor: OutletDoor { door }

  func append(_ bytes: some Sequence<UInt8>) { waiting += bytes }

  /// Writes what the terminal has room for. Returns `false` when the terminal is gone: what waited is dropped then, and
  /// what the terminal shows is unknown.
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

  /// Writes all, and waits so long at most. Returns `false` when something is left, or the terminal is gone.
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

  /// Drops what waits here and what the terminal has not read, and writes `bytes` instead.
  func force(_ bytes: [UInt8]) {
    drop()
    bytes.withUnsafeBytes { door.force($0) }
  }

  private func drop() {
    waiting.removeAll(keepingCapacity: waiting.count < 1 << 16)
    written = 0
  }
}

/// Writes to the terminal without waiting. Its functions may be called in a signal handler.
struct OutletDoor {
  let descriptor: Int32
  private let terminal: Int32

  /// Opens the terminal once more where that is allowed: the inherited descriptor is shared with the shell and others,
  /// which do not expect it to be non-blocking.
  init(_ terminal: Int32) {
    self.terminal = terminal
    let own = open("/proc/self/fd/\(terminal)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    descriptor = own >= 0 ? own : terminal
  }

  func close() {
    if descriptor != terminal { _ = Glibc.close(descriptor) }
  }

  /// Returns the number of bytes written; below zero, with `errno`, when writing failed.
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

  /// Writes `bytes` even where the terminal has no room: what it has not read yet is dropped.
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

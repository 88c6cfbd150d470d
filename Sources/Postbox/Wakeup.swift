import Glibc
import Synchronization

/// A pipe that ends the main thread's `poll` from another thread or from a signal handler.
///
/// A Unix signal may land on any thread, so it does not reliably interrupt the main thread; a byte in a pipe does.
public final class Wakeup: Sendable {
  /// Why there is no pipe; the number is `errno`.
  public struct NoPipe: Error, Hashable, CustomStringConvertible {
    public let errorNumber: Int32
    public var description: String {
      "no pipe can be opened (error \(errorNumber)); close other programs and try again"
    }
  }

  /// The descriptor to poll for reading.
  public let readEnd: Int32
  private let writeEnd: Int32

  /// Throws when the process may open no more files.
  public init() throws(NoPipe) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw NoPipe(errorNumber: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    _ = signalPipe.compareExchange(expected: writeEnd, desired: -1, ordering: .sequentiallyConsistent)
    close(readEnd)
    close(writeEnd)
  }

  /// Safe from any thread. A full pipe is fine: a wake-up is already waiting.
  public func ring() { sendByte(0, to: writeEnd) }

  /// Rings with the signal's number whenever one of `signals` arrives from now on.
  ///
  /// Only one pipe of a process can watch signals: the last one that asked.
  public func watch(_ signals: [Int32]) {
    signalPipe.store(writeEnd, ordering: .sequentiallyConsistent)
    unblock(signals)
    for number in signals {
      signal(number) { number in
        let saved = errno
        sendByte(UInt8(truncatingIfNeeded: number), to: signalPipe.load(ordering: .sequentiallyConsistent))
        errno = saved
      }
    }
  }

  /// Lets the signals through: a program inherits the mask of the thread that started it, and worker threads of many
  /// programs block every signal.
  private func unblock(_ signals: [Int32]) {
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in signals { sigaddset(&mask, number) }
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  /// Takes the rings since the last call, and returns the signals among them.
  public func drain() -> Set<Int32> {
    var rung: Set<Int32> = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return rung }
      for byte in bytes.prefix(count) where byte != 0 { rung.insert(Int32(byte)) }
    }
  }

  /// Waits for a ring and takes it; returns `false` when none came in time. For callers without a screen to poll on.
  public func wait(milliseconds: Int32) -> Bool {
    var waits = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
    guard poll(&waits, 1, milliseconds) > 0 else { return false }
    _ = drain()
    return true
  }
}

/// Where signal handlers write; -1 while nobody watches. An atomic number is all that a handler may share.
private let signalPipe = Atomic<Int32>(-1)

private func sendByte(_ byte: UInt8, to end: Int32) {
  var byte = byte
  _ = write(end, &byte, 1)
}

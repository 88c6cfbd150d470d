import Importing
import Synchronization

/// Lets something happen only so often.
final class Throttle: Sendable {
  private let milliseconds: Int
  private let last = Mutex<Int?>(nil)

  init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// True when the last time was long enough ago; this is then the last time.
  func mayPass() -> Bool {
    let now = monotonicMilliseconds()
    return last.withLock { last in
      if let last, now - last < milliseconds { return false }
      last = now
      return true
    }
  }
}

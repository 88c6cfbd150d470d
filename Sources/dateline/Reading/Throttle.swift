import Importing
import Synchronization

/// Limits how often something happens.
final class Throttle: Sendable {
  private let milliseconds: Int
  private let last = Mutex<Int?>(nil)

  init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Whether the last time was at least `milliseconds` ago, or there was none; if so, this is now the last time.
  func mayPass() -> Bool {
    let now = monotonicMilliseconds()
    return last.withLock { last in
      if let last, now - last < milliseconds { return false }
      last = now
      return true
    }
  }
}

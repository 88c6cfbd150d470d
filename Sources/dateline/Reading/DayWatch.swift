import Articles
import Glibc

/// Reports when the clock has reached another day, by the time zone of this machine.
struct DayWatch {
  /// The longest wait, in seconds, so that a clock that was set, a time zone that changed and a machine that slept are
  /// noticed soon, though the system does not report them.
  private static let longestWait = 5

  /// Watches until the process ends. `known` is the day that is known already.
  static func start(from known: Day?, onNewDay: @escaping @Sendable (Day) -> Void) {
    Task.detached(priority: .background) {
      await watch(from: known, clock: LocalTime.now, wait: { try? await Task.sleep(for: .seconds($0)) }, onNewDay)
    }
  }

  /// Watches as long as `clock` has a time. `wait` waits for a number of seconds.
  static func watch(
    from known: Day?, clock: () -> LocalTime?, wait: (Int) async -> Void, _ onNewDay: (Day) -> Void
  ) async {
    var known = known
    while let now = clock() {
      if now.day != known { onNewDay(now.day) }
      known = now.day
      await wait(min(longestWait, now.secondsLeft))
    }
  }
}

/// A time by the clock and the time zone of this machine.
struct LocalTime: Equatable {
  var day: Day
  /// Seconds until midnight by the local clock; at least 1.
  var secondsLeft: Int

  /// The present time; `nil` where the clock is outside the calendar.
  static func now() -> LocalTime? { LocalTime(time(nil)) }

  /// The time of an instant. `nil` outside the calendar.
  init?(_ instant: time_t) {
    var instant = instant
    var parts = tm()
    // Reads the time zone again if it has changed, which `localtime_r` alone need not do.
    tzset()
    guard localtime_r(&instant, &parts) != nil,
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return nil }
    self.day = day
    let passed = Int(parts.tm_hour) * 3_600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec)
    secondsLeft = max(1, 86_400 - passed)
  }

  init(day: Day, secondsLeft: Int) {
    self.day = day
    self.secondsLeft = secondsLeft
  }
}

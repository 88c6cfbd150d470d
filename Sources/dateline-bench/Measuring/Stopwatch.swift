import Glibc

/// How long something took.
struct Lap: Sendable {
  /// Elapsed milliseconds.
  var wall: Double
  /// Milliseconds that the processors spent on this program, on all its threads; independent of other load.
  var cpu: Double

  static let none = Lap(wall: 0, cpu: 0)

  static func + (left: Lap, right: Lap) -> Lap { Lap(wall: left.wall + right.wall, cpu: left.cpu + right.cpu) }
}

/// Runs the work and measures it.
func measured<Value>(_ work: () throws -> Value) rethrows -> (value: Value, lap: Lap) {
  let (wall, cpu) = (milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID))
  let value = try work()
  return (
    value,
    Lap(wall: milliseconds(CLOCK_MONOTONIC) - wall, cpu: milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
  )
}

/// The laps of `count` runs of the work.
func laps(_ count: Int, _ work: (Int) throws -> Void) rethrows -> [Lap] {
  try (0..<count).map { index in try measured { try work(index) }.lap }
}

private func milliseconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

import Glibc

/// Looks again and again until the condition holds; false when it did not in time.
public func eventually(seconds: Double, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(seconds)
  while try !condition() {
    guard ContinuousClock.now < end else { return false }
    usleep(10_000)
  }
  return true
}

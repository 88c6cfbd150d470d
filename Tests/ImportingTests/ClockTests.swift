import Glibc
import Testing

@testable import Importing

@Suite struct ClockTests {
  /// Looked at for 20 ms.
  @Test func theClockOnlyGoesForwardAndCountsMilliseconds() {
    let start = monotonicMilliseconds()
    var (last, steps) = (start, Set<Int>())
    while last < start + 20 {
      let now = monotonicMilliseconds()
      #expect(now >= last)
      guard now >= last else { return }
      steps.insert(now - start)
      last = now
      sched_yield()
    }
    #expect(steps.count > 1, "it stood still and then jumped")
  }
}

import Articles
import Testing

@testable import dateline

struct DayWatchTests {
  private static let days = (0...3).compactMap { Day(year: 2026, month: 3, day: 28 + $0) }

  @Test func midnightIsNotSleptThroughAndToldOnce() async {
    // Half a minute before midnight; the clock goes on by what is waited.
    var now = 86_400 - 30
    var waits: [Int] = []
    var told: [Day] = []
    await DayWatch.watch(
      from: Self.days[0], clock: { now < 86_500 ? time(now) : nil },
      wait: {
        waits.append($0)
        now += $0
      }, { told.append($0) })
    #expect(told == [Self.days[1]])
    #expect(waits.allSatisfy { $0 >= 1 })
    #expect(waits.reduce(86_400 - 30) { $0 + $1 } == now)
  }

  @Test(arguments: [1_000, 86_400, 3 * 86_400])
  func aMachineThatSleptLearnsOfItAtOnce(asleep: Int) async {
    var now = 50_000
    var told: [Day] = []
    var rounds = 0
    await DayWatch.watch(
      from: Self.days[0], clock: { rounds < 4 ? time(now) : nil },
      wait: {
        rounds += 1
        now += $0 + (rounds == 2 ? asleep : 0)
      }, { told.append($0) })
    #expect(told == (asleep < 86_400 ? [] : [Self.days[asleep / 86_400]]))
  }

  @Test func aClockThatIsSetBackTellsTheDayBefore() async {
    var times = [time(86_400 + 10), time(86_400 - 3_590), time(86_400)]
    var told: [Day] = []
    await DayWatch.watch(
      from: Self.days[1], clock: { times.isEmpty ? nil : times.removeFirst() }, wait: { _ in }, { told.append($0) })
    #expect(told == [Self.days[0], Self.days[1]])
  }

  @Test func theClockOfThisMachineHasADay() throws {
    let now = try #require(LocalTime.now())
    #expect(now.day.year >= 2024)
    #expect((1...86_400).contains(now.secondsLeft))
    #expect(LocalTime(-1_000_000_000_000) == nil)
  }

  /// So many seconds after the first midnight.
  private func time(_ seconds: Int) -> LocalTime {
    LocalTime(day: Self.days[seconds / 86_400], secondsLeft: 86_400 - seconds % 86_400)
  }
}

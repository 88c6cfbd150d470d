import Articles
import Testing

@testable import Reader

struct TimelineTests {
  private func months(_ counts: [(Int, Int, Int)]) -> [EntityProfile.Month] {
    counts.map { EntityProfile.Month(year: $0.0, month: $0.1, mentions: $0.2) }
  }

  @Test func everyMonthIsAColumnAsHighAsItsMentions() {
    let timeline = Timeline(months([(2017, 11, 1), (2018, 1, 4), (2018, 2, 8)]), columns: 20)
    #expect(timeline.bars == "▁ ▄█")
    #expect(timeline.first == "Nov 2017")
    #expect(timeline.last == "Feb 2018")
  }

  @Test(arguments: [1, 7, 26, 240])
  func monthsAreJoinedWhereThereIsNoRoomForEach(columns: Int) {
    let timeline = Timeline(months([(1801, 2, 3), (1950, 7, 1), (2020, 12, 90)]), columns: columns)
    #expect(timeline.columns <= columns && timeline.columns > columns / 2)
    #expect(timeline.bars.last == "█")
  }

  @Test func nothingDatedDrawsNothing() {
    #expect(Timeline([], columns: 20).bars.isEmpty)
    #expect(Timeline(months([(2018, 1, 1)]), columns: 0).bars.isEmpty)
  }
}

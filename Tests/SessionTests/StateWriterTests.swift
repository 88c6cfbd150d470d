import Articles
import Testing

@testable import Session

/// The writer by itself: no mark makes it write, and the scrolling never rests.
@Suite struct StateWriterTests {
  private let desk: Desk
  private let writer: StateWriter
  private let id: ArticleID
  init() throws {
    desk = try Desk()
    writer = StateWriter(desk.services, desk.mailbox, desk.workload)
    id = try #require(try desk.library.window(ListQuery(), .top, rows: 1).rows.first?.id)
    writer.write(.position(ReadingPosition(paragraph: 3), of: id))
  }

  @Test func aQuestionForAnArticleWaitsForItsPosition() async {
    #expect(desk.log.isEmpty)
    await writer.settle(for: .article(id))
    #expect(desk.log == ["position 1 3"])
  }

  @Test func thePositionIsWrittenAtTheEnd() {
    #expect(writer.flush(othersMilliseconds: 60_000) == 0)
    #expect(desk.log == ["position 1 3"])
  }

  @Test func thePositionIsWrittenBeforeAMark() {
    writer.write(.mark(.starred(id, true)))
    #expect(writer.flush(othersMilliseconds: 60_000) == 0)
    #expect(desk.log == ["position 1 3", "star 1 true"])
  }
}

import Articles
import Testing

@testable import Reader

/// Where a hit stands on the screen once a find has gone there.
struct RevealTests {
  /// A hundred short paragraphs with a word in two of them, opened.
  private func reader() throws -> ReadingDriver {
    let body = (1...100).map { [70, 73].contains($0) ? "A drawbridge." : "Paragraph \($0)." }.joined(separator: "\n\n")
    var reader = try ReadingDriver(TestArticles(articles: [Article(title: "Bridges", body: body)]))
    reader.press(.enter)
    return reader
  }

  /// The row of the pane on which the current hit stands.
  private func row(_ reader: ReadingDriver) throws -> Int? {
    let open = try #require(reader.state.article.open)
    let offset = try #require(open.matches.currentOffset)
    return open.lines.firstIndex { $0.segment(overlapping: offset..<offset + 1) != nil }
  }

  @Test func aHitFarAwayHasAThirdOfTheViewAboveIt() throws {
    var reader = try reader()
    reader.type("/drawbridge")
    reader.press(.enter)
    let open = try #require(reader.state.article.open)
    #expect(try row(reader) == open.rows / 3)
  }

  @Test func aHitOnTheScreenScrollsNothing() throws {
    var reader = try reader()
    reader.type("/drawbridge")
    reader.press(.enter)
    let top = reader.state.article.open?.top
    reader.type("n")
    #expect(reader.state.message?.text == "Match 2 of 2")
    #expect(reader.state.article.open?.top == top)
    reader.type("n")
    #expect(reader.state.article.open?.top == top)
  }
}

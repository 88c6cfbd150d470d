import Articles
import Testing
import Typesetting

@Suite struct ArticleTextTests {
  private func paragraphs(_ body: String, _ blocks: [Block] = []) -> [String] {
    let text = ArticleText(body: body, blocks: blocks)
    return text.paragraphs.map { "\($0.kind): \(text.string($0.range))" }
  }

  @Test func aBodyWithoutBlocksIsCutAtBlankLines() {
    #expect(
      paragraphs("one\ntwo\n\n \t\n\nthree\r\n\r\nfour\n") == [
        "paragraph: one\ntwo", "paragraph: three", "paragraph: four",
      ])
  }

  @Test func textBetweenBlocksBecomesParagraphs() {
    #expect(
      paragraphs("one two three\n\nfour five", [Block(.quote, 4..<7)]) == [
        "paragraph: one", "quote: two", "paragraph: three", "paragraph: four five",
      ])
  }

  @Test func blocksOutsideTheBodyAreClamped() {
    #expect(
      paragraphs("one two", [Block(.code, -5..<3), Block(.quote, 4..<900), Block(.subhead, 40..<50)]) == [
        "code: one", "quote: two",
      ])
  }

  @Test func theEarlierAndLongerOfOverlappingBlocksKeepsTheText() {
    let blocks = [Block(.code, 8..<13), Block(.listItem, 0..<3), Block(.quote, 4..<10), Block(.subhead, 0..<7)]
    #expect(paragraphs("one two three", blocks) == ["subhead: one two", "quote: th", "code: ree"])
  }

  @Test(arguments: ["", " \n\n\t ", "\u{A0}\r\n"])
  func anEmptyBodyGivesNoParagraphs(_ body: String) {
    #expect(paragraphs(body, [Block(.paragraph, 0..<9)]).isEmpty)
    var galley = Galley(ArticleText(body: body, blocks: []), measure: 20)
    #expect(galley.lines(from: LinePosition(), count: 5).isEmpty)
    #expect(galley.lastTop(rows: 5) == LinePosition())
    #expect(galley.moved(LinePosition(paragraph: 3, line: 1), by: -2) == LinePosition())
    #expect(galley.line(holding: 7) == LinePosition())
    #expect(galley.line(at: ReadingPosition(paragraph: 1, character: 2)) == LinePosition())
    #expect(galley.progress(top: LinePosition(), rows: 5) == 100)
  }

  @Test func anIndentBeforeCodeStays() {
    #expect(paragraphs("\n\n    a\n  b\n", [Block(.code, 0..<12)]) == ["code:     a\n  b"])
  }

  @Test(arguments: ["Ten words or so, and a stop. ", "a line\n", "x", "ประ", "e\u{301}", "🇨🇺"])
  func aVeryLongParagraphIsDividedUnseen(_ part: String) {
    let body = String(repeating: part, count: 60_000 / part.unicodeScalars.count)
    let text = ArticleText(body: body, blocks: [])
    #expect(text.paragraphs.count > 3)
    #expect(text.paragraphs.dropLast().allSatisfy(\.continues) && text.paragraphs.last?.continues == false)
    let parts = text.paragraphs.map { text.string($0.range) }
    #expect(parts.allSatisfy { $0.unicodeScalars.count <= 16_384 })
    #expect(parts.reduce(0) { $0 + $1.filter { !$0.isWhitespace }.count } == body.filter { !$0.isWhitespace }.count)
    var galley = Galley(text, measure: 60)
    #expect(galley.lines(from: LinePosition(), count: 2_000).allSatisfy { !$0.segments.isEmpty })
  }
}

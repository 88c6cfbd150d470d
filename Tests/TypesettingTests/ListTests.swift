import Articles
import Testing
import Typesetting

@Suite struct ListTests {
  /// A body of these blocks, each on a line of its own.
  private func text(_ parts: [(String, Block)], images: [ArticleImage] = []) -> ArticleText {
    var body = ""
    let blocks = parts.map { words, block in
      if !body.isEmpty { body += "\n" }
      let start = body.unicodeScalars.count
      body += words
      return block.moved(to: start..<body.unicodeScalars.count)
    }
    return ArticleText(body: body, blocks: blocks, images: images)
  }

  private func item(_ depth: Int = 1, _ ordinal: Int? = nil, done: Bool? = nil) -> Block {
    Block(.listItem, 0..<0, depth: depth, ordinal: ordinal, isChecked: done)
  }

  @Test func numbersOfAListAreAlignedAtTheirDots() {
    let list = text([("one two three", item(1, 9)), ("four", item(1, 10))])
    #expect(shown(list, measure: 15) == [" 9. one two", "    three", "10. four"])
  }

  @Test func bulletsTellTheLevel() {
    let list = text([("a", item(1)), ("b", item(2)), ("c", item(3)), ("d", item(4)), ("e", item(1))])
    #expect(shown(list, measure: 40) == ["• a", "  ◦ b", "    ▪ c", "      ▪ d", "• e"])
  }

  @Test func aListInAnItemStandsUnderItsText() {
    let list = text([("a", item(1, 9)), ("b", item(2)), ("c", item(2, 1)), ("d", item(1, 10))])
    #expect(shown(list, measure: 40) == [" 9. a", "     ◦ b", "    1. c", "10. d"])
  }

  @Test func tasksShowWhetherTheyAreDone() {
    let list = text([("a", item(1, done: false)), ("b", item(1, done: true)), ("c", item(1, 3, done: true))])
    #expect(shown(list, measure: 40) == ["   ☐ a", "   ☑ b", "3. ☑ c"])
  }

  @Test func whatBelongsToAnItemHangsWithIt() {
    let list = text([
      ("one", item(1, 1)), ("more of it", Block(.paragraph, 0..<0, depth: 1)),
      ("let x = 1", Block(.code, 0..<0, depth: 1)), ("two", item(1, 2)),
      ("a | b", Block(.tableRow, 0..<0, depth: 1)), ("after", Block(.paragraph, 0..<0)),
    ])
    #expect(
      shown(list, measure: 30) == [
        "1. one", "", "   more of it", "", "     let x = 1", "", "2. two", "", "   a  b", "", "after",
      ])
  }

  @Test func codeThatBeginsAnItemHasItsNumber() {
    let list = text([("one", item(1, 1)), ("let x = 1\nx += 1", Block(.code, 0..<0, depth: 1, ordinal: 2))])
    #expect(shown(list, measure: 30) == ["1. one", "", "2.   let x = 1", "     x += 1"])
  }

  @Test func aBlankLineIsBetweenTwoLists() {
    func shownApart(_ first: Int?, _ second: Int?) -> [String] {
      let blocks = [
        Block(.listItem, 0..<1, depth: 1, ordinal: first), Block(.listItem, 3..<4, depth: 1, ordinal: second),
      ]
      return shown(ArticleText(body: "a\n\nb", blocks: blocks), measure: 20)
    }
    #expect(shownApart(3, 4) == ["3. a", "4. b"])
    #expect(shownApart(3, 1) == ["3. a", "", "1. b"])
    #expect(shownApart(3, nil) == ["3. a", "", " • b"])
    #expect(shownApart(nil, nil) == ["• a", "• b"])
  }

  @Test func theNumberInTheTextOfAnItemOfAListIsText() {
    #expect(shown(text([("1. May was warm", item(1))]), measure: 40) == ["• 1. May was warm"])
  }

  @Test func aLongItemHasOneLabel() {
    let lines = shown(text([(String(repeating: "word ", count: 8_000), item(1, 7))]), measure: 60)
    #expect(lines.filter { $0.hasPrefix("7. ") }.count == 1)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("   word") })
  }

  @Test func listsWithoutEndLeaveHalfTheMeasureToTheText() {
    let list = text((1...200).map { ("one two three", item($0)) })
    for measure in 8...140 {
      for line in shown(list, measure: measure) {
        #expect(line.count <= measure && line.prefix { " •◦▪".contains($0) }.count <= measure / 2)
      }
    }
  }

  @Test func quotesInQuotesHaveABarEach() {
    let quote = Block(.quote, 0..<0, depth: 1)
    let inner = Block(.quote, 0..<0, depth: 2)
    #expect(
      shown(text([("one", quote), ("two three", inner), ("four", quote)]), measure: 16) == [
        "▏ one", "▏ ", "▏ ▏ two three", "▏ ", "▏ four",
      ])
  }

  @Test func aRuleIsAShortLineInTheMiddle() {
    let body = "one\n\ntwo"
    let blocks = [Block(.paragraph, 0..<3), Block(.rule, 5..<5), Block(.paragraph, 5..<8)]
    let rule = ArticleText(body: body, blocks: blocks)
    #expect(shown(rule, measure: 20) == ["one", "", "        ───", "", "two"])
    var galley = Galley(rule, measure: 20)
    #expect(galley.line(holding: 5) == LinePosition(paragraph: 2))
    #expect(galley.readingPosition(of: LinePosition(paragraph: 1)) == ReadingPosition(paragraph: 1, character: 0))
    #expect(galley.progress(top: LinePosition(paragraph: 1), rows: 1) == 62)
  }

  @Test func theTextOfARuleIsNotLost() {
    #expect(shown(ArticleText(body: "* * *", blocks: [Block(.rule, 0..<5)]), measure: 20) == ["* * *"])
  }

  @Test func numbersOfNotesAreAligned() {
    let notes = text([
      ("text", Block(.paragraph, 0..<0)), ("first note", Block(.footnote, 0..<0, ordinal: 1)),
      ("tenth", Block(.footnote, 0..<0, ordinal: 10)), ("its second paragraph", Block(.footnote, 0..<0)),
    ])
    #expect(
      shown(notes, measure: 16) == ["text", "", " 1. first note", "10. tenth", "    its second", "    paragraph"])
  }

  @Test func imagesStandBetweenBlocksAndCaptionsUnderThem() {
    let images = [
      ArticleImage(url: "https://example.org/a/pier.jpg?w=2", position: 0),
      ArticleImage(url: nil, alt: "A crane", caption: "The pier in\n 2018", position: 4),
      ArticleImage(url: nil, alt: "A map", caption: "A map of the bay", position: 3),
      ArticleImage(url: "data:image/png;base64,AA", position: 900),
    ]
    let article = text([("one", Block(.paragraph, 0..<0)), ("two", Block(.paragraph, 0..<0))], images: images)
    #expect(
      shown(article, measure: 40) == [
        "▨ pier.jpg", "", "one", "", "▨ A map of the bay", "▨ A crane", "  The pier in 2018", "", "two", "", "▨ Image",
      ])
    #expect(article.bodyCount == 7)
    let words = images.indices.map { article.string(article.range(ofImage: $0)) }
    #expect(words == ["pier.jpg", "A crane\nThe pier in 2018", "A map of the bay", "Image"])
    var galley = Galley(article, measure: 40)
    let crane = galley.line(holding: article.range(ofImage: 1).upperBound - 1)
    #expect(article.string(of: galley.lines(from: crane, count: 1)[0]) == "  The pier in 2018")
    #expect(galley.line(at: galley.readingPosition(of: crane)) == crane)
    #expect(galley.line(holding: 4) == galley.line(holding: 6))
  }
}

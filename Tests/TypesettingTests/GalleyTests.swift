import Articles
import Testing
import Typesetting

@Suite struct GalleyTests {
  private let text = ArticleText(body: "one two three\n\nfour five six\n\nseven", blocks: [])

  @Test func linesComeFromAPlaceOn() {
    var galley = Galley(text, measure: 8)
    let lines = galley.lines(from: LinePosition(paragraph: 0, line: 1), count: 3)
    #expect(lines.map { text.string(of: $0) } == ["three", "", "four"])
    #expect(lines.map(\.paragraph) == [0, 0, 1])
  }

  @Test func placesOutsideTheTextAreClamped() {
    var galley = Galley(text, measure: 8)
    let end = LinePosition(paragraph: 2, line: 0)
    #expect(galley.moved(LinePosition(paragraph: 9, line: 9), by: 0) == end)
    #expect(galley.moved(LinePosition(paragraph: -9, line: 9), by: 0) == LinePosition())
    #expect(galley.moved(LinePosition(), by: .max) == end)
    #expect(galley.moved(end, by: .min) == LinePosition())
    #expect(galley.line(holding: -3) == LinePosition())
    #expect(galley.line(holding: 900) == end)
    #expect(galley.line(at: ReadingPosition(paragraph: 7, character: 0)) == end)
    #expect(galley.line(at: ReadingPosition(paragraph: 0, character: -7)) == LinePosition())
    #expect(galley.lines(from: LinePosition(), count: -1).isEmpty)
  }

  @Test func theLastTopShowsTheEndInTheLastRow() {
    var galley = Galley(text, measure: 8)
    #expect(galley.lastTop(rows: 3) == LinePosition(paragraph: 1, line: 1))
    #expect(galley.lastTop(rows: 100) == LinePosition())
    #expect(galley.lastTop(rows: 0) == LinePosition(paragraph: 2, line: 0))
  }

  @Test func aReadingPositionFindsItsWordAtAnotherMeasure() {
    var narrow = Galley(text, measure: 5)
    var wide = Galley(text, measure: 40)
    let place = narrow.line(holding: 20)
    #expect(wide.line(at: narrow.readingPosition(of: place)) == LinePosition(paragraph: 1, line: 0))
    let spacer = LinePosition(paragraph: 0, line: 3)
    #expect(wide.line(at: narrow.readingPosition(of: spacer)) == LinePosition(paragraph: 0, line: 1))
  }

  @Test func anOffsetBetweenLinesBelongsToTheLineBefore() {
    var galley = Galley(text, measure: 8)
    #expect(galley.line(holding: 7) == LinePosition(paragraph: 0, line: 0))
    #expect(galley.line(holding: 13) == LinePosition(paragraph: 0, line: 1))
    #expect(galley.line(holding: 14) == LinePosition(paragraph: 0, line: 1))
  }

  @Test func progressCountsWhatIsAboveTheBottom() {
    var galley = Galley(ArticleText(body: String(repeating: "abc\n", count: 100), blocks: []), measure: 20)
    #expect(galley.progress(top: LinePosition(), rows: 10) == 9)
    #expect(galley.progress(top: LinePosition(paragraph: 0, line: 89), rows: 10) == 98)
    #expect(galley.progress(top: LinePosition(paragraph: 0, line: 90), rows: 10) == 100)
  }

  @Test func whatHasBeenSetDoesNotMakeAGalleyAnother() {
    var read = Galley(text, measure: 8)
    _ = read.lines(from: LinePosition(), count: 5)
    #expect(read == Galley(text, measure: 8))
    #expect(read.hashValue == Galley(text, measure: 8).hashValue)
    #expect(read != Galley(text, measure: 9))
  }

  @Test(arguments: [0, -1, .min]) func aMeasureIsAtLeastOneColumn(_ measure: Int) {
    #expect(Galley(text, measure: measure).measure == 1)
  }

  @Test func anyMeasureIsSet() {
    var galley = Galley(text, measure: .max)
    #expect(galley.lines(from: LinePosition(), count: 9).count == 5)
  }
}

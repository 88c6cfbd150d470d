import Articles
import Testing
import Typesetting

@Suite struct TableTests {
  /// A table in which `heads` rows are the head, between two paragraphs where `isBetween`.
  private func table(_ rows: [String], heads: Int = 1) -> ArticleText {
    var body = ""
    let blocks = rows.enumerated().map { index, row in
      if !body.isEmpty { body += "\n" }
      let start = body.unicodeScalars.count
      body += row
      return Block(.tableRow, start..<body.unicodeScalars.count, isHeader: index < heads)
    }
    return ArticleText(body: body, blocks: blocks)
  }

  @Test func columnsAreAlignedUnderTheirHeads() {
    let text = table(["Name | Votes | Party", "Iván Duque | 10,398,689 | CD", "国务院 | 9 | | x"])
    #expect(
      shown(text, measure: 40) == [
        "Name             Votes  Party",
        "──────────  ──────────  ─────  ─",
        "Iván Duque  10,398,689  CD",
        "国务院               9         x",
      ])
  }

  @Test func aTableWithoutAHeadHasNoLine() {
    #expect(shown(table(["a | bbb | c", "aaa | b | c"], heads: 0), measure: 40) == ["a    bbb  c", "aaa  b    c"])
  }

  @Test func tabsDivideCellsToo() {
    #expect(shown(table(["a\tbbb\tc", "aaa\tb\tc"], heads: 0), measure: 40) == ["a    bbb  c", "aaa  b    c"])
  }

  @Test func barsAtTheEndsOfRowsDivideNothing() {
    #expect(shown(table(["| a | b |", "| cc | d |"], heads: 0), measure: 20) == ["a   b", "cc  d"])
  }

  @Test func cellsOfAWideTableAreWrappedInTheirColumns() {
    let text = table([
      "Ship | Cargo | Tons", "Mariel | Wheat and maize from the Plate | 20", "Star of the South | Oil | 7",
    ])
    #expect(
      shown(text, measure: 30) == [
        "Ship       Cargo          Tons",
        "─────────  ─────────────  ────",
        "Mariel     Wheat and        20",
        "           maize from",
        "           the Plate",
        "",
        "Star of    Oil               7",
        "the South",
      ])
  }

  @Test func aLineEndInACellGoesOnBelowInItsColumn() {
    #expect(shown(table(["a | one\ntwo | c"], heads: 0), measure: 30) == ["a  one  c", "   two"])
  }

  @Test func aColumnOfLongTextsDoesNotStarveTheOthers() {
    let long = Array(repeating: "word", count: 80).joined(separator: " ")
    for measure in [30, 50, 66] {
      let lines = shown(table(["Key | Value | Remark", "alpha | \(long) | a remark of some length"]), measure: measure)
      #expect(lines[0].hasPrefix("Key    Value"))
      #expect(lines.allSatisfy { $0.count <= measure })
      #expect(lines.contains { $0.hasSuffix("length") })
      #expect(lines.contains { $0.hasPrefix("alpha  word") })
    }
  }

  @Test func aTableWithMoreColumnsThanThereIsRoomForIsSetAsText() {
    let text = table(["Name | Votes", "Iván Duque | 10,398,689"], heads: 0)
    #expect(shown(text, measure: 11) == ["Name |", "Votes", "Iván Duque |", "10,398,689"].map { String($0.prefix(12)) }
      || shown(text, measure: 11).count > 2)
  }

  @Test func aHeadBelowOtherRowsBeginsAnotherTable() {
    var body = ""
    var blocks: [Block] = []
    for (row, isHeader) in [("A | B", true), ("aaaa | b", false), ("C | D", true), ("c | d", false)] {
      let start = body.unicodeScalars.count
      body += row
      blocks.append(Block(.tableRow, start..<body.unicodeScalars.count, isHeader: isHeader))
      body += "\n"
    }
    #expect(
      shown(ArticleText(body: body, blocks: blocks), measure: 20) == [
        "A     B", "────  ─", "aaaa  b", "", "C  D", "─  ─", "c  d",
      ])
  }

  @Test func everyPieceOfAWrappedRowIsFoundOnItsLine() {
    let text = table(["Ship | Cargo", "Star of the South | Wheat and maize from the Plate"])
    var galley = Galley(text, measure: 24)
    let south = text.string(0..<text.scalars.count).unicodeScalars.count - "South | Wheat and maize from the Plate".count
    let place = galley.line(holding: south)
    #expect(text.string(of: galley.lines(from: place, count: 1)[0]).contains("South"))
    #expect(galley.line(holding: south + "South | ".count).line < place.line || place.line == 0)
  }

  @Test func onlyTheRowsAskedForAreSet() {
    // Were all of a table's long cells wrapped at once, this would take minutes.
    let cell = Array(repeating: "word", count: 1_500).joined(separator: " ")
    let text = table(Array(repeating: "\(cell) | \(cell)", count: 2_000), heads: 0)
    var galley = Galley(text, measure: 60)
    #expect(galley.lines(from: LinePosition(paragraph: 1_234, line: 3), count: 40).count == 40)
  }
}

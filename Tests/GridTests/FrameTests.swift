import Grid
import Testing

struct FrameTests {
  private let area = Rect(row: 0, column: 0, columns: 8, rows: 1)

  private func written(_ text: String) -> [Character?] {
    var frame = Frame(size: area.size)
    frame.write(text, in: area)
    return frame.cells.map(\.character)
  }

  @Test(arguments: [
    ("a\u{1B}[31m", "a?[31m"), ("a\u{9B}b", "a?b"), ("a\u{7}b", "a?b"), ("a\0b", "a?b"), ("a\u{202E}b\u{2066}c", "abc"),
    ("a\u{200D}b", "ab"), ("❤\u{FE0F}b", "❤b"), ("\u{E000}\u{10FFFF}", "??"), ("a\tb\nc\r\nd", "a b c d"),
    ("e\u{301}", "e\u{301}"), ("👨‍👩‍👧", "👨"), ("\u{7F}", "?"), ("\u{2028}x", " x"), ("\u{301}x", "x"),
  ])
  func onlyWhatATerminalMaySeeGetsIntoCells(text: String, drawn: String) {
    #expect(String(written(text).compactMap { $0 }).trimmed == drawn)
  }

  @Test func tellsHowManyColumnsItHasWritten() {
    var frame = Frame(size: Size(columns: 20, rows: 1))
    let area = Rect(row: 0, column: 5, columns: 8, rows: 1)
    #expect(frame.write("abc", column: 2, in: area) == 3)
    #expect(frame.write("東京", column: 2, in: area) == 4)
    #expect(frame.write("東京都庁", column: 2, in: area) == 6)
    #expect(frame.write("abc", column: 8, in: area) == 0)
    #expect(frame.write("abc", column: 9, in: area) == 0)
    #expect(frame.write("abc", row: 1, in: area) == 0)
  }

  @Test func aLetterWithAVowelSignBesideItFillsTwoCells() {
    #expect(written("का").prefix(3) == ["क", "\u{93E}", " "])
  }

  @Test func marksBeyondWhatACellHoldsAreCut() {
    let stacked = "z" + String(repeating: "\u{301}", count: 40)
    #expect(written(stacked)[0]?.unicodeScalars.count == 5)
  }

  @Test func aWideCharacterIsNotCutAtTheEdge() {
    #expect(written("1234567新")[7] == " ")
    #expect(written("123456新")[6...] == ["新", nil])
  }

  @Test func writingOverHalfAWideCharacterLeavesABlank() {
    var frame = Frame(size: area.size)
    frame.write("新新", in: area)
    frame.write("x", column: 1, in: area)
    #expect(frame.cells.prefix(4).map(\.character) == [" ", "x", "新", nil])
    frame.write("y", column: 2, in: area)
    #expect(frame.cells.prefix(4).map(\.character) == [" ", "x", "y", " "])
  }

  @Test func writingOutsideChangesNothing() {
    var frame = Frame(size: area.size)
    for (row, column) in [(1, 0), (-1, 0), (0, 8), (0, 100)] { frame.write("x", row: row, column: column, in: area) }
    frame.fill(Rect(row: -3, column: -3, columns: 2, rows: 2), Style(.indexed(1)))
    #expect(frame == Frame(size: area.size))
  }

  @Test(arguments: [(0, 7, 0, 7), (0, 8, 0, 7), (5, -1, 0, 0), (-1, 3, 0, 3)])
  func aCursorOutsideStandsAtTheNearestEdge(row: Int, column: Int, keptRow: Int, keptColumn: Int) {
    var frame = Frame(size: area.size)
    frame.cursor = Cursor(row: row, column: column, isShown: true)
    #expect(frame.cursor == Cursor(row: keptRow, column: keptColumn, isShown: true))
  }

  @Test func textTrimsRowsAndSnapshotNamesStyles() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("ab新", in: Rect(row: 0, column: 0, columns: 6, rows: 1), Style(.indexed(1)))
    frame.write("x", row: 1, column: 1, in: Rect(row: 0, column: 0, columns: 6, rows: 2), Style(.indexed(2)))
    frame.cursor = Cursor(row: 1, column: 2)
    #expect(frame.text() == "ab新\n x")
    let names: [Style: String] = [Style(.indexed(1)): "headline", Style(.indexed(2)): "body"]
    #expect(
      frame.snapshot { names[$0] ?? "" } == """
        6x2, cursor 1,2 hidden
        |ab新  |
        | x    |
        styles
        |aaaa..|
        |.b....|
        a = headline
        b = body

        """)
  }

  /// What lies over a page may begin or end in the middle of a wide character.
  @Test func whatIsLaidOverHalfAWideCharacterLeavesABlank() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("東京東", in: Rect(row: 0, column: 0, columns: 6, rows: 1))
    frame.fill(Rect(row: 0, column: 1, columns: 2, rows: 1), .plain)
    #expect(frame.row(0).map(\.character) == [" ", " ", " ", " ", "東", nil])
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}

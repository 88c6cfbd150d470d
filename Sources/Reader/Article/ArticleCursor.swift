import Articles
import Grid
import Typesetting

extension Painter {
  /// Puts the terminal's cursor on the selected link, name or hit, else at the start of the article's top line, which
  /// may be blank: a screen reader that follows the cursor then reads one more line with each step down. The blank line
  /// above the headline is skipped. `column` is the rectangle that the lines are drawn in.
  mutating func pointAtText(of open: OpenArticle, in column: Rect) {
    let header = open.header.dropFirst(open.headerTop).prefix(column.rows)
    let lines = open.lines.prefix(max(0, column.rows - header.count))
    var place = (row: 0, column: 0)
    if let selected = open.selectedRange, let row = lines.firstIndex(where: { $0.range.overlaps(selected) }) {
      let offset = max(selected.lowerBound, lines[row].range.lowerBound)
      place = (header.count + row, open.galley.text.column(of: offset, in: lines[row]))
    } else if open.headerTop == 0, let row = header.firstIndex(where: { $0 != .blank }) {
      place.row = row
    } else if header.isEmpty, let line = lines.first {
      place.column = line.indent
    }
    point(.article, row: column.row + place.row, column: column.column + place.column)
  }
}

extension OpenArticle {
  /// The selected range of the body, in scalars: a link, a name, or the current hit; `nil` when nothing is selected.
  fileprivate var selectedRange: Range<Int>? {
    selectedLink?.range ?? selectedName?.range
      ?? matches.current.flatMap { matches.ranges.indices.contains($0) ? matches.ranges[$0] : nil }
  }
}

extension ArticleText {
  /// The column of the scalar at `offset` in the body, which is on the line, from the left of the article's lines.
  fileprivate func column(of offset: Int, in line: SetLine) -> Int {
    var column = line.indent + line.marker.columns
    var start = line.range.lowerBound
    for gap in line.gaps where gap.offset <= offset {
      column += string(start..<gap.offset).columns + gap.columns
      start = gap.offset
    }
    return column + string(start..<offset).columns
  }
}

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
    if let selected = open.selectedRange,
      let row = lines.firstIndex(where: { $0.segment(overlapping: selected) != nil }),
      let segment = lines[row].segment(overlapping: selected)
    {
      let start = segment.range.lowerBound
      let before = open.galley.text.string(start..<max(selected.lowerBound, start))
      place = (header.count + row, segment.column + before.columns)
    } else if let note = open.selectedNote, let row = lines.firstIndex(where: { $0.paragraph == note }) {
      place = (header.count + row, lines[row].firstColumn)
    } else if open.headerTop == 0, let row = header.firstIndex(where: { $0 != .blank }) {
      place.row = row
    } else if header.isEmpty, let line = lines.first {
      place.column = line.firstColumn
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

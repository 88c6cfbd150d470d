/// The lines of a stretch of code: unchanged, with what does not fit continued on the next line, and tabs widened to
/// stops of four columns.
func codeLines(_ scalars: [Unicode.Scalar], _ stretch: Range<Int>, measure: Int) -> [LineText] {
  let tabStop = 4
  let cells = Cells(scalars, stretch)
  var lines: [LineText] = []
  var line = LineText(stretch.lowerBound..<stretch.lowerBound)
  // The piece after the last tab, and its column.
  var piece = stretch.lowerBound..<stretch.lowerBound
  var pieceColumn = 0
  var columns = 0
  func endPiece() {
    if !piece.isEmpty { line.segments.append(SetLine.Segment(range: piece, column: pieceColumn)) }
    piece = piece.upperBound..<piece.upperBound
    pieceColumn = columns
  }
  for offset in stretch where cells.isStart(offset) {
    if columns + cells.columns(at: offset) > measure, offset > line.start {
      endPiece()
      lines.append(line)
      line = LineText(offset..<offset)
      (columns, pieceColumn) = (0, 0)
    }
    let end = cells.end(of: offset, limit: stretch.upperBound)
    piece = piece.lowerBound..<end
    columns += cells.columns(at: offset)
    guard scalars[offset] == "\t" else { continue }
    let rest = min((tabStop - columns % tabStop) % tabStop, measure - columns)
    guard rest > 0, end < stretch.upperBound, columns + rest + cells.columns(at: end) <= measure else { continue }
    columns += rest
    endPiece()
  }
  endPiece()
  return lines + [line]
}

/// The lines of a stretch of code: unchanged, with what does not fit continued on the next line, and tabs widened to
/// stops of four columns.
func codeLines(_ scalars: [Unicode.Scalar], _ stretch: Range<Int>, measure: Int) -> [LineText] {
  let tabStop = 4
  let cells = Cells(scalars, stretch)
  var lines: [LineText] = []
  var line = LineText(range: stretch.lowerBound..<stretch.lowerBound)
  var columns = 0
  for offset in stretch where cells.isStart(offset) {
    if columns + cells.columns(at: offset) > measure, offset > line.range.lowerBound {
      lines.append(line)
      line = LineText(range: offset..<offset)
      columns = 0
    }
    let end = cells.end(of: offset, limit: stretch.upperBound)
    line.range = line.range.lowerBound..<end
    columns += cells.columns(at: offset)
    guard scalars[offset] == "\t" else { continue }
    let rest = min((tabStop - columns % tabStop) % tabStop, measure - columns)
    guard rest > 0, end < stretch.upperBound, columns + rest + cells.columns(at: end) <= measure else { continue }
    line.gaps.append(SetLine.Gap(offset: end, columns: rest))
    columns += rest
  }
  return lines + [line]
}

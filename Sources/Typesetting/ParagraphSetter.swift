import Articles
import Grid

/// Sets one paragraph in lines, by the rules of its kind.
struct ParagraphSetter {
  let text: ArticleText
  let measure: Int
  let paragraph: Int

  private var kind: Block.Kind { text.paragraphs[paragraph].kind }
  private var range: Range<Int> { text.paragraphs[paragraph].range }

  /// The paragraph's lines, without the blank line after it. At least one. `table` sets a row whose cells are aligned.
  func lines(in table: Table? = nil) -> [SetLine] {
    if kind == .rule { return [rule] }
    let frame = LineFrame(text.paragraphs[paragraph], text.scalars, measure: measure)
    let texts = table.map { $0.lines(text.scalars, row: range) } ?? lines(beside: frame)
    return texts.enumerated().map { index, line in
      let isFirst = index == 0
      let lead = isFirst && frame.lead > 0 ? range.lowerBound..<range.lowerBound + frame.lead : nil
      return SetLine(
        paragraph: paragraph, start: lead?.lowerBound ?? line.start,
        segments: placed(line.segments, after: lead, hang: frame.hang),
        marker: isFirst ? frame.firstMarker : frame.marker, markerColumn: isFirst ? frame.firstMarkerColumn : 0)
    }
  }

  /// A short line in the middle.
  private var rule: SetLine {
    let columns = min(measure, max(3, measure / 6))
    return SetLine(
      paragraph: paragraph, start: range.lowerBound, marker: String(repeating: "─", count: columns),
      markerColumn: (measure - columns) / 2)
  }

  /// The segments moved to the right of what hangs. `lead`, which hangs too, becomes one piece with the first of them.
  private func placed(_ segments: [SetLine.Segment], after lead: Range<Int>?, hang: Int) -> [SetLine.Segment] {
    var placed = segments
    for index in placed.indices { placed[index].column += hang }
    guard let lead else { return placed }
    let first = SetLine.Segment(range: lead.lowerBound..<(placed.first?.range.upperBound ?? lead.upperBound), column: 0)
    return [first] + placed.dropFirst()
  }

  private func lines(beside frame: LineFrame) -> [LineText] {
    stretches(text.scalars, range.lowerBound + frame.lead..<range.upperBound).flatMap { stretch in
      lines(of: stretch, measure: max(1, measure - frame.hang))
    }
  }

  /// The lines of a stretch without line ends; one empty line if it is blank.
  private func lines(of stretch: Range<Int>, measure: Int) -> [LineText] {
    if kind == .code { return codeLines(text.scalars, stretch, measure: measure) }
    let breaker = LineBreaker(measure: measure, lastLine: kind == .subhead ? .even : .short)
    let lines = breaker.lines(text.scalars, stretch)
    guard !lines.isEmpty else { return [LineText(stretch.lowerBound..<stretch.lowerBound)] }
    return lines.map { LineText($0) }
  }
}

/// The parts of `range` between its line ends. At least one.
func stretches(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
  var stretches: [Range<Int>] = []
  var start = range.lowerBound
  var offset = start
  while offset < range.upperBound {
    let scalar = scalars[offset]
    offset += 1
    guard scalar.isLineEnd else { continue }
    stretches.append(start..<offset - 1)
    if scalar == "\r", offset < range.upperBound, scalars[offset] == "\n" { offset += 1 }
    start = offset
  }
  stretches.append(start..<range.upperBound)
  return stretches
}

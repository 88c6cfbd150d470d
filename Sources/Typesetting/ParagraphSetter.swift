import Articles

/// Sets one paragraph in lines, by the rules of its kind.
struct ParagraphSetter {
  let text: ArticleText
  let measure: Int
  let paragraph: Int

  private var kind: Block.Kind { text.paragraphs[paragraph].kind }
  private var range: Range<Int> { text.paragraphs[paragraph].range }

  /// The paragraph's lines, without the blank line after it. At least one.
  func lines() -> [SetLine] {
    let frame = LineFrame(kind, text.scalars, range, measure: measure)
    var lines: [SetLine] = []
    for stretch in stretches(range.lowerBound + frame.lead..<range.upperBound) {
      for line in self.lines(of: stretch, measure: measure - frame.hang) {
        let isFirst = lines.isEmpty
        lines.append(
          SetLine(
            paragraph: paragraph, kind: kind,
            range: isFirst && frame.lead > 0 ? range.lowerBound..<line.range.upperBound : line.range,
            indent: isFirst ? frame.firstIndent : frame.indent,
            marker: isFirst ? frame.firstMarker : frame.marker, gaps: line.gaps))
      }
    }
    return lines
  }

  /// The parts of `range` between its line ends.
  private func stretches(_ range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let scalar = text.scalars[offset]
      offset += 1
      guard scalar.isLineEnd else { continue }
      stretches.append(start..<offset - 1)
      if scalar == "\r", offset < range.upperBound, text.scalars[offset] == "\n" { offset += 1 }
      start = offset
    }
    stretches.append(start..<range.upperBound)
    return stretches
  }

  /// The lines of a stretch without line ends; one empty line if it is blank.
  private func lines(of stretch: Range<Int>, measure: Int) -> [LineText] {
    if kind == .code { return codeLines(text.scalars, stretch, measure: measure) }
    let breaker = LineBreaker(measure: measure, lastLine: kind == .subhead ? .even : .short)
    let lines = breaker.lines(text.scalars, stretch)
    guard !lines.isEmpty else { return [LineText(range: stretch.lowerBound..<stretch.lowerBound)] }
    return lines.map { LineText(range: $0) }
  }
}

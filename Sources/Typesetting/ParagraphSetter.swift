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
            range: isFirst ? range.lowerBound..<line.upperBound : line,
            indent: isFirst ? frame.firstIndent : frame.indent,
            marker: isFirst ? frame.firstMarker : frame.marker))
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

  /// The lines of a stretch without line ends, as ranges of the body; one empty line if it is blank.
  private func lines(of stretch: Range<Int>, measure: Int) -> [Range<Int>] {
    if kind == .code { return clippedLines(of: stretch, measure: measure) }
    let atoms = AtomCutter.atoms(text.scalars, stretch, measure: measure)
    guard !atoms.isEmpty else { return [stretch.lowerBound..<stretch.lowerBound] }
    let breaker = LineBreaker(measure: measure, lastLine: kind == .subhead ? .even : .short)
    return breaker.lines(of: atoms).map { line in
      atoms[line.lowerBound].range.lowerBound..<atoms[line.upperBound - 1].range.upperBound
    }
  }

  /// Lines of code stay as they are; what does not fit goes on in the next line.
  private func clippedLines(of stretch: Range<Int>, measure: Int) -> [Range<Int>] {
    let cells = Cells(text.scalars, stretch)
    var lines: [Range<Int>] = []
    var start = stretch.lowerBound
    var columns = 0
    for offset in stretch where cells.isStart(offset) {
      columns += cells.columns(at: offset)
      guard columns > measure, offset > start else { continue }
      lines.append(start..<offset)
      start = offset
      columns = cells.columns(at: offset)
    }
    lines.append(start..<stretch.upperBound)
    return lines
  }
}

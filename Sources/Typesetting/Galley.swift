import Articles
import Grid

/// An article's text set at a measure. Paragraphs are set when they are first asked for, so that the cost depends on
/// the screen and not on the article.
public struct Galley: Sendable {
  /// No screen is wider, and no line's cost comes near what an integer can store.
  private static let widestMeasure = 1000
  private static let mostAlignedRows = 200
  /// Most paragraphs whose lines are kept; others are set again when they are needed, so that a copy never costs more.
  private static let mostKept = 1_000

  public let text: ArticleText
  /// Columns of a full line, 1…1000.
  public let measure: Int
  /// The lines of paragraphs that were asked for lately, each with the blank line after it.
  private var setLines: [Int: [SetLine]] = [:]
  /// The tables that rows were asked of lately, by their first row; `nil` for one that is set as running text.
  private var tables: [Int: Table?] = [:]

  public init(_ text: ArticleText, measure: Int) {
    self.text = text
    self.measure = min(max(1, measure), Self.widestMeasure)
  }

  /// At most `count` lines from `start` on.
  public mutating func lines(from start: LinePosition, count: Int) -> [SetLine] {
    guard count > 0, !text.paragraphs.isEmpty else { return [] }
    let start = clamped(start)
    var lines: [SetLine] = []
    var paragraph = start.paragraph
    var skipped = start.line
    while lines.count < count, paragraph < text.paragraphs.count {
      lines += self.lines(of: paragraph).dropFirst(skipped).prefix(count - lines.count)
      skipped = 0
      paragraph += 1
    }
    return lines
  }

  /// `start` moved down by `lines` (up when negative), kept within the text.
  public mutating func moved(_ start: LinePosition, by lines: Int) -> LinePosition {
    guard !text.paragraphs.isEmpty else { return LinePosition() }
    var position = clamped(start)
    // There are no more lines than this, so nothing needs to be set for a move that leads out of the text.
    let mostLines = text.scalars.count + text.paragraphs.count
    guard lines > -mostLines else { return LinePosition() }
    guard lines < mostLines else { return lastLine }
    position.line += lines
    while position.line < 0 {
      guard position.paragraph > 0 else { return LinePosition() }
      position.paragraph -= 1
      position.line += self.lines(of: position.paragraph).count
    }
    while true {
      let count = self.lines(of: position.paragraph).count
      guard position.line >= count else { return position }
      guard position.paragraph + 1 < text.paragraphs.count else {
        position.line = count - 1
        return position
      }
      position.paragraph += 1
      position.line -= count
    }
  }

  /// The top line of a view of `rows` rows that shows the end of the text.
  public mutating func lastTop(rows: Int) -> LinePosition {
    moved(lastLine, by: 1 - max(1, rows))
  }

  /// The line that contains a scalar of the text; for one between two lines, the line before it.
  public mutating func line(holding offset: Int) -> LinePosition {
    guard let paragraph = text.paragraph(holding: offset) else { return LinePosition() }
    return line(of: paragraph, holding: offset)
  }

  private mutating func line(of paragraph: Int, holding offset: Int) -> LinePosition {
    var found = (line: 0, start: Int.min)
    for (index, line) in lines(of: paragraph).enumerated() where !isSpacer(line) {
      if line.segments.isEmpty, line.start <= offset, line.start >= found.start { found = (index, line.start) }
      for segment in line.segments {
        let start = segment.range.lowerBound
        if start <= offset, start >= found.start { found = (index, start) }
      }
    }
    return LinePosition(paragraph: paragraph, line: found.line)
  }

  /// Where a line starts, as a position that does not depend on the measure.
  public mutating func readingPosition(of line: LinePosition) -> ReadingPosition {
    guard !text.paragraphs.isEmpty else { return ReadingPosition() }
    let line = clamped(line)
    let paragraph = text.paragraphs[line.paragraph]
    let set = lines(of: line.paragraph)[line.line]
    // The blank line after a paragraph is past its end, even where that has no scalars.
    let character = isSpacer(set) ? max(1, paragraph.range.count) : set.start - paragraph.range.lowerBound
    return ReadingPosition(paragraph: line.paragraph, character: character)
  }

  /// The line that contains a reading position; clamped to the text.
  public mutating func line(at position: ReadingPosition) -> LinePosition {
    guard !text.paragraphs.isEmpty else { return LinePosition() }
    let paragraph = min(max(0, position.paragraph), text.paragraphs.count - 1)
    let range = text.paragraphs[paragraph].range
    guard position.paragraph == paragraph else { return position.paragraph < 0 ? LinePosition() : lastLine }
    guard position.character < max(1, range.count) else {
      return LinePosition(paragraph: paragraph, line: lines(of: paragraph).count - 1)
    }
    return line(of: paragraph, holding: range.lowerBound + max(0, position.character))
  }

  /// How much of the text has been shown when a view of `rows` rows has its top at `top`: percent of the scalars,
  /// 100 exactly if the end is in view.
  public mutating func progress(top: LinePosition, rows: Int) -> Int {
    guard !text.paragraphs.isEmpty else { return 100 }
    let bottom = moved(top, by: max(1, rows) - 1)
    guard bottom < lastLine else { return 100 }
    return min(99, end(of: bottom) * 100 / max(1, text.bodyCount))
  }

  /// How many scalars of the body are shown up to the end of a line; of a row whose cells are wrapped, about as many.
  private mutating func end(of position: LinePosition) -> Int {
    let paragraph = text.paragraphs[position.paragraph]
    let lines = lines(of: position.paragraph)
    guard paragraph.image == nil, !paragraph.range.isEmpty else { return paragraph.place }
    guard paragraph.kind != .tableRow else {
      return paragraph.range.lowerBound + paragraph.range.count * (position.line + 1) / lines.count
    }
    let line = lines[position.line]
    return line.segments.last?.range.upperBound ?? line.start
  }

  /// Place of the text's last line.
  private var lastLine: LinePosition {
    mutating get {
      guard let last = text.paragraphs.indices.last else { return LinePosition() }
      return LinePosition(paragraph: last, line: lines(of: last).count - 1)
    }
  }

  /// The nearest position in the text, which must not be empty.
  private mutating func clamped(_ position: LinePosition) -> LinePosition {
    let last = text.paragraphs.count - 1
    guard position.paragraph >= 0 else { return LinePosition() }
    guard position.paragraph <= last else { return lastLine }
    let lines = lines(of: position.paragraph)
    return LinePosition(paragraph: position.paragraph, line: min(max(0, position.line), lines.count - 1))
  }

  private mutating func lines(of paragraph: Int) -> [SetLine] {
    if let lines = setLines[paragraph] { return lines }
    if setLines.count >= Self.mostKept { setLines.removeAll() }
    var lines: [SetLine]
    if text.paragraphs[paragraph].kind == .tableRow {
      let rows = tableRows(around: paragraph)
      let table = self.table(of: rows)
      lines = ParagraphSetter(text: text, measure: measure, paragraph: paragraph).lines(in: table)
      if paragraph + 1 < rows.upperBound {
        if let line = divider(after: paragraph, in: table) { lines.append(line) }
      } else if let spacer = spacer(after: paragraph) {
        lines.append(spacer)
      }
    } else {
      lines = ParagraphSetter(text: text, measure: measure, paragraph: paragraph).lines()
      if let spacer = spacer(after: paragraph) { lines.append(spacer) }
    }
    setLines[paragraph] = lines
    return lines
  }

  private mutating func table(of rows: Range<Int>) -> Table? {
    if let table = tables[rows.lowerBound] { return table }
    if tables.count >= Self.mostKept { tables.removeAll() }
    let paragraphs = text.paragraphs[rows]
    let hang = LineFrame(paragraphs[rows.lowerBound], text.scalars, measure: measure).hang
    let headers = paragraphs.prefix(while: \.block.isHeader).count
    let isDivided = paragraphs.contains { $0.continues || $0.isContinued }
    let table =
      isDivided
      ? nil : Table(text.scalars, rows: paragraphs.map(\.range), headers: headers, measure: max(1, measure - hang))
    tables[rows.lowerBound] = .some(table)
    return table
  }

  /// The rows that are aligned with a row: its table, or the part of it where the table is very long.
  private func tableRows(around row: Int) -> Range<Int> {
    let paragraphs = text.paragraphs
    /// Whether two rows beside each other are of one table: a head after other rows begins another.
    func isOneTable(_ row: Int) -> Bool {
      let (above, below) = (paragraphs[row], paragraphs[row + 1])
      return above.kind == .tableRow && below.kind == .tableRow && above.listPlace == below.listPlace
        && (above.block.isHeader || !below.block.isHeader)
    }
    var start = row
    while start > 0, isOneTable(start - 1) { start -= 1 }
    start = row - (row - start) % Self.mostAlignedRows
    var end = row + 1
    while end < paragraphs.count, end < start + Self.mostAlignedRows, isOneTable(end - 1) { end += 1 }
    return start..<end
  }

  /// What is between a row and the next of its table: a line under the head, a blank line where cells are wrapped.
  private func divider(after row: Int, in table: Table?) -> SetLine? {
    let isHead = text.paragraphs[row].block.isHeader && !text.paragraphs[row + 1].block.isHeader
    guard let table, isHead || table.isWrapped else { return nil }
    let end = text.paragraphs[row].range.upperBound
    guard isHead else { return SetLine(paragraph: row, start: end) }
    let hang = LineFrame(text.paragraphs[row], text.scalars, measure: measure).hang
    return SetLine(paragraph: row, start: end, marker: table.headLine, markerColumn: hang)
  }

  /// The blank line after a paragraph; `nil` after the last one and within lists, notes and divided paragraphs.
  private func spacer(after index: Int) -> SetLine? {
    guard index + 1 < text.paragraphs.count else { return nil }
    let (paragraph, next) = (text.paragraphs[index], text.paragraphs[index + 1])
    guard !paragraph.continues, !isTight(paragraph, next) else { return nil }
    let joinsQuotes = paragraph.kind == .quote && next.kind == .quote
    let depth = min(paragraph.block.depth, next.block.depth)
    return SetLine(
      paragraph: index, start: paragraph.range.upperBound,
      marker: joinsQuotes ? LineFrame.bars(max(1, depth), measure: measure) : "")
  }

  private func isTight(_ paragraph: ArticleText.Paragraph, _ next: ArticleText.Paragraph) -> Bool {
    if paragraph.image != nil || next.image != nil { return paragraph.image != nil && next.image != nil }
    guard paragraph.kind == next.kind else { return false }
    if beginsList(next, after: paragraph) { return false }
    return [.listItem, .footnote].contains(next.kind) || next.kind == .tableRow && !next.block.isHeader
  }

  /// Whether an item after a blank line is of another list than the one above: one has numbers and the other has none,
  /// or the numbers start again.
  private func beginsList(_ item: ArticleText.Paragraph, after last: ArticleText.Paragraph) -> Bool {
    guard item.kind == .listItem, last.block.depth == item.block.depth else { return false }
    let isApart =
      text.scalars[last.range.upperBound..<max(last.range.upperBound, item.range.lowerBound)]
      .count { $0 == "\n" } > 1
    switch (last.block.ordinal, item.block.ordinal) {
    case (nil, nil): return false
    case (let above?, let below?): return isApart && below <= above
    default: return isApart
    }
  }

  /// Whether a line is the one after its paragraph's text: blank, or the line under a table's head.
  private func isSpacer(_ line: SetLine) -> Bool {
    let paragraph = text.paragraphs[line.paragraph]
    guard line.segments.isEmpty, line.start == paragraph.range.upperBound else { return false }
    return paragraph.kind != .rule || line.marker.isEmpty
  }
}

/// Galleys are equal if they show the same; which paragraphs have been set so far does not matter.
extension Galley: Hashable {
  public static func == (left: Galley, right: Galley) -> Bool {
    left.measure == right.measure && left.text == right.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(measure)
    hasher.combine(text.scalars.count)
    hasher.combine(text.paragraphs.count)
  }
}

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

  /// The line that contains a scalar of the body; for one between two lines, the line before it.
  public mutating func line(holding offset: Int) -> LinePosition {
    var low = 0
    var high = text.paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if text.paragraphs[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return LinePosition() }
    let lines = self.lines(of: low - 1)
    let line = lines.lastIndex { $0.range.lowerBound <= offset && !isSpacer($0) }
    return LinePosition(paragraph: low - 1, line: line ?? 0)
  }

  /// Where a line starts, as a position that does not depend on the measure.
  public mutating func readingPosition(of line: LinePosition) -> ReadingPosition {
    guard !text.paragraphs.isEmpty else { return ReadingPosition() }
    let line = clamped(line)
    let start = lines(of: line.paragraph)[line.line].range.lowerBound
    return ReadingPosition(
      paragraph: line.paragraph, character: start - text.paragraphs[line.paragraph].range.lowerBound)
  }

  /// The line that contains a reading position; clamped to the text.
  public mutating func line(at position: ReadingPosition) -> LinePosition {
    guard !text.paragraphs.isEmpty else { return LinePosition() }
    let paragraph = min(max(0, position.paragraph), text.paragraphs.count - 1)
    let range = text.paragraphs[paragraph].range
    guard position.paragraph == paragraph else { return position.paragraph < 0 ? LinePosition() : lastLine }
    guard position.character < range.count else {
      return LinePosition(paragraph: paragraph, line: lines(of: paragraph).count - 1)
    }
    return line(holding: range.lowerBound + max(0, position.character))
  }

  /// How much of the text has been shown when a view of `rows` rows has its top at `top`: percent of the scalars,
  /// 100 exactly if the end is in view.
  public mutating func progress(top: LinePosition, rows: Int) -> Int {
    guard !text.paragraphs.isEmpty else { return 100 }
    let bottom = moved(top, by: max(1, rows) - 1)
    guard bottom < lastLine else { return 100 }
    let end = lines(of: bottom.paragraph)[bottom.line].range.upperBound
    return min(99, end * 100 / max(1, text.scalars.count))
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
    let isRow = text.paragraphs[paragraph].kind == .tableRow
    let group = isRow ? tableRows(around: paragraph) : paragraph..<paragraph + 1
    let table = isRow ? Table(text.scalars, rows: group.map { text.paragraphs[$0].range }, measure: measure) : nil
    for index in group {
      var lines: [SetLine]
      if let table {
        let row = table.lines[index - group.lowerBound]
        lines = [SetLine(paragraph: index, kind: .tableRow, range: row.range, gaps: row.gaps)]
      } else {
        lines = ParagraphSetter(text: text, measure: measure, paragraph: index).lines()
      }
      if let spacer = spacer(after: index) { lines.append(spacer) }
      setLines[index] = lines
    }
    return setLines[paragraph] ?? []
  }

  /// The rows that are aligned with a row: its table, or the part of it where the table is very long.
  private func tableRows(around row: Int) -> Range<Int> {
    let paragraphs = text.paragraphs
    var start = row
    while start > 0, paragraphs[start - 1].kind == .tableRow { start -= 1 }
    start = row - (row - start) % Self.mostAlignedRows
    var end = row + 1
    while end < paragraphs.count, end < start + Self.mostAlignedRows, paragraphs[end].kind == .tableRow { end += 1 }
    return start..<end
  }

  /// The blank line after a paragraph; `nil` after the last one and within lists, tables and divided paragraphs.
  private func spacer(after index: Int) -> SetLine? {
    guard index + 1 < text.paragraphs.count else { return nil }
    let paragraph = text.paragraphs[index]
    let next = text.paragraphs[index + 1].kind
    let isTight = paragraph.kind == next && (next == .listItem || next == .tableRow)
    guard !isTight, !paragraph.continues else { return nil }
    let end = paragraph.range.upperBound
    let joinsQuotes = paragraph.kind == .quote && next == .quote && measure >= 8
    return SetLine(
      paragraph: index, kind: paragraph.kind, range: end..<end, marker: joinsQuotes ? LineFrame.quoteMarker : "")
  }

  /// Whether a line is the blank one after its paragraph.
  private func isSpacer(_ line: SetLine) -> Bool {
    line.range.lowerBound == text.paragraphs[line.paragraph].range.upperBound
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

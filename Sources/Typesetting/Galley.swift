import Articles
import Grid

/// One line of set text.
public struct SetLine: Hashable, Sendable {
  /// Index of the paragraph in `ArticleText.paragraphs`.
  public var paragraph: Int
  public var kind: Block.Kind
  /// Scalars of the body that stand on the line, without the blank it was broken at. Empty for a blank line.
  public var range: Range<Int>
  /// Columns before the first scalar, or before the marker where there is one.
  public var indent: Int
  /// What stands before the text and is not part of the body: "• " of a list item's first line, "▏ " of a quote.
  public var marker: String
  /// A hyphen that the line ends in and the body does not have.
  public var endsInHyphen: Bool

  public init(
    paragraph: Int, kind: Block.Kind, range: Range<Int>, indent: Int = 0, marker: String = "",
    endsInHyphen: Bool = false
  ) {
    self.paragraph = paragraph
    self.kind = kind
    self.range = range
    self.indent = indent
    self.marker = marker
    self.endsInHyphen = endsInHyphen
  }
}

/// A line's place: paragraph, and line within it. The blank line after a paragraph is the paragraph's last.
public struct LinePosition: Hashable, Sendable, Comparable {
  public var paragraph: Int
  public var line: Int

  public init(paragraph: Int = 0, line: Int = 0) {
    self.paragraph = paragraph
    self.line = line
  }

  public static func < (left: LinePosition, right: LinePosition) -> Bool {
    (left.paragraph, left.line) < (right.paragraph, right.line)
  }
}

/// An article's text set at a measure. Paragraphs are set when they are first asked for, so that the cost follows
/// the screen and not the article.
public struct Galley: Hashable, Sendable {
  public let text: ArticleText
  /// Columns of a full line.
  public let measure: Int

  public init(_ text: ArticleText, measure: Int) {
    self.text = text
    self.measure = max(1, measure)
  }

  /// At most `count` lines from `start` on.
  public mutating func lines(from start: LinePosition, count: Int) -> [SetLine] { [] }

  /// `start` moved down by `lines` (up when negative), kept within the text.
  public mutating func moved(_ start: LinePosition, by lines: Int) -> LinePosition { start }

  /// The top line of a view of `rows` rows that shows the end of the text.
  public mutating func lastTop(rows: Int) -> LinePosition { LinePosition() }

  /// The line that holds a scalar of the body.
  public mutating func line(holding offset: Int) -> LinePosition { LinePosition() }

  /// Where a line starts, as a position that survives another measure.
  public mutating func readingPosition(of line: LinePosition) -> ReadingPosition { ReadingPosition() }

  /// The line that holds a reading position; clamped to the text.
  public mutating func line(at position: ReadingPosition) -> LinePosition { LinePosition() }
}

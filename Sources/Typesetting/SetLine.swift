import Articles

/// One line of set text.
public struct SetLine: Hashable, Sendable {
  /// Blanks that are not in the body: they align the cells of a table, or widen a tab.
  public struct Gap: Hashable, Sendable {
    /// Offset in the body of the scalar after the blanks.
    public var offset: Int
    public var columns: Int

    public init(offset: Int, columns: Int) {
      self.offset = offset
      self.columns = columns
    }
  }

  /// Index of the paragraph in `ArticleText.paragraphs`.
  public var paragraph: Int
  public var kind: Block.Kind
  /// Scalars of the body that are on the line, without the blank it was broken at. Empty for a blank line.
  public var range: Range<Int>
  /// Columns before the first scalar, or before the marker where there is one.
  public var indent: Int
  /// What is shown before the text and is not part of the body: "• " of a list item's first line, "▏ " of a quote.
  public var marker: String
  /// In order of their offsets, which are in `range`. Empty on most lines.
  public var gaps: [Gap]

  public init(
    paragraph: Int, kind: Block.Kind, range: Range<Int>, indent: Int = 0, marker: String = "", gaps: [Gap] = []
  ) {
    self.paragraph = paragraph
    self.kind = kind
    self.range = range
    self.indent = indent
    self.marker = marker
    self.gaps = gaps
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

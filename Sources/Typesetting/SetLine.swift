import Articles

/// One line of set text.
public struct SetLine: Hashable, Sendable {
  /// A piece of the text on a line: most lines are one; the cells of a table and what follows a tab are further ones.
  public struct Segment: Hashable, Sendable {
    /// Scalars of `ArticleText.scalars`, without the blank that a line was broken at. Never empty.
    public var range: Range<Int>
    /// Column of its first cell, from the left of the line.
    public var column: Int

    public init(range: Range<Int>, column: Int) {
      self.range = range
      self.column = column
    }
  }

  /// Index of the paragraph in `ArticleText.paragraphs`.
  public var paragraph: Int
  /// Where the line begins: its first scalar, or the scalar that a line without text stands before.
  public var start: Int
  /// From left to right. Those of a table's row need not be in the order of the text, nor those of the next line after
  /// them. Empty for a line without text.
  public var segments: [Segment]
  /// What is shown beside the text and is not part of it: "• " of a list item's first line, "▏ " of a quote.
  public var marker: String
  /// Column of the marker's first cell.
  public var markerColumn: Int

  public init(paragraph: Int, start: Int, segments: [Segment] = [], marker: String = "", markerColumn: Int = 0) {
    self.paragraph = paragraph
    self.start = start
    self.segments = segments
    self.marker = marker
    self.markerColumn = markerColumn
  }

  /// Column of the first thing that is shown on the line.
  public var firstColumn: Int { marker.isEmpty ? segments.first?.column ?? 0 : markerColumn }

  /// The first segment that shares scalars with `range`.
  public func segment(overlapping range: Range<Int>) -> Segment? { segments.first { $0.range.overlaps(range) } }
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

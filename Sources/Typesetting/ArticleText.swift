import Articles

/// An article's body cut into paragraphs, ready to be set in lines.
public struct ArticleText: Hashable, Sendable {
  /// One paragraph: a block of the body, or a part of one that is too long to be set at once.
  public struct Paragraph: Hashable, Sendable {
    public var kind: Block.Kind
    /// Scalars of the body, without the blanks at both ends. Never empty.
    public var range: Range<Int>
    /// The next paragraph is the same block's next part: no blank line stands between them.
    public var continues: Bool

    init(kind: Block.Kind, range: Range<Int>, continues: Bool = false) {
      self.kind = kind
      self.range = range
      self.continues = continues
    }
  }

  /// The body, scalar by scalar.
  public let scalars: [Unicode.Scalar]
  /// In order of their ranges, which are disjoint.
  public let paragraphs: [Paragraph]

  /// Text outside all blocks becomes paragraphs of its own, divided at blank lines; an article without blocks is
  /// cut at blank lines altogether. Ranges of blocks that do not fit the body are clamped; of blocks that overlap,
  /// the earlier and then the longer keeps the text.
  public init(body: String, blocks: [Block]) {
    scalars = Array(body.unicodeScalars)
    paragraphs = ParagraphCutter(scalars).paragraphs(blocks)
  }

  /// The scalars of `range` as text. Parts of the range outside the body are left out.
  public func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }
}

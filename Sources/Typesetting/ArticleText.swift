import Articles

/// An article's body cut into paragraphs, ready to be set in lines.
public struct ArticleText: Hashable, Sendable {
  /// One paragraph: a block of the body, or a part of one that is too long to be set at once.
  public struct Paragraph: Hashable, Sendable {
    public var kind: Block.Kind
    /// Scalars of the body, without the blanks at both ends. Never empty.
    public var range: Range<Int>
    /// Whether the next paragraph is the next part of the same block, with no blank line between them.
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

  /// Text outside all blocks becomes paragraphs of its own, divided at blank lines; so does all text of an article
  /// without blocks. Ranges of blocks that do not fit the body are clamped. Where blocks overlap, the one that begins
  /// earlier keeps the text; of two with the same start, the longer.
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

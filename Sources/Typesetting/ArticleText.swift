import Articles

/// An article's body cut into paragraphs, ready to be set in lines.
public struct ArticleText: Hashable, Sendable {
  /// One paragraph: a block of the body.
  public struct Paragraph: Hashable, Sendable {
    public var kind: Block.Kind
    /// Scalars of the body.
    public var range: Range<Int>
  }

  /// The body, scalar by scalar.
  public let scalars: [Unicode.Scalar]
  public let paragraphs: [Paragraph]

  /// Text outside all blocks becomes paragraphs of its own, divided at blank lines; an article without blocks is
  /// cut at blank lines altogether. Ranges of blocks that do not fit the body are clamped.
  public init(body: String, blocks: [Block]) {
    scalars = Array(body.unicodeScalars)
    paragraphs = blocks.map { Paragraph(kind: $0.kind, range: $0.range) }
  }
}

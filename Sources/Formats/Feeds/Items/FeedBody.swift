import Articles

extension FeedText {
  /// The text with its structure. `base`: for links, where the text has none of its own.
  func rich(base: String?) -> RichText {
    isHTML ? richText(ofHTML: text, base: self.base ?? base) : plainText
  }

  private var plainText: RichText {
    var writer = BodyWriter()
    for paragraph in cleanedParagraphs(text).split(separator: "\n\n") {
      writer.startBlock(Block(.paragraph, 0..<0))
      if form == .plain { writer.write(String(paragraph)) } else { writer.writeFlowing(String(paragraph)) }
      writer.endBlock()
    }
    return writer.finished()
  }
}

import Articles

extension FeedText {
  /// The text with its structure. `base`: for links, where the text has none of its own.
  func rich(base: String?) -> RichText {
    isHTML ? htmlText(self.text, base: self.base ?? base) : plainText
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

/// HTML of a feed as text.
func htmlText(_ html: String, base: String?) -> RichText {
  var writer = BodyWriter()
  let blocks = ["</p>", "</div>", "</li>", "</h1>", "</h2>", "</h3>", "</tr>", "</blockquote>", "<p>", "<br><br>"]
  var divided = html
  for block in blocks { divided = divided.replacing(block, with: block + "\n\n") }
  for paragraph in textParagraphs(ofHTML: divided) {
    writer.startBlock(Block(.paragraph, 0..<0))
    writer.writeFlowing(paragraph)
    writer.endBlock()
  }
  return writer.finished()
}

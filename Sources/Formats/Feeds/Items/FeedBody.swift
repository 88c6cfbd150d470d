import Articles
import HTML

extension FeedText {
  /// The text with its structure. `base`: for links, where the text has none of its own.
  func rich(base: String?) -> RichText {
    isHTML ? richText(ofHTML: text, base: self.base ?? base) : plainText
  }

  /// The same without the posts that it lists as related, which are taken out of it.
  func rich(base: String?, takingOut related: inout [RelatedReference]) -> RichText {
    var text = RichText()
    if isHTML {
      let document = HTMLDocument(fragment: Array(self.text.utf8))
      let base = self.base ?? base
      let boxes = RelatedBoxes(in: document)
      let leftOut = Set(boxes.nodes)
      text = richText(of: .document, in: document, base: base) { leftOut.contains($0) }
      related = boxes.related(base: base)
    } else {
      text = plainText
    }
    related += takeRelatedPosts(from: &text).filter { !related.contains($0) }
    return text
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

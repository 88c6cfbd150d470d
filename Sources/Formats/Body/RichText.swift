import Articles

/// A text with all that belongs to it: the body of an article before it has a headline.
struct RichText: Hashable, Sendable {
  var body = ""
  var blocks: [Block] = []
  var styles: [TextStyle] = []
  var links: [Link] = []
  var images: [ArticleImage] = []

  var isEmpty: Bool { body.isEmpty && images.isEmpty }
}

extension Article {
  /// Gives the article this text in place of its own.
  mutating func setText(_ text: RichText) {
    body = text.body
    blocks = text.blocks
    styles = text.styles
    links = text.links
    images = text.images
  }
}

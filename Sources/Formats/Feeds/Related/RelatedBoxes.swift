import Articles
import HTML

/// The boxes in which plugins of WordPress list related posts, with excerpts, dates and pictures of them.
struct RelatedBoxes {
  private static let classes: Set<Substring> = [
    "yarpp", "yarpp-related", "jp-relatedposts", "wp-block-jetpack-related-posts", "crp_related", "related-posts",
    "relatedposts", "related_posts", "wp_rp_wrap", "rp4wp-related-posts", "nrelate_related", "zem_rp_wrap",
  ]
  /// Lists of related posts are short: what follows is left out unread.
  private static let mostBoxes = 20
  private static let mostBlocks = 100

  private let document: HTMLDocument
  /// In their order; none is within another.
  let nodes: [HTMLDocument.Node]

  init(in document: HTMLDocument) {
    self.document = document
    var found: [HTMLDocument.Node] = []
    var next = document.next(after: .document, within: .document)
    while let node = next {
      let isBox = document.kind(node) == .element && Self.isBox(node, document)
      if isBox { found.append(node) }
      next = document.next(after: node, within: .document, skippingChildren: isBox)
    }
    nodes = found
  }

  private static func isBox(_ node: HTMLDocument.Node, _ document: HTMLDocument) -> Bool {
    guard let names = document.attribute(.class, of: node) else { return false }
    return names.split(whereSeparator: \.isWhitespace).contains { classes.contains($0) }
  }

  /// The posts that they list, each once: its headline is its link with words.
  func related(base: String?) -> [RelatedReference] {
    var found: [RelatedReference] = []
    for node in nodes.prefix(Self.mostBoxes) {
      let text = richText(of: node, in: document, base: base)
      let search = RelatedPostSearch(text)
      for reference in text.blocks.indices.prefix(Self.mostBlocks).flatMap({ search.references(inBlock: $0) })
      where !reference.title.isEmpty && !found.contains(where: { $0.url == reference.url }) {
        found.append(reference)
      }
    }
    return found
  }
}

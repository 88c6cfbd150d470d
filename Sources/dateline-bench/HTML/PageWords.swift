import HTML

extension HTMLDocument {
  /// The words of the body, but for those of elements that no reader sees as text.
  var wordsOfBody: [String] {
    guard let body else { return [] }
    // Text nodes side by side are words of their own: that is how they are compared with another parser's.
    var words: [String] = []
    var next: Node? = body
    while let node = next {
      if kind(node) == .text {
        // By scalars: a mark that stands on a blank does not make it a letter.
        words += text(node).unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      }
      next = self.next(after: node, within: body, skippingChildren: isUnread(node))
    }
    return words
  }

  private func isUnread(_ node: Node) -> Bool {
    switch name(node) {
    case .script, .style, .noscript, .template, .svg, .math: kind(node) == .element
    default: false
    }
  }
}

import HTML

extension HTMLDocument {
  /// The words of the body, but for those of elements that no reader sees as text.
  var wordsOfBody: [Substring] {
    guard let body else { return [] }
    // Text nodes side by side are words of their own: that is how they are compared with another parser's.
    var words: [Substring] = []
    var next: Node? = body
    while let node = next {
      if kind(node) == .text { words += text(node).split(whereSeparator: \.isWhitespace) }
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

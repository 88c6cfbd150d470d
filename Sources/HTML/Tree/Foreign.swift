/// SVG and MathML within a page.
extension TreeBuilder {
  mutating func insertForeign(_ token: Token, _ namespace: Namespace) {
    let node = append(elementRecord(token, namespace), at: place())
    guard !token.isSelfClosing else { return }
    guard open.count < Self.mostDepth else {
      unopened[token.name, default: 0] += 1
      return
    }
    nodes[Int(node)].standing.insert(.open)
    open.push(foreignEntry(node, token, namespace))
  }

  private func foreignEntry(_ node: Int32, _ token: Token, _ namespace: Namespace) -> OpenElements.Entry {
    var holdsHTML = false
    if token.tag == .annotationXML, let encoding = attribute(.encoding, from: token.start, to: token.end) {
      holdsHTML = equals(encoding, "text/html") || equals(encoding, "application/xhtml+xml")
    }
    return OpenElements.Entry(
      node: node, name: token.name, tag: token.tag, namespace: namespace,
      traits: .foreign(token.tag, namespace, isHTML: holdsHTML))
  }

  mutating func takeForeign(_ token: Token) {
    switch token.kind {
    case .text:
      let text = withoutNULs(token, replaced: true)
      insertText(text.start, text.end)
      // A NUL that became U+FFFD is no reason to keep a frameset away, and neither is whitespace.
      if allowsFrameset, !isBlank(token) { allowsFrameset = false }
    case .comment: insertComment(token)
    case .doctype, .end: return
    case .startTag:
      if leavesForeign(token) { return breakOut(with: token) }
      guard let current = adjustedCurrent else { return }
      insertForeign(token, current.namespace)
    case .endTag:
      if token.tag == .br || token.tag == .p { return breakOut(with: token) }
      closeForeign(token)
    }
  }

  private func isBlank(_ token: Token) -> Bool {
    (token.start..<token.end).allSatisfy { tokenizer.text[$0] == 0 || tokenizer.text[$0].isWhitespace }
  }

  /// Closes SVG and MathML up to where HTML may stand.
  private mutating func breakOut(with token: Token) {
    while open.count > 1, open.current.traits.contains(.foreign), !open.current.traits.contains(.mathText),
      !open.current.traits.contains(.htmlIntegration)
    {
      pop()
    }
    takeByMode(token)
  }

  private mutating func closeForeign(_ token: Token) {
    if !unopened.isEmpty, let count = unopened[token.name], count > 0 {
      unopened[token.name] = count - 1
      return
    }
    let index = open.lastForeign(token.name)
    if index > open.lastHTML { return pop(to: index) }
    // Beyond the outermost element of a fragment there is nothing to close.
    if open.count > 1 { takeByMode(token) }
  }

  /// Whether a start tag ends SVG and MathML, as pages forget to close them.
  private func leavesForeign(_ token: Token) -> Bool {
    switch token.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    case .font:
      [AttributeName.color, .face, .size].contains { attribute($0, from: token.start, to: token.end) != nil }
    default: false
    }
  }
}

/// The body: text, end tags, and what they close.
extension TreeBuilder {
  mutating func takeInBody(_ token: Token) {
    switch token.kind {
    case .text: takeTextInBody(token)
    case .startTag: takeStartTagInBody(token)
    case .endTag: takeEndTagInBody(token)
    case .comment: insertComment(token)
    case .doctype: return
    case .end: if !templateModes.isEmpty { takeInTemplate(token) }
    }
  }

  @inline(__always) mutating func takeTextInBody(_ token: Token) {
    var text = token
    if token.hasNUL {
      text = withoutNULs(token, replaced: false)
      guard text.start < text.end else { return }
    }
    reopenFormatting()
    insertText(text.start, text.end)
    if allowsFrameset, !isWhitespace(text) { allowsFrameset = false }
  }

  mutating func takeEndTagInBody(_ token: Token) {
    if !unopened.isEmpty, let count = unopened[token.name], count > 0 {
      unopened[token.name] = count - 1
      return
    }
    switch token.tag {
    case .template: closeTemplate()
    case .body: if open.has(.body) { mode = .afterBody }
    case .html: if open.has(.body) { go(to: .afterBody, with: token) }
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search, .section,
      .select, .summary, .ul:
      guard open.has(token.tag) else { return }
      closeImplied()
      pop(through: token.tag)
    case .form: closeForm()
    case .p:
      if !open.has(.p, in: .button) {
        guard open.count < Self.mostDepth else { return insertVoid(Self.startTag(.p)) }
        insert(.p)
      }
      closeParagraph()
    case .li:
      guard open.has(.li, in: .list) else { return }
      closeImplied(but: .li)
      pop(through: .li)
    case .dd, .dt:
      guard open.has(token.tag) else { return }
      closeImplied(but: token.tag)
      pop(through: token.tag)
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: adopt(token)
    case .applet, .marquee, .object:
      guard open.has(token.tag) else { return }
      closeImplied()
      pop(through: token.tag)
      clearFormatting()
    case .br: takeStartTagInBody(Self.startTag(.br))
    default: closeOther(token)
    }
  }

  /// The standard's "any other end tag": closes the element if nothing special is open in it.
  mutating func closeOther(_ token: Token) {
    let index = open.last(token.name)
    guard index >= 0, index >= open.lastSpecial else { return }
    closeImplied(but: token.tag)
    pop(to: min(index, open.count))
  }

  private mutating func closeForm() {
    if open.contains(.template) {
      guard open.has(.form) else { return }
      closeImplied()
      return pop(through: .form)
    }
    let node = form
    form = NodeRecord.none
    guard node != NodeRecord.none, nodes[Int(node)].standing.contains(.open), let index = open.index(of: node),
      open.isInScope(index)
    else { return }
    closeImplied()
    if let index = open.index(of: node) { removeOpen(at: index) }
  }

  private mutating func closeHeading() {
    let heading = max(
      max(open.last(.h1), open.last(.h2), open.last(.h3)), max(open.last(.h4), open.last(.h5), open.last(.h6)))
    guard heading >= 0, open.isInScope(heading) else { return }
    closeImplied()
    pop(to: heading)
  }

  /// Closes a paragraph that is open in button scope.
  @inline(__always) mutating func closeParagraph() {
    guard open.has(.p, in: .button) else { return }
    closeImplied(but: .p)
    pop(through: .p)
  }

  /// Closes elements whose end tags may be left out, but not one of the given name.
  @inline(__always) mutating func closeImplied(but tag: TagName? = nil) {
    while open.current.traits.contains(.implied), open.current.tag != tag { pop() }
  }

  /// The same, with those that may be left out in templates.
  mutating func closeImpliedInTemplate() {
    while open.current.traits.contains(.impliedInTemplate) { pop() }
  }

  /// Takes elements out of the list of active formatting elements, up to the last marker.
  mutating func clearFormatting() {
    for node in formatting.clearToMarker() { nodes[Int(node)].standing.remove(.formatting) }
  }
}

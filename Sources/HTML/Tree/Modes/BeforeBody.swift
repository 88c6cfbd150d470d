/// The modes before a page's body: from its beginning to the end of its head.
extension TreeBuilder {
  mutating func takeInitially(_ token: Token) {
    switch token.kind {
    case .comment: insertComment(token, into: 0)
    case .doctype:
      var record = NodeRecord(kind: .doctype)
      record.start = token.start
      _ = append(record, at: Place(parent: 0))
      isQuirky = tokenizer.doctypes[Int(token.start)].isQuirky
      mode = .beforeHTML
    default:
      guard let rest = withoutLeadingWhitespace(token) else { return }
      isQuirky = true
      go(to: .beforeHTML, with: rest)
    }
  }

  /// What is left of a text without the whitespace at its beginning, nil when nothing is; other tokens as they are.
  func withoutLeadingWhitespace(_ token: Token) -> Token? {
    guard token.kind == .text else { return token }
    var rest = token
    rest.start = endOfWhitespace(token)
    return rest.start < rest.end ? rest : nil
  }

  /// The same, and inserts that whitespace.
  mutating func insertingLeadingWhitespace(_ token: Token) -> Token? {
    guard let rest = withoutLeadingWhitespace(token) else {
      insertText(token.start, token.end)
      return nil
    }
    if token.kind == .text { insertText(token.start, rest.start) }
    return rest
  }

  mutating func takeBeforeHTML(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.doctype, _): return
    case (.comment, _): insertComment(token, into: 0)
    case (.startTag, .html):
      push(append(elementRecord(token), at: Place(parent: 0)), token)
      mode = .beforeHead
    case (.endTag, .head), (.endTag, .body), (.endTag, .html), (.endTag, .br): beginHTML(token)
    case (.endTag, _): return
    default: if let rest = withoutLeadingWhitespace(token) { beginHTML(rest) }
    }
  }

  private mutating func beginHTML(_ token: Token) {
    let html = Self.startTag(.html)
    push(append(elementRecord(html), at: Place(parent: 0)), html)
    go(to: .beforeHead, with: token)
  }

  mutating func takeBeforeHead(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.doctype, _): return
    case (.comment, _): insertComment(token)
    case (.startTag, .html): takeInBody(token)
    case (.startTag, .head):
      head = insert(token)
      mode = .inHead
    case (.endTag, .head), (.endTag, .body), (.endTag, .html), (.endTag, .br): beginHead(token)
    case (.endTag, _): return
    default: if let rest = withoutLeadingWhitespace(token) { beginHead(rest) }
    }
  }

  private mutating func beginHead(_ token: Token) {
    head = insert(.head)
    go(to: .inHead, with: token)
  }

  mutating func takeInHead(_ token: Token) {
    switch token.kind {
    case .doctype: return
    case .comment: insertComment(token)
    case .startTag: takeStartTagInHead(token)
    case .endTag:
      switch token.tag {
      case .head:
        pop()
        mode = .afterHead
      case .template: closeTemplate()
      case .body, .html, .br: leaveHead(token)
      default: return
      }
    case .text: if let rest = insertingLeadingWhitespace(token) { leaveHead(rest) }
    case .end: leaveHead(token)
    }
  }

  private mutating func leaveHead(_ token: Token) {
    pop()
    go(to: .afterHead, with: token)
  }

  private mutating func takeStartTagInHead(_ token: Token) {
    switch token.tag {
    case .html: takeInBody(token)
    case .base, .basefont, .bgsound, .link, .meta: insertVoid(token)
    case .title: insertTextElement(token, .rcdata)
    case .noframes, .style: insertTextElement(token, .rawText)
    case .noscript:
      if isScripting { return insertTextElement(token, .rawText) }
      insert(token)
      mode = .inHeadNoscript
    case .script: insertTextElement(token, .script)
    case .template: openTemplate(token)
    case .head: return
    default: leaveHead(token)
    }
  }

  /// Inserts an element whose content is text. It is opened however deep it is.
  mutating func insertTextElement(_ token: Token, _ model: ContentModel) {
    insert(token)
    tokenizer.model = model
    originalMode = mode
    mode = .text
  }

  mutating func takeInText(_ token: Token) {
    switch token.kind {
    case .text: insertText(token.start, token.end)
    case .end:
      pop()
      go(to: originalMode, with: token)
    case .endTag:
      pop()
      mode = originalMode
    default: return
    }
  }

  mutating func takeInHeadNoscript(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.doctype, _): return
    case (.comment, _): insertComment(token)
    case (.startTag, .html): takeInBody(token)
    case (.startTag, .basefont), (.startTag, .bgsound), (.startTag, .link), (.startTag, .meta), (.startTag, .noframes),
      (.startTag, .style):
      takeInHead(token)
    case (.startTag, .head), (.startTag, .noscript): return
    case (.endTag, .noscript): leaveNoscript()
    case (.endTag, .br): leaveNoscript(with: token)
    case (.endTag, _): return
    default: if let rest = insertingLeadingWhitespace(token) { leaveNoscript(with: rest) }
    }
  }

  private mutating func leaveNoscript(with token: Token? = nil) {
    pop()
    mode = .inHead
    if let token { take(token) }
  }

  mutating func takeAfterHead(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.doctype, _): return
    case (.comment, _): insertComment(token)
    case (.startTag, .html): takeInBody(token)
    case (.startTag, .body):
      insert(token)
      allowsFrameset = false
      mode = .inBody
    case (.startTag, .frameset):
      insert(token)
      mode = .inFrameset
    case (.startTag, .base), (.startTag, .basefont), (.startTag, .bgsound), (.startTag, .link), (.startTag, .meta),
      (.startTag, .noframes), (.startTag, .script), (.startTag, .style), (.startTag, .template), (.startTag, .title):
      takeInClosedHead(token)
    case (.endTag, .template): takeInHead(token)
    case (.endTag, .body), (.endTag, .html), (.endTag, .br): beginBody(token)
    case (.startTag, .head), (.endTag, _): return
    default: if let rest = insertingLeadingWhitespace(token) { beginBody(rest) }
    }
  }

  /// Puts what belongs into the head there, though it comes late.
  private mutating func takeInClosedHead(_ token: Token) {
    guard head != NodeRecord.none else { return takeInHead(token) }
    push(head, Self.startTag(.head))
    takeInHead(token)
    guard let index = open.index(of: head) else { return }
    nodes[Int(head)].standing.remove(.open)
    open.remove(at: index)
  }

  private mutating func beginBody(_ token: Token) {
    insert(.body)
    go(to: .inBody, with: token)
  }
}

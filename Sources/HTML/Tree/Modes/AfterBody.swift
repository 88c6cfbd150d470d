/// The modes behind a page's body, and those of framesets.
extension TreeBuilder {
  mutating func takeAfterBody(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.comment, _): insertComment(token, into: open[0].node)
    case (.doctype, _), (.end, _): return
    case (.startTag, .html): takeInBody(token)
    case (.endTag, .html): if context == nil { mode = .afterAfterBody }
    case (.text, _) where isWhitespace(token): takeInBody(token)
    default: go(to: .inBody, with: token)
    }
  }

  mutating func takeAfterAfterBody(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.comment, _): insertComment(token, into: 0)
    case (.end, _): return
    case (.doctype, _), (.startTag, .html): takeInBody(token)
    case (.text, _) where isWhitespace(token): takeInBody(token)
    default: go(to: .inBody, with: token)
    }
  }

  mutating func takeInFrameset(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.text, _): insertWhitespace(token)
    case (.comment, _): insertComment(token)
    case (.startTag, .html): takeInBody(token)
    case (.startTag, .frameset): insertWithin(token)
    case (.endTag, .frameset):
      guard open.count > 1 else { return }
      pop()
      if context == nil, !isCurrent(.frameset) { mode = .afterFrameset }
    case (.startTag, .frame): insertVoid(token)
    case (.startTag, .noframes): takeInHead(token)
    default: return
    }
  }

  mutating func takeAfterFrameset(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.text, _): insertWhitespace(token)
    case (.comment, _): insertComment(token)
    case (.startTag, .html): takeInBody(token)
    case (.endTag, .html): mode = .afterAfterFrameset
    case (.startTag, .noframes): takeInHead(token)
    default: return
    }
  }

  mutating func takeAfterAfterFrameset(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.text, _): insertWhitespace(token)
    case (.comment, _): insertComment(token, into: 0)
    case (.startTag, .html): takeInBody(token)
    case (.startTag, .noframes): takeInHead(token)
    default: return
    }
  }

  /// Inserts the whitespace of a text and nothing else of it.
  private mutating func insertWhitespace(_ token: Token) {
    var start = token.start
    for place in token.start..<token.end where !tokenizer.text[place].isWhitespace {
      insertText(start, place)
      start = place + 1
    }
    insertText(start, token.end)
  }
}

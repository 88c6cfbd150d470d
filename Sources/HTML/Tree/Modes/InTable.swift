/// Tables: between their rows and cells.
extension TreeBuilder {
  mutating func takeInTable(_ token: Token) {
    switch token.kind {
    case .text:
      guard open.current.traits.contains(.fosters) || isCurrent(.template) else { return takeMisplaced(token) }
      tableText = []
      originalMode = mode
      mode = .inTableText
      takeInTableText(token)
    case .comment: insertComment(token)
    case .doctype: return
    case .startTag: takeStartTagInTable(token)
    case .endTag:
      switch token.tag {
      case .table: closeTable()
      case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return
      case .template: closeTemplate()
      default: takeMisplaced(token)
      }
    case .end: takeInBody(token)
    }
  }

  private mutating func takeStartTagInTable(_ token: Token) {
    switch token.tag {
    case .caption:
      closeToTable()
      formatting.addMarker()
      insert(token)
      mode = .inCaption
    case .colgroup:
      closeToTable()
      insert(token)
      mode = .inColumnGroup
    case .col:
      closeToTable()
      insert(.colgroup)
      go(to: .inColumnGroup, with: token)
    case .tbody, .tfoot, .thead:
      closeToTable()
      insert(token)
      mode = .inTableBody
    case .td, .th, .tr:
      closeToTable()
      insert(.tbody)
      go(to: .inTableBody, with: token)
    case .table: if closeTable() { take(token) }
    case .style, .script, .template: takeInHead(token)
    case .input:
      guard isHidden(token) else { return takeMisplaced(token) }
      insertVoid(token)
    case .form:
      guard form == NodeRecord.none, !open.contains(.template) else { return }
      form = insert(token)
      pop()
    default: takeMisplaced(token)
    }
  }

  /// Puts what may not stand within a table before it.
  mutating func takeMisplaced(_ token: Token) {
    fosters = true
    takeInBody(token)
    fosters = false
  }

  /// Closes the table, and returns false when none is open.
  @discardableResult private mutating func closeTable() -> Bool {
    guard open.has(.table, in: .table) else { return false }
    pop(through: .table)
    resetMode()
    return true
  }

  /// Closes what stands within the table, which stays open.
  private mutating func closeToTable() { while !open.current.traits.contains(.tableContext) { pop() } }

  mutating func takeInTableText(_ token: Token) {
    if token.kind == .text {
      let text = withoutNULs(token, replaced: false)
      if text.start < text.end { tableText.append(text) }
      return
    }
    let pieces = tableText
    tableText = []
    mode = originalMode
    if pieces.allSatisfy({ isWhitespace($0) }) {
      for piece in pieces { insertText(piece.start, piece.end) }
    } else {
      for piece in pieces { takeMisplaced(piece) }
    }
    take(token)
  }

  mutating func takeInCaption(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.endTag, .caption): closeCaption()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
      (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      if closeCaption() { take(token) }
    case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html), (.endTag, .tbody), (.endTag, .td),
      (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead), (.endTag, .tr):
      return
    default: takeInBody(token)
    }
  }

  @discardableResult private mutating func closeCaption() -> Bool {
    guard open.has(.caption, in: .table) else { return false }
    closeImplied()
    pop(through: .caption)
    clearFormatting()
    mode = .inTable
    return true
  }

  mutating func takeInColumnGroup(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.comment, _): insertComment(token)
    case (.doctype, _): return
    case (.startTag, .html), (.end, _): takeInBody(token)
    case (.startTag, .col): insertVoid(token)
    case (.startTag, .template), (.endTag, .template): takeInHead(token)
    case (.endTag, .colgroup): leaveColumnGroup()
    case (.endTag, .col): return
    default:
      if let rest = insertingLeadingWhitespace(token), leaveColumnGroup() { take(rest) }
    }
  }

  @discardableResult private mutating func leaveColumnGroup() -> Bool {
    guard isCurrent(.colgroup) else { return false }
    pop()
    mode = .inTable
    return true
  }
}

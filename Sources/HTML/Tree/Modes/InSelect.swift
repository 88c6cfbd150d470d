/// Selections, which hold nothing but options.
extension TreeBuilder {
  mutating func takeInSelect(_ token: Token) {
    switch token.kind {
    case .text:
      let text = withoutNULs(token, replaced: false)
      insertText(text.start, text.end)
    case .comment: insertComment(token)
    case .doctype: return
    case .startTag: takeStartTagInSelect(token)
    case .endTag: takeEndTagInSelect(token)
    case .end: takeInBody(token)
    }
  }

  private mutating func takeStartTagInSelect(_ token: Token) {
    switch token.tag {
    case .html: takeInBody(token)
    case .option:
      if isCurrent(.option) { pop() }
      insertWithin(token)
    case .optgroup:
      if isCurrent(.option) { pop() }
      if isCurrent(.optgroup) { pop() }
      insertWithin(token)
    case .hr:
      if isCurrent(.option) { pop() }
      if isCurrent(.optgroup) { pop() }
      insertVoid(token)
    case .select: closeSelect()
    case .input, .keygen, .textarea: if closeSelect() { take(token) }
    case .script, .template: takeInHead(token)
    default: return
    }
  }

  private mutating func takeEndTagInSelect(_ token: Token) {
    switch token.tag {
    case .optgroup:
      if isCurrent(.option), open.count > 1, open[open.count - 2].tag == .optgroup { pop() }
      if isCurrent(.optgroup) { pop() }
    case .option: if isCurrent(.option) { pop() }
    case .select: closeSelect()
    case .template: closeTemplate()
    default: return
    }
  }

  /// Closes the selection, and returns false when none is in scope.
  @discardableResult private mutating func closeSelect() -> Bool {
    let select = open.last(.select)
    guard select >= 0, ((select + 1)..<open.count).allSatisfy({ open[$0].tag == .option || open[$0].tag == .optgroup })
    else { return false }
    pop(to: select)
    resetMode()
    return true
  }

  mutating func takeInSelectInTable(_ token: Token) {
    switch token.tag {
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th:
      if token.kind == .endTag, !open.has(token.tag, in: .table) { return }
      pop(through: .select)
      resetMode()
      take(token)
    default: takeInSelect(token)
    }
  }
}

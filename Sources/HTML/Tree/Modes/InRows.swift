/// Tables: their bodies, rows and cells.
extension TreeBuilder {
  mutating func takeInTableBody(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.startTag, .tr):
      closeToTableBody()
      insert(token)
      mode = .inRow
    case (.startTag, .th), (.startTag, .td):
      closeToTableBody()
      insert(.tr)
      go(to: .inRow, with: token)
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      if open.has(token.tag, in: .table) { leaveTableBody() }
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .tfoot),
      (.startTag, .thead), (.endTag, .table):
      guard open.has(anyOf: .tbody, .thead, .tfoot, in: .table) else { return }
      leaveTableBody()
      take(token)
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .td), (.endTag, .th), (.endTag, .tr):
      return
    default: takeInTable(token)
    }
  }

  private mutating func closeToTableBody() {
    while !isCurrent(.tbody), !isCurrent(.tfoot), !isCurrent(.thead), !isCurrent(.template), !isCurrent(.html) {
      pop()
    }
  }

  private mutating func leaveTableBody() {
    closeToTableBody()
    pop()
    mode = .inTable
  }

  mutating func takeInRow(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.startTag, .th), (.startTag, .td):
      closeToRow()
      insert(token)
      mode = .inCell
      formatting.addMarker()
    case (.endTag, .tr): leaveRow()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .tfoot),
      (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      if leaveRow() { take(token) }
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      if open.has(token.tag, in: .table), leaveRow() { take(token) }
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .td), (.endTag, .th):
      return
    default: takeInTable(token)
    }
  }

  private mutating func closeToRow() {
    while !isCurrent(.tr), !isCurrent(.template), !isCurrent(.html) { pop() }
  }

  @discardableResult private mutating func leaveRow() -> Bool {
    guard open.has(.tr, in: .table) else { return false }
    closeToRow()
    pop()
    mode = .inTableBody
    return true
  }

  mutating func takeInCell(_ token: Token) {
    switch (token.kind, token.tag) {
    case (.endTag, .td), (.endTag, .th): if open.has(token.tag, in: .table) { closeCell(token.tag) }
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
      (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr):
      closeAnyCell(before: token)
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html): return
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
      if !unopened.isEmpty, let count = unopened[token.name], count > 0 { return takeEndTagInBody(token) }
      if open.has(token.tag, in: .table) { closeAnyCell(before: token) }
    default: takeInBody(token)
    }
  }

  private mutating func closeAnyCell(before token: Token) {
    guard open.has(anyOf: .td, .th, in: .table) else { return }
    closeCell(open.last(.td) > open.last(.th) ? .td : .th)
    take(token)
  }

  private mutating func closeCell(_ tag: TagName) {
    closeImplied()
    pop(through: tag)
    clearFormatting()
    mode = .inRow
  }
}

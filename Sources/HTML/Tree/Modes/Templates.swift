/// Templates, and the mode that fits what is open.
extension TreeBuilder {
  mutating func openTemplate(_ token: Token) {
    guard insertWithin(token) != nil else { return }
    formatting.addMarker()
    allowsFrameset = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func closeTemplate() {
    guard open.contains(.template) else { return }
    closeImpliedInTemplate()
    leaveTemplate()
  }

  private mutating func leaveTemplate() {
    pop(through: .template)
    clearFormatting()
    templateModes.removeLast()
    resetMode()
  }

  mutating func takeInTemplate(_ token: Token) {
    switch token.kind {
    case .text, .comment, .doctype: takeInBody(token)
    case .startTag:
      switch token.tag {
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: takeInHead(token)
      case .caption, .colgroup, .tbody, .tfoot, .thead: changeTemplateMode(to: .inTable, with: token)
      case .col: changeTemplateMode(to: .inColumnGroup, with: token)
      case .tr: changeTemplateMode(to: .inTableBody, with: token)
      case .td, .th: changeTemplateMode(to: .inRow, with: token)
      default: changeTemplateMode(to: .inBody, with: token)
      }
    case .endTag: if token.tag == .template { closeTemplate() }
    case .end:
      guard open.contains(.template) else { return }
      leaveTemplate()
      take(token)
    }
  }

  private mutating func changeTemplateMode(to mode: InsertionMode, with token: Token) {
    templateModes[templateModes.count - 1] = mode
    go(to: mode, with: token)
  }

  /// The standard's "reset the insertion mode appropriately".
  mutating func resetMode() {
    for index in open.entries.indices.reversed() {
      let isLast = index == 0
      let entry = isLast ? context ?? open[index] : open[index]
      guard !entry.traits.contains(.foreign) else {
        if isLast { mode = .inBody }
        continue
      }
      switch entry.tag {
      case .td where !isLast, .th where !isLast: return mode = .inCell
      case .tr: return mode = .inRow
      case .tbody, .thead, .tfoot: return mode = .inTableBody
      case .caption: return mode = .inCaption
      case .colgroup: return mode = .inColumnGroup
      case .table: return mode = .inTable
      case .template: return mode = templateModes.last ?? .inTemplate
      case .head where !isLast: return mode = .inHead
      case .body: return mode = .inBody
      case .frameset: return mode = .inFrameset
      case .html: return mode = head == NodeRecord.none ? .beforeHead : .afterHead
      default: if isLast { mode = .inBody }
      }
    }
  }
}

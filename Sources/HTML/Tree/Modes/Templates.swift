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

  /// The standard's "reset the insertion mode appropriately": the mode of the innermost element that has one.
  mutating func resetMode() {
    var innermost = 0
    for tag in Self.tagsWithMode { innermost = max(innermost, open.last(tag)) }
    guard innermost == 0, let context else {
      mode = mode(within: open[innermost].tag)
      return
    }
    switch context.tag {
    case _ where context.namespace != .html: mode = .inBody
    case .td, .th, .head: mode = .inBody
    default: mode = mode(within: context.tag)
    }
  }

  private static let tagsWithMode: [TagName] = [
    .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .colgroup, .table, .template, .head, .body, .frameset, .html,
  ]

  private func mode(within tag: TagName) -> InsertionMode {
    switch tag {
    case .td, .th: .inCell
    case .tr: .inRow
    case .tbody, .thead, .tfoot: .inTableBody
    case .caption: .inCaption
    case .colgroup: .inColumnGroup
    case .table: .inTable
    case .template: templateModes.last ?? .inTemplate
    case .head: .inHead
    case .frameset: .inFrameset
    case .html: head == NodeRecord.none ? .beforeHead : .afterHead
    default: .inBody
    }
  }
}

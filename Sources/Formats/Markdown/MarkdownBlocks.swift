import Articles
import CCmark

extension MarkdownRenderer {
  /// A block of the kind that belongs here; the first one in a list item or note stands for it.
  mutating func nextBlock() -> Block {
    if let item = openItem {
      openItem = nil
      return item
    }
    return switch containers.last {
    case .quote: Block(.quote, 0..<0, depth: quoteDepth)
    case .list: Block(.paragraph, 0..<0, depth: lists.count)
    case .note: Block(.footnote, 0..<0)
    case nil: Block(.paragraph, 0..<0)
    }
  }

  private var isTight: Bool { containers.last == .list && lists.last?.isTight == true }

  /// Ends the open block with all that tags have opened in it.
  mutating func endBlock() {
    closeTags()
    out.endBlock()
  }

  // MARK: Paragraphs and headings

  mutating func startParagraph(_ node: Node) {
    definition = openItem == nil && containers.last != .note ? definitionPart(of: node) : nil
    guard let definition else { return out.startBlock(nextBlock(), isTight: isTight) }
    startBlock(of: definition)
  }

  /// A term is an item of a list, and what is said of it belongs to the item.
  mutating func startBlock(of part: DefinitionPart) {
    definition = part
    let kind = part == .term ? Block.Kind.listItem : .paragraph
    out.startBlock(Block(kind, 0..<0, depth: lists.count + 1), isTight: true)
  }

  mutating func endParagraph() {
    endBlock()
    definition = nil
  }

  mutating func startHeading(_ node: Node) {
    let level = Int(cmark_node_get_heading_level(node))
    guard containers.isEmpty else {
      out.startBlock(nextBlock(), isTight: isTight)
      return out.startStyle(.strong)
    }
    isInTitle = takesTitle && title == nil && out.position == 0 && level == 1
    out.startBlock(Block(.subhead, 0..<0, level: level))
  }

  mutating func endHeading() {
    closeTags()
    if !containers.isEmpty { out.endStyle(.strong) }
    if isInTitle { title = out.takeBlock() } else { out.endBlock() }
    isInTitle = false
  }

  mutating func writeCodeBlock(_ node: Node) {
    let info = cmark_node_get_fence_info(node).map { PlainMarks.restored(String(cString: $0)) } ?? ""
    let block = Block(
      .code, 0..<0, depth: lists.count, ordinal: openItem?.ordinal, isChecked: openItem?.isChecked,
      language: codeLanguage(info))
    openItem = nil
    out.writeBlock(block, literal(of: node))
  }

  // MARK: Containers

  mutating func startQuote() {
    containers.append(.quote)
    quoteDepth += 1
  }

  mutating func endQuote() {
    containers.removeLast()
    quoteDepth -= 1
  }

  mutating func startList(_ node: Node) {
    if lists.isEmpty { out.endGroup() }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let next = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
    lists.append(OpenList(next: next, isTight: cmark_node_get_list_tight(node) == 1))
    containers.append(.list)
  }

  mutating func endList() {
    containers.removeLast()
    lists.removeLast()
    if lists.isEmpty { out.endGroup() }
  }

  mutating func startItem(_ node: Node) {
    guard let list = lists.last else { return }
    lists[lists.count - 1].next = list.next.map { $0 + 1 }
    let isTask = typeName(of: node) == "tasklist"
    let written = isTask ? nil : writtenBox(of: node)
    hasBox = written != nil
    openItem = Block(
      .listItem, 0..<0, depth: lists.count, ordinal: list.next,
      isChecked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : written)
  }

  /// What the box "[x]" at an item's start says. The parser knows boxes only where the item's mark begins its line: not
  /// within quotations.
  private func writtenBox(of item: Node) -> Bool? {
    guard let first = cmark_node_first_child(item), isParagraph(first), let text = cmark_node_first_child(first),
      cmark_node_get_type(text) == CMARK_NODE_TEXT, let words = cmark_node_get_literal(text)
    else { return nil }
    let start = String(cString: words).prefix(4).lowercased()
    return start == "[x] " ? true : start == "[ ] " ? false : nil
  }

  /// The parser moves the notes to the end, in the order of the references to them.
  mutating func startNote() {
    out.endGroup()
    notes += 1
    containers.append(.note)
    openItem = Block(.footnote, 0..<0, ordinal: notes)
  }

  mutating func endNote() {
    containers.removeLast()
    openItem = nil
  }

  // MARK: Tables

  mutating func startRow(_ row: Node, isHeader: Bool) {
    openItem = nil
    guard hasWords(row) else { return }
    out.startBlock(Block(.tableRow, 0..<0, depth: lists.count, isHeader: isHeader), isTight: true)
    cells = 0
  }

  mutating func startCell() {
    guard let cells else { return }
    closeTags()
    if cells > 0 { out.write(" | ") }
    self.cells = cells + 1
  }

  mutating func endRow() {
    if cells != nil { endBlock() }
    cells = nil
  }

  private func hasWords(_ row: Node) -> Bool {
    var cell = cmark_node_first_child(row)
    while let current = cell {
      if cmark_node_first_child(current) != nil { return true }
      cell = cmark_node_next(current)
    }
    return false
  }

  // MARK: Definitions

  /// What a paragraph is in a list such as "Term", and on the next line ": What it means"; `nil` for other paragraphs.
  private func definitionPart(of paragraph: Node) -> DefinitionPart? {
    if startsDefinition(cmark_node_first_child(paragraph)) {
      return isParagraph(cmark_node_previous(paragraph)) ? .definition : nil
    }
    if isParagraph(cmark_node_next(paragraph)),
      startsDefinition(cmark_node_next(paragraph).flatMap(cmark_node_first_child))
    {
      return .term
    }
    var child = cmark_node_first_child(paragraph)
    while let current = child {
      if isDefinitionBreak(current) { return .term }
      child = cmark_node_next(current)
    }
    return nil
  }

  /// Whether a definition begins after a line end.
  func isDefinitionBreak(_ node: Node) -> Bool {
    cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK && startsDefinition(cmark_node_next(node))
  }

  private func isParagraph(_ node: Node?) -> Bool { node.map(cmark_node_get_type) == CMARK_NODE_PARAGRAPH }

  private func startsDefinition(_ node: Node?) -> Bool {
    guard let node, cmark_node_get_type(node) == CMARK_NODE_TEXT, let text = cmark_node_get_literal(node) else {
      return false
    }
    return text[0] == 0x3A && (text[1] == 0x20 || text[1] == 0x09)
  }
}

/// The language in a code block's first line: "swift", "{.swift}", "swift,linenos"; `nil` when there is none.
private func codeLanguage(_ info: String) -> String? {
  var rest = info.drop { " {.".contains($0) }
  if rest.hasPrefix("language-") { rest = rest.dropFirst(9) }
  let name = cleanedLine(String(rest.prefix { !" \t,{}:".contains($0) }))
  return name.isEmpty ? nil : name
}

import Articles
import HTML

/// The text of a page, or of a part of it, as rich as it was written.
///
/// Relative addresses are resolved against `base`. Elements for which `isLeftOut` holds are passed over with all that is
/// in them.
func richText(
  of root: HTMLDocument.Node, in document: HTMLDocument, base: String?,
  leavingOut isLeftOut: @escaping (HTMLDocument.Node) -> Bool = { _ in false }
) -> RichText {
  var renderer = HTMLRenderer(document, root: root, base: base, isLeftOut: isLeftOut)
  return renderer.rendered()
}

/// The text of HTML as feeds and Markdown contain it, without a page around it.
func richText(ofHTML html: String, base: String?) -> RichText {
  let document = HTMLDocument(fragment: Array(html.utf8))
  return richText(of: .document, in: document, base: base)
}

/// Walks a tree and writes what it shows. The tree is never deeper than 512 elements.
struct HTMLRenderer {
  typealias Node = HTMLDocument.Node

  let document: HTMLDocument
  let base: String?
  private let root: Node
  private let isLeftOut: (Node) -> Bool
  var out = BodyWriter()
  /// The notes at the end that the text refers to.
  private var footnotes: Footnotes
  private var lists: [OpenList] = []
  private var quoteDepth = 0
  /// The list item whose first block is still to come.
  private var openItem: Block?
  /// Whether blocks run on in the line, as in the cells of a table.
  var isFlowing = false

  private struct OpenList {
    var isOrdered: Bool
    var next: Int
    var isTight: Bool
  }

  init(_ document: HTMLDocument, root: Node, base: String?, isLeftOut: @escaping (Node) -> Bool) {
    self.document = document
    self.root = root
    self.base = base
    self.isLeftOut = isLeftOut
    footnotes = Footnotes(document, root: root, isLeftOut: isLeftOut)
  }

  mutating func rendered() -> RichText {
    if document.kind(root) == .element { write(root) } else { writeChildren(of: root) }
    writeFootnotes()
    return out.finished()
  }

  mutating func writeChildren(of node: Node) {
    var child = document.firstChild(node)
    while let current = child {
      write(current)
      child = document.nextSibling(current)
    }
  }

  mutating func write(_ node: Node) {
    switch document.kind(node) {
    case .text:
      startInlineBlock(before: node)
      out.writeFlowing(document.text(node))
    case .element:
      guard !isLeftOut(node), !document.isHidden(node), !footnotes.isNote(node) else { return }
      writeElement(node)
    case .document: writeChildren(of: node)
    case .doctype, .comment: return
    }
  }

  private mutating func writeElement(_ node: Node) {
    switch document.name(node).layout {
    case .nothing: return
    case .inline: writeChildren(of: node)
    case .styled(let kind):
      out.startStyle(kind)
      writeChildren(of: node)
      out.endStyle(kind)
    case .link: writeLink(node)
    case .lineBreak: writeLineBreak(node)
    case .image: writeImage(node, caption: nil)
    case .block: writeBlock(node)
    case .heading: writeHeading(node)
    case .rule: if !isFlowing { out.writeRule() }
    case .list: writeList(node)
    case .item: writeItem(node)
    case .quote: writeQuote(node)
    case .preformatted: writePreformatted(node)
    case .table: writeTable(node)
    case .figure: writeFigure(node)
    }
  }

  // MARK: Blocks

  /// A block of the kind that belongs here; the first one in a list item is the item.
  private mutating func nextBlock() -> Block {
    if let item = openItem {
      openItem = nil
      return item
    }
    return quoteDepth > 0 && lists.isEmpty
      ? Block(.quote, 0..<0, depth: quoteDepth) : Block(.paragraph, 0..<0, depth: lists.count)
  }

  /// Opens a block for text that stands in none, unless it is blank.
  private mutating func startInlineBlock(before node: Node) {
    guard !isFlowing, !out.isInBlock, document.bytes(node).contains(where: { !$0.isHTMLBlank }) else { return }
    startBlock(nextBlock())
  }

  private mutating func startBlock(_ block: Block) {
    out.startBlock(block, isTight: block.kind == .listItem && lists.last?.isTight == true)
  }

  /// Ends the open block; in a cell a blank takes its place.
  mutating func endBlock() {
    if isFlowing { out.writeFlowing(" ") } else { out.endBlock() }
  }

  private mutating func writeBlock(_ node: Node) {
    endBlock()
    writeChildren(of: node)
    endBlock()
  }

  private mutating func writeHeading(_ node: Node) {
    guard !isFlowing, lists.isEmpty, quoteDepth == 0 else { return writeBlock(node) }
    out.endBlock()
    out.startBlock(Block(.subhead, 0..<0, level: max(2, document.headingLevel(node))))
    isFlowing = true
    writeChildren(of: node)
    isFlowing = false
    out.endBlock()
  }

  private mutating func writeList(_ node: Node) {
    guard !isFlowing else { return writeBlock(node) }
    out.endBlock()
    if lists.isEmpty { out.endGroup() }
    let start = document.attribute(.start, of: node).flatMap { Int($0) } ?? 1
    let isOrdered = document.name(node) == .ol
    lists.append(OpenList(isOrdered: isOrdered, next: start, isTight: document.isTightList(node)))
    writeChildren(of: node)
    out.endBlock()
    lists.removeLast()
    if lists.isEmpty { out.endGroup() }
  }

  private mutating func writeItem(_ node: Node) {
    guard !isFlowing, !lists.isEmpty else { return writeBlock(node) }
    out.endBlock()
    let place = lists.count - 1
    if let value = document.attribute(.value, of: node).flatMap({ Int($0) }) { lists[place].next = value }
    let ordinal = lists[place].isOrdered ? lists[place].next : nil
    lists[place].next += 1
    openItem = Block(
      .listItem, 0..<0, depth: lists.count, ordinal: ordinal, isChecked: document.taskState(ofItem: node))
    writeChildren(of: node)
    out.endBlock()
    openItem = nil
  }

  private mutating func writeQuote(_ node: Node) {
    guard !isFlowing else { return writeBlock(node) }
    out.endBlock()
    quoteDepth += 1
    writeChildren(of: node)
    out.endBlock()
    quoteDepth -= 1
  }

  private mutating func writePreformatted(_ node: Node) {
    guard !isFlowing else { return writeBlock(node) }
    out.endBlock()
    let block = Block(
      .code, 0..<0, depth: lists.count, ordinal: openItem?.ordinal, isChecked: openItem?.isChecked,
      language: document.codeLanguage(node))
    openItem = nil
    out.writeBlock(block, document.codeText(node, leavingOut: isLeftOut))
  }

  private mutating func writeFootnotes() {
    for (note, ordinal) in footnotes.numbered {
      out.endBlock()
      openItem = Block(.footnote, 0..<0, ordinal: ordinal)
      footnotes.isWritingNotes = true
      writeChildren(of: note)
      footnotes.isWritingNotes = false
      out.endBlock()
    }
    openItem = nil
  }

  // MARK: Inlines

  private mutating func writeLineBreak(_ node: Node) {
    if isFlowing { return out.writeFlowing(" ") }
    // Two breaks part paragraphs.
    if document.isFollowedByLineBreak(node) { return out.endBlock() }
    guard out.isInBlock, !out.isAtBlockStart else { return }
    out.writeLineEnd()
  }

  private mutating func writeLink(_ node: Node) {
    if let ordinal = footnotes.ordinal(ofReference: node) {
      if footnotes.isWritingNotes { return }
      startInlineText()
      out.startLink("#fn\(ordinal)")
      out.write("[\(ordinal)]")
      return out.endLink()
    }
    guard !footnotes.isBackLink(node) else { return }
    let url = document.attribute(.href, of: node).flatMap { address in
      address.hasPrefix("#") ? nil : webAddress(address, base: base)
    }
    if let url { out.startLink(url) }
    writeChildren(of: node)
    if url != nil { out.endLink() }
  }

  /// Opens a block for words that are not a text of the page.
  private mutating func startInlineText() {
    if !isFlowing, !out.isInBlock { startBlock(nextBlock()) }
  }

  mutating func writeImage(_ node: Node, caption: String?) {
    if let sign = document.emoji(node) {
      startInlineText()
      return out.write(sign)
    }
    guard !document.isTracker(node) else { return }
    let url = document.imageAddress(node).flatMap { webAddress($0, base: base) }
    let alt = document.attribute(.alt, of: node).map(cleanedLine).flatMap { $0.isEmpty ? nil : $0 }
    guard url != nil || alt != nil || caption != nil else { return }
    out.addImage(url: url, alt: alt, caption: caption)
  }

  private mutating func writeFigure(_ node: Node) {
    let images = document.elements(.img, in: node)
    guard let first = images.first, !document.holdsProse(node) else { return writeBlock(node) }
    let caption = document.elements(.figcaption, in: node).first.map { cleanedLine(document.textContent(of: $0)) }
    endBlock()
    for image in images {
      writeImage(image, caption: image == first ? caption.flatMap { $0.isEmpty ? nil : $0 } : nil)
    }
  }
}

import Articles
import CCmark

/// Markdown turned into plain text with ranges.
struct RenderedMarkdown {
  /// The headline that was removed from the text; `nil` when the text does not start with one.
  var title: String?
  var text = RichText()
  /// What was changed to limit the parser's work.
  var bounds: BoundedMarkdown?
}

/// Renders Markdown (GFM with tables, strikethrough, bare addresses and footnotes). With `takingTitle`, a first-level
/// heading at the start becomes `title` and is left out of the body.
func renderMarkdown(_ text: String, base: String?, takingTitle: Bool) -> RenderedMarkdown {
  registerExtensions
  guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return RenderedMarkdown() }
  defer { cmark_parser_free(parser) }
  let bounded = BoundedMarkdown(cleaned(text))
  for name in ["strikethrough", "autolink", "tasklist", "table"] {
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }
  bounded.bytes.withUnsafeBufferPointer { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let root = cmark_parser_finish(parser), let iterator = cmark_iter_new(root) else { return RenderedMarkdown() }
  defer {
    cmark_iter_free(iterator)
    cmark_node_free(root)
  }
  var renderer = MarkdownRenderer(base: base, takingTitle: takingTitle)
  while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
    guard let node = cmark_iter_get_node(iterator) else { continue }
    if event == CMARK_EVENT_ENTER { renderer.enter(node) } else { renderer.leave(node) }
  }
  var rendered = renderer.finished()
  rendered.bounds = bounded
  return rendered
}

/// Runs once, before the first text is read.
private let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

/// Walks the tree without recursion, so that deep nesting cannot overflow the stack.
private struct MarkdownRenderer {
  private struct OpenLink {
    var url: String?
    /// Scalars of the body.
    var start: Int
    /// Whether a tag opened the link; such a link may never be closed.
    var isHTML = false
  }

  private let base: String?
  private let takesTitle: Bool
  private var out = BodyWriter()
  private var title: String?
  private var quoteDepth = 0
  private var listDepth = 0
  private var tightLists: [Bool] = []
  private var openLinks: [OpenLink] = []
  private var imageDepth = 0
  private var footnotes = 0
  /// Whether the current text belongs to the heading that becomes the headline.
  private var isInTitle = false

  init(base: String?, takingTitle: Bool) {
    self.base = base
    takesTitle = takingTitle
  }

  mutating func finished() -> RenderedMarkdown {
    RenderedMarkdown(title: title, text: out.finished())
  }

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth += 1
    case CMARK_NODE_LIST:
      listDepth += 1
      tightLists.append(cmark_node_get_list_tight(node) == 1)
    case CMARK_NODE_ITEM: break
    case CMARK_NODE_PARAGRAPH: startBlock(paragraphKind, isTight: tightLists.last ?? false)
    case CMARK_NODE_HEADING:
      isInTitle =
        takesTitle && title == nil && out.isEmpty && quoteDepth + listDepth == 0
        && cmark_node_get_heading_level(node) == 1
      startBlock(.subhead)
    case CMARK_NODE_CODE_BLOCK: out.writeBlock(Block(.code, 0..<0), literal(of: node))
    case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(literal(of: node))
    case CMARK_NODE_FOOTNOTE_DEFINITION: footnotes += 1
    case CMARK_NODE_LINK: openLinks.append(OpenLink(url: address(of: node), start: out.position))
    case CMARK_NODE_IMAGE: imageDepth += 1
    default: writeInline(node)
    }
  }

  private mutating func writeInline(_ node: OpaquePointer) {
    guard imageDepth == 0 else { return }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: out.write(literal(of: node))
    case CMARK_NODE_SOFTBREAK: out.writeSoftBreak()
    case CMARK_NODE_LINEBREAK: out.write("\n")
    case CMARK_NODE_HTML_INLINE: writeInlineHTML(literal(of: node))
    case CMARK_NODE_FOOTNOTE_REFERENCE: out.write("[\(literal(of: node))]")
    default:
      switch typeName(of: node) {
      case "table_row", "table_header": startBlock(.tableRow, isTight: true)
      case "table_cell": if !out.isAtBlockStart { out.write(" | ") }
      default: break
      }
    }
  }

  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth -= 1
    case CMARK_NODE_LIST:
      listDepth -= 1
      tightLists.removeLast()
      out.endGroup()
    case CMARK_NODE_PARAGRAPH: out.endBlock()
    case CMARK_NODE_HEADING: endHeading()
    case CMARK_NODE_IMAGE: imageDepth -= 1
    case CMARK_NODE_LINK:
      while openLinks.last?.isHTML == true { openLinks.removeLast() }
      closeLink()
    default:
      switch typeName(of: node) {
      case "table_row", "table_header": out.endBlock()
      case "table": out.endGroup()
      default: break
      }
    }
  }

  private var paragraphKind: Block.Kind { listDepth > 0 ? .listItem : quoteDepth > 0 ? .quote : .paragraph }

  private mutating func startBlock(_ kind: Block.Kind, isTight: Bool = false) {
    out.startBlock(Block(kind, 0..<0), isTight: isTight)
  }

  private mutating func endHeading() {
    if isInTitle {
      title = out.takeBlock()
      isInTitle = false
    } else {
      out.endBlock()
    }
  }

  private mutating func closeLink() {
    guard let link = openLinks.popLast(), let url = link.url, !isInTitle, imageDepth == 0 else { return }
    out.addLink(url, from: link.start)
  }

  private func address(of node: OpaquePointer) -> String? {
    guard let url = cmark_node_get_url(node).map({ PlainMarks.restored(String(cString: $0)) }) else { return nil }
    return url.isEmpty ? ownAddress(base: base) : webAddress(url, base: base)
  }

  private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { PlainMarks.restored(String(cString: $0)) } ?? ""
  }

  private func typeName(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  private mutating func writeInlineHTML(_ tag: String) {
    let name = tag.dropFirst().prefix { $0.isLetter }.lowercased()
    if name == "br" { out.write("\n") }
    if name == "a" {
      // Links cannot be nested: a link that was not closed ends here.
      if openLinks.last?.isHTML == true { closeLink() }
      let url = htmlAttribute("href", of: tag).flatMap { webAddress($0, base: base) }
      openLinks.append(OpenLink(url: url, start: out.position, isHTML: true))
    }
    if tag.lowercased().hasPrefix("</a"), openLinks.last?.isHTML == true { closeLink() }
  }

  private mutating func writeHTMLBlock(_ html: String) {
    for paragraph in textParagraphs(ofHTML: html) { out.writeBlock(Block(paragraphKind, 0..<0), paragraph) }
  }
}

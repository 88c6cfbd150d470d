import Articles
import CCmark

/// Markdown turned into plain text with ranges.
struct RenderedMarkdown {
  /// The headline that was removed from the text; `nil` when the text does not start with one.
  var title: String?
  var text = RichText()
  /// The tags within the text: "#harbour".
  var tags: [String] = []
  /// What was changed to limit the parser's work.
  var bounds: BoundedMarkdown?
}

/// Renders Markdown (GFM with tables, strikethrough, task lists, bare addresses and footnotes). With `takingTitle`, a
/// first-level heading at the start becomes `title` and is left out of the body.
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
struct MarkdownRenderer {
  typealias Node = OpaquePointer

  let base: String?
  let takesTitle: Bool
  var out = BodyWriter()
  var title: String?
  var tags: [String] = []
  /// Whether the current text belongs to the heading that becomes the headline.
  var isInTitle = false

  // Blocks.
  var containers: [Container] = []
  var lists: [OpenList] = []
  var quoteDepth = 0
  /// The list item or note whose first block is still to come.
  var openItem: Block?
  /// Whether the next words begin with the box of a task.
  var hasBox = false
  /// Notes so far.
  var notes = 0
  /// How far the current paragraph is in a list of definitions; `nil` outside.
  var definition: DefinitionPart?
  /// How many cells of the current table row are written; `nil` outside of rows and in rows without words.
  var cells: Int?
  /// Blocks of HTML that follow each other: together they are one piece, though blank lines divide them.
  var pendingHTML: [String] = []

  // Inlines.
  /// In how many images the current text is; it describes the outermost.
  var imageDepth = 0
  var imageText = ""
  /// What opened the current link.
  var link = LinkOrigin.none
  /// The styles that tags have opened and not closed in this block.
  var tagStyles: [TextStyle.Kind] = []
  /// The tag whose content is not text, such as a script, until it is closed.
  var silentTag: String?

  /// What blocks are in.
  enum Container { case quote, list, note }

  struct OpenList {
    /// The number of the next item; `nil` in a list of bullets.
    var next: Int?
    var isTight: Bool
  }

  enum DefinitionPart { case term, definition }

  enum LinkOrigin {
    case none, markdown
    /// A tag, which may never be closed.
    case tag
    /// Markdown with an address that cannot be opened.
    case unusable
  }

  init(base: String?, takingTitle: Bool) {
    self.base = base
    takesTitle = takingTitle
  }

  mutating func finished() -> RenderedMarkdown {
    writePendingHTML()
    var text = out.finished()
    // The headline is level 1. Where the text has other headings of that level, all are one level lower, so that they
    // keep their order.
    if text.blocks.contains(where: { $0.kind == .subhead && $0.level == 1 }) {
      for index in text.blocks.indices {
        text.blocks[index].level = text.blocks[index].level.map { min(6, $0 + 1) }
      }
    }
    return RenderedMarkdown(title: title, text: text, tags: tags)
  }

  mutating func enter(_ node: Node) {
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_HTML_BLOCK { return pendingHTML.append(literal(of: node)) }
    writePendingHTML()
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: startQuote()
    case CMARK_NODE_LIST: startList(node)
    case CMARK_NODE_ITEM: startItem(node)
    case CMARK_NODE_PARAGRAPH: startParagraph(node)
    case CMARK_NODE_HEADING: startHeading(node)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: out.writeRule()
    case CMARK_NODE_FOOTNOTE_DEFINITION: startNote()
    case CMARK_NODE_DOCUMENT: break
    default: if !enterInline(node, type) { enterExtension(node) }
    }
  }

  mutating func leave(_ node: Node) {
    writePendingHTML()
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: endQuote()
    case CMARK_NODE_LIST: endList()
    case CMARK_NODE_ITEM: openItem = nil
    case CMARK_NODE_PARAGRAPH: endParagraph()
    case CMARK_NODE_HEADING: endHeading()
    case CMARK_NODE_FOOTNOTE_DEFINITION: endNote()
    case CMARK_NODE_DOCUMENT: break
    default: if !leaveInline(node, type) { leaveExtension(node) }
    }
  }

  /// Extensions have types without names of their own.
  private mutating func enterExtension(_ node: Node) {
    switch typeName(of: node) {
    case "tasklist": startItem(node)
    case "strikethrough": startStyle(.strike)
    case "table_header": startRow(node, isHeader: true)
    case "table_row": startRow(node, isHeader: false)
    case "table_cell": startCell()
    default: break
    }
  }

  private mutating func leaveExtension(_ node: Node) {
    switch typeName(of: node) {
    case "strikethrough": endStyle(.strike)
    case "table_row", "table_header": endRow()
    case "table": out.endGroup()
    default: break
    }
  }

  func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { PlainMarks.restored(String(cString: $0)) } ?? ""
  }

  func typeName(of node: Node) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}

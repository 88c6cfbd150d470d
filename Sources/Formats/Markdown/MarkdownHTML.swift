import Articles
import HTML

/// HTML within Markdown: tags in the line, whose content is Markdown, and blocks, which are HTML alone.
extension MarkdownRenderer {
  // MARK: Tags

  mutating func writeTag(_ html: String) {
    guard let tag = InlineTag(html) else { return }
    if let silentTag {
      if tag.isEnd, tag.name == silentTag { self.silentTag = nil }
      return
    }
    switch tag.known?.layout {
    case .lineBreak: writeLineBreak()
    case .styled(let kind): tag.isEnd ? endTag(kind) : startTag(kind)
    case .link: tag.isEnd ? closeTagLink() : startTagLink(html)
    case .image: writeTagImage(html)
    case .nothing: if !tag.isEnd, tag.hasContent { silentTag = tag.name }
    // Marked words stand out from those around them.
    case .inline where tag.known == .mark: tag.isEnd ? endTag(.strong) : startTag(.strong)
    default: break
    }
  }

  private mutating func startTag(_ kind: TextStyle.Kind) {
    tagStyles.append(kind)
    out.startStyle(kind)
  }

  private mutating func endTag(_ kind: TextStyle.Kind) {
    guard let index = tagStyles.lastIndex(of: kind) else { return }
    tagStyles.remove(at: index)
    out.endStyle(kind)
  }

  /// Links cannot be nested: one that was not closed ends where the next begins.
  private mutating func startTagLink(_ html: String) {
    closeTagLink()
    guard link == .none, let url = attributes(of: html, .href).first.flatMap({ webAddress($0 ?? "", base: base) })
    else { return }
    out.startLink(url)
    link = .tag
  }

  mutating func closeTagLink() {
    guard link == .tag else { return }
    out.endLink()
    link = .none
  }

  /// Closes what tags have opened in this block.
  mutating func closeTags() {
    silentTag = nil
    closeTagLink()
    for kind in tagStyles.reversed() { out.endStyle(kind) }
    tagStyles = []
  }

  private mutating func writeTagImage(_ html: String) {
    let values = attributes(of: html, .src, .alt, .title)
    addImage(address: values[0] ?? "", alt: values[1] ?? "", caption: values[2] ?? "")
  }

  /// The values of attributes of a tag, as a browser reads them.
  private func attributes(of html: String, _ names: AttributeName...) -> [String?] {
    let document = HTMLDocument(fragment: Array(html.utf8))
    guard let element = document.firstChild(.document) else { return names.map { _ in nil } }
    return names.map { document.attribute($0, of: element) }
  }

  // MARK: Blocks

  /// Writes the blocks of HTML that were found one after another.
  mutating func writePendingHTML() {
    guard !pendingHTML.isEmpty else { return }
    let text = richText(ofHTML: pendingHTML.joined(separator: "\n"), base: base)
    pendingHTML = []
    let blocks = text.blocks.map { placed($0) }
    out.write(text, as: blocks)
  }

  /// A block of HTML where it stands in the Markdown around it.
  private mutating func placed(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .paragraph where block.depth == 0: return nextBlock().moved(to: block.range)
    // The notes of the whole text are those of its Markdown.
    case .footnote: return Block(.paragraph, block.range)
    case .quote: block.depth += quoteDepth
    case .rule: break
    default: block.depth += lists.count
    }
    return block
  }
}

/// A tag in a line of Markdown.
private struct InlineTag {
  /// In lower case.
  var name: String
  var isEnd: Bool
  /// The element's name when it is one of HTML's.
  var known: TagName?

  /// `nil` for comments and declarations.
  init?(_ html: String) {
    let bytes = html.utf8.dropFirst()
    isEnd = bytes.first == UInt8(ascii: "/")
    let letters = (isEnd ? bytes.dropFirst() : bytes).prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard !letters.isEmpty else { return nil }
    name = String(decoding: letters.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    known = knownTags[name]
  }

  /// Whether there is something between such a tag and its end.
  var hasContent: Bool {
    switch known {
    case .script, .style, .noscript, .template, .iframe, .object, .svg, .select, .textarea, .title, .noframes, .noembed:
      true
    default: false
    }
  }
}

private let knownTags = Dictionary(TagName.allCases.map { ($0.string, $0) }) { first, _ in first }

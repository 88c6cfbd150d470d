import Articles
import CCmark

extension MarkdownRenderer {
  /// Writes an inline node; returns whether it is one that has a name of its own.
  mutating func enterInline(_ node: Node, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_IMAGE: startImage()
    case CMARK_NODE_HTML_INLINE: if imageDepth == 0 { writeTag(literal(of: node)) }
    case CMARK_NODE_TEXT: writeText(literal(of: node))
    case CMARK_NODE_CODE: writeCode(literal(of: node))
    case CMARK_NODE_SOFTBREAK: writeSoftBreak(node)
    case CMARK_NODE_LINEBREAK: writeLineBreak()
    case CMARK_NODE_EMPH: startStyle(.emphasis)
    case CMARK_NODE_STRONG: startStyle(.strong)
    case CMARK_NODE_LINK: startLink(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: writeReference(literal(of: node))
    default: return false
    }
    return true
  }

  mutating func leaveInline(_ node: Node, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_IMAGE: endImage(node)
    case CMARK_NODE_EMPH: endStyle(.emphasis)
    case CMARK_NODE_STRONG: endStyle(.strong)
    case CMARK_NODE_LINK: endLink()
    default: return false
    }
    return true
  }

  /// Whether the current text goes into the body.
  private var isShown: Bool { imageDepth == 0 && silentTag == nil }

  mutating func startStyle(_ kind: TextStyle.Kind) { if imageDepth == 0 { out.startStyle(kind) } }
  mutating func endStyle(_ kind: TextStyle.Kind) { if imageDepth == 0 { out.endStyle(kind) } }

  // MARK: Words

  mutating func writeText(_ words: String) {
    guard imageDepth == 0 else { return imageText += words }
    guard isShown else { return }
    var rest = words[...]
    if hasBox {
      rest = rest.dropFirst(4)
      hasBox = false
    }
    if definition == .definition, out.isAtBlockStart, rest.hasPrefix(":") { rest = rest.dropFirst() }
    // Where an image or a tag has left nothing, the blanks around it become one, and none at a line's start.
    if out.last == nil || out.last == " " || out.last == "\n" { rest = rest.drop { " \t\u{A0}".contains($0) } }
    guard !rest.isEmpty else { return }
    out.write(String(rest))
    if cells == nil, !isInTitle { noteTags(in: rest) }
  }

  private mutating func writeCode(_ words: String) {
    guard imageDepth == 0 else { return imageText += words }
    guard isShown else { return }
    out.startStyle(.code)
    out.write(words)
    out.endStyle(.code)
  }

  private mutating func writeSoftBreak(_ node: Node) {
    guard imageDepth == 0 else { return imageText += " " }
    guard isShown else { return }
    if let definition {
      if isDefinitionBreak(node) || definition == .term {
        let part = isDefinitionBreak(node) ? DefinitionPart.definition : .term
        endBlock()
        return startBlock(of: part)
      }
    }
    if out.last != " " { out.writeSoftBreak() }
  }

  mutating func writeLineBreak() {
    guard imageDepth == 0 else { return imageText += " " }
    guard isShown else { return }
    if cells == nil { out.writeLineEnd() } else if out.last != " " { out.write(" ") }
  }

  /// A reference to a note becomes a link that leads to it.
  private mutating func writeReference(_ number: String) {
    guard isShown, !isInTitle else { return }
    closeTagLink()
    let isInLink = link != .none
    if !isInLink { out.startLink("#fn\(number)") }
    out.write("[\(number)]")
    if !isInLink { out.endLink() }
  }

  /// Notes words such as "#harbour" or "#town/harbour" as tags; they stay in the text.
  private mutating func noteTags(in words: Substring) {
    guard words.utf8.contains(UInt8(ascii: "#")) else { return }
    for word in words.split(whereSeparator: \.isWhitespace) where word.hasPrefix("#") {
      let tag = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-/".contains($0) }
      let end = word[tag.endIndex...]
      guard tag.contains(where: \.isLetter), end.allSatisfy({ ".,;:!?)".contains($0) }) else { continue }
      let name = String(tag)
      if !tags.contains(name), tags.count < 100 { tags.append(name) }
    }
  }

  // MARK: Links

  private mutating func startLink(_ node: Node) {
    guard imageDepth == 0 else { return }
    closeTagLink()
    let url = cmark_node_get_url(node).map { PlainMarks.restored(String(cString: $0)) } ?? ""
    if let address = url.isEmpty ? ownAddress(base: base) : webAddress(url, base: base) {
      out.startLink(address)
      link = .markdown
    } else {
      link = .unusable
    }
  }

  private mutating func endLink() {
    guard imageDepth == 0 else { return }
    if link == .markdown { out.endLink() }
    link = .none
  }

  // MARK: Images

  private mutating func startImage() {
    imageDepth += 1
    if imageDepth == 1 { imageText = "" }
  }

  private mutating func endImage(_ node: Node) {
    imageDepth -= 1
    guard isShown else { return }
    let url = cmark_node_get_url(node).map { PlainMarks.restored(String(cString: $0)) } ?? ""
    let caption = cmark_node_get_title(node).map { PlainMarks.restored(String(cString: $0)) } ?? ""
    addImage(address: url, alt: String(withoutSize(imageText)), caption: caption)
  }

  mutating func addImage(address: String, alt: String, caption: String) {
    let url = webAddress(address, base: base)
    let (alt, caption) = (cleanedLine(alt), cleanedLine(caption))
    guard url != nil || !alt.isEmpty || !caption.isEmpty else { return }
    out.addImage(url: url, alt: alt.isEmpty ? nil : alt, caption: caption.isEmpty ? nil : caption)
  }

  /// "A boat|300x200" → "A boat": the size that Obsidian writes behind the description.
  private func withoutSize(_ alt: String) -> Substring {
    guard let bar = alt.lastIndex(of: "|") else { return alt[...] }
    let size = alt[bar...].dropFirst()
    return !size.isEmpty && size.allSatisfy({ $0.isNumber || $0 == "x" }) ? alt[..<bar] : alt[...]
  }
}

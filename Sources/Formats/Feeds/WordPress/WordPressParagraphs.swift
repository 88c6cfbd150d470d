/// Makes paragraphs of what blank lines divide, and line breaks of single line ends, as WordPress does with texts of
/// its old editor. What stands in `pre`, `script` and `style` stays as it is.
func withParagraphs(_ html: String) -> String {
  var out = ""
  var rest = html.replacing("\r\n", with: "\n")[...]
  while let kept = firstKeptElement(in: rest) {
    out += paragraphs(of: rest[..<kept.lowerBound])
    out += rest[kept]
    rest = rest[kept.upperBound...]
  }
  return out + paragraphs(of: rest)
}

private let keptElements = ["pre", "script", "style", "textarea"]

/// The first element whose line ends count as they are, from its tag to its end tag.
private func firstKeptElement(in html: Substring) -> Range<Substring.Index>? {
  var search = html
  while let open = search.utf8.firstIndex(of: UInt8(ascii: "<")) {
    let inside = search[search.index(after: open)...]
    guard let name = keptElements.first(where: { beginsTag(inside, $0) }) else {
      search = inside
      continue
    }
    guard let close = inside.firstRange(of: "</\(name)") else { return open..<html.endIndex }
    let end = html[close.upperBound...].firstIndex(of: ">").map { html.index(after: $0) } ?? html.endIndex
    return open..<end
  }
  return nil
}

private func beginsTag(_ text: Substring, _ name: String) -> Bool {
  guard text.hasPrefix(name), let next = text.dropFirst(name.count).first else { return false }
  return next == ">" || next == " " || next == "\n"
}

private func paragraphs(of html: Substring) -> String {
  var out = ""
  var lines: [Substring] = []
  func close() {
    guard !lines.isEmpty else { return }
    out += "<p>" + lines.joined(separator: "<br>\n") + "</p>\n"
    lines = []
  }
  for line in html.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.allSatisfy(\.isWhitespace) {
      close()
    } else if beginsBlock(line) {
      close()
      out += line + "\n"
    } else {
      lines.append(line)
      if endsBlock(line) {
        close()
      }
    }
  }
  close()
  return out
}

/// Elements that are never within a paragraph.
private let blockElements: Set<Substring> = [
  "table", "thead", "tfoot", "caption", "col", "colgroup", "tbody", "tr", "td", "th", "div", "dl", "dd", "dt", "ul",
  "ol", "li", "pre", "form", "blockquote", "address", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "fieldset",
  "section", "article", "aside", "header", "footer", "nav", "figure", "figcaption", "details", "summary", "iframe",
  "script", "style", "noscript", "video", "audio", "object", "center",
]

private func beginsBlock(_ line: Substring) -> Bool {
  let head = line.drop(while: \.isWhitespace)
  guard head.first == "<" else { return false }
  let name = head.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
  return blockElements.contains(name) || blockElements.contains(name.lowercased()[...])
}

/// Whether a line that began in a paragraph ends with the end of a block.
private func endsBlock(_ line: Substring) -> Bool {
  guard line.last == ">", let open = line.lastIndex(of: "<"), line[open...].hasPrefix("</") else { return false }
  return blockElements.contains(line[open...].dropFirst(2).prefix { $0.isLetter || $0.isNumber })
}

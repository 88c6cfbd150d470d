/// The HTML of a WordPress post as its page shows it: without shortcodes, and with the paragraphs that blank lines mean.
func wordPressHTML(_ text: String) -> String {
  let html = withCaptionsAsText(withoutWordPressShortcodes(text))
  // The editor of blocks writes all tags itself.
  return html.hasBytes(of: "<!-- wp:") ? html : withParagraphs(html)
}

/// The text without the marks of shortcodes. What stands between an opening and a closing one stays.
private func withoutWordPressShortcodes(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(UInt8(ascii: "[")) else { return text }
  let closed = closedShortcodes(bytes)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "["), let mark = WordPressMark(bytes, at: position), mark.isMark(closed) {
      position = mark.end
    } else {
      out.append(bytes[position])
      position += 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The names that have a closing mark somewhere in the text.
private func closedShortcodes(_ bytes: [UInt8]) -> Set<String> {
  var names: Set<String> = []
  for position in bytes.indices where bytes[position] == UInt8(ascii: "[") {
    if let mark = WordPressMark(bytes, at: position), mark.isClosing { names.insert(mark.name) }
  }
  return names
}

/// A mark in brackets: `[gallery ids="1,2"]`, `[/caption]`.
private struct WordPressMark {
  /// A longer text in brackets is none.
  private static let longest = 2000

  let name: String
  let isClosing: Bool
  let hasAttributes: Bool
  /// Past its bracket.
  let end: Int

  /// `nil` when there is none at the opening bracket.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start + 1
    isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    while index < bytes.count, index - nameStart < 60, isOfName(bytes[index]) { index += 1 }
    guard index > nameStart, isLetter(bytes[nameStart]), index < bytes.count else { return nil }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard let close = closingBracket(bytes, from: index, limit: start + Self.longest) else { return nil }
    hasAttributes = bytes[index..<close].contains(UInt8(ascii: "="))
    // Words that stand in brackets for no program.
    guard hasAttributes || bytes[index..<close].allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: "/") }) else {
      return nil
    }
    end = close + 1
  }

  /// Whether it is a mark rather than a word in brackets, such as "[sic]".
  func isMark(_ closed: Set<String>) -> Bool {
    isClosing || hasAttributes || closed.contains(name) || name.contains("_") || usualShortcodes.contains(name)
  }
}

private let usualShortcodes: Set<String> = [
  "gallery", "caption", "embed", "audio", "video", "playlist", "code", "sourcecode", "more", "toc", "contact-form",
  "contact-form-7", "youtube", "vimeo", "archives", "sitemap", "jetpack-related-posts", "related-posts", "portfolio",
  "recipe", "slideshow", "tweet", "twitter", "instagram", "soundcloud", "polldaddy", "nextpage", "latexpage",
]

private func closingBracket(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
  var index = start
  var quote: UInt8?
  while index < min(bytes.count, limit) {
    let byte = bytes[index]
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "]") {
      return index
    } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") {
      return nil
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    }
    index += 1
  }
  return nil
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isOfName(_ byte: UInt8) -> Bool {
  isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

import HTML

/// A text of a feed, and what it is written in.
struct FeedText: Hashable {
  enum Form: Hashable {
    case plain, html
    /// The feed does not say: HTML if it looks like it.
    case unknown
  }

  var text: String
  var form: Form
  /// The address that its links are relative to.
  var base: String?

  init(_ text: String, _ form: Form = .unknown, base: String? = nil) {
    self.text = text
    self.form = form
    self.base = base
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

  /// Whether it is to be read as HTML.
  var isHTML: Bool {
    switch form {
    case .plain: false
    case .html: true
    case .unknown: looksLikeHTML(text)
    }
  }

  /// The text as one line; `nil` when there is none.
  var line: String? {
    let line = cleanedLine(isHTML ? richText(ofHTML: text, base: nil).body : text)
    return line.isEmpty ? nil : line
  }
}

/// How the content of an element is written, by its attributes `type` and `mode`.
enum ContentType: Hashable {
  /// RSS, and Atom without a word.
  case unknown
  case plain, html
  /// The markup is part of the feed.
  case markup
  case base64

  init(_ tag: XMLTag) {
    let mode = tag.value("mode")?.lowercased()
    let type = (tag.value("type") ?? "").lowercased().filter { !$0.isWhitespace }
    if mode == "base64" || tag.value("encoding")?.lowercased() == "base64" {
      self = .base64
      return
    }
    switch type.prefix(while: { $0 != ";" }) {
    case "": self = mode == "xml" ? .markup : .unknown
    case "text", "text/plain": self = mode == "xml" ? .markup : .plain
    case "html", "text/html": self = mode == "xml" ? .markup : .html
    case "xhtml": self = .markup
    case let other where other.hasSuffix("/xml") || other.hasSuffix("+xml"): self = mode == "escaped" ? .html : .markup
    case let other where other.hasPrefix("text/"): self = .plain
    case let other where other.contains("/") && mode == nil: self = .base64
    default: self = .unknown
    }
  }
}

/// Whether a text has a tag, a comment or a character reference.
func looksLikeHTML(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    for index in bytes.indices.dropLast(2) {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let next = bytes[index + 1]
        if next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || (0x61...0x7A).contains(next | 0x20) { return true }
      case UInt8(ascii: "&"):
        let end = bytes[(index + 1)...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        if let end, end > index + 1, bytes[(index + 1)..<end].allSatisfy({ isOfReference($0) }) { return true }
      default: break
      }
    }
    return false
  }
}

private func isOfReference(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

import HTML

/// A field of a feed that is being read.
struct OpenField {
  let field: FeedField
  /// The name of its element, as written.
  let name: String
  /// Whether a guid may be an address.
  let isAddress: Bool
  /// Whether its text is collected as markup.
  private(set) var hasMarkup: Bool
  /// How many elements of its own name are open in it.
  private(set) var depth = 0
  private let type: ContentType

  init(_ field: FeedField, _ tag: XMLTag) {
    self.field = field
    name = tag.name
    isAddress = field != .guid || tag.value("isPermaLink")?.lowercased() != "false"
    type = ContentType(tag)
    hasMarkup = type == .markup
  }

  /// Adds a tag to its text.
  mutating func add(_ tag: XMLTag, to text: inout [UInt8]) {
    if tag.name == name {
      if tag.kind == .opening { depth += 1 }
      if tag.kind == .closing { depth -= 1 }
    }
    if !hasMarkup {
      hasMarkup = true
      text = escapedMarkup(text)
    }
    tag.appendHTML(to: &text)
  }

  func value(of bytes: [UInt8], base: String?) -> FeedText {
    let text = String(decoding: bytes, as: UTF8.self)
    if hasMarkup { return FeedText(text, .html, base: base) }
    switch type {
    case .markup, .html: return FeedText(text, .html, base: base)
    case .plain: return FeedText(text, .plain, base: base)
    case .unknown: return FeedText(text, .unknown, base: base)
    case .base64: return FeedText(decodedBase64(text) ?? text, .unknown, base: base)
    }
  }
}

/// Plain text as it is written in markup.
func escapedMarkup(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "<"): out += "&lt;".utf8
    default: out.append(byte)
    }
  }
  return out
}

/// Appends text with its references decoded: those of XML and the named ones of HTML. Others stay as written, and so do
/// those without a semicolon.
func appendDecoded(_ view: ByteView, _ range: Range<Int>, to text: inout [UInt8]) {
  var start = range.lowerBound
  while true {
    let place = view.first(.ampersand, from: start, to: range.upperBound)
    guard place < range.upperBound else { break }
    text.append(contentsOf: view[start..<place])
    let reference = CharacterReference.read(view, at: place, inAttribute: false)
    if let reference, place + reference.length <= range.upperBound,
      view[place + reference.length - 1] == .semicolon
    {
      reference.append(to: &text)
      start = place + reference.length
    } else {
      text.append(.ampersand)
      start = place + 1
    }
  }
  text.append(contentsOf: view[start..<range.upperBound])
}

/// Appends plain text as it is written in markup.
func appendEscaped(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
  for byte in bytes {
    switch byte {
    case .ampersand: text.append(contentsOf: "&amp;".utf8)
    case .less: text.append(contentsOf: "&lt;".utf8)
    case .greater: text.append(contentsOf: "&gt;".utf8)
    default: text.append(byte)
    }
  }
}

extension XMLTag {
  /// The tag as it would be written in HTML: without the prefix of its name and without declarations of namespaces.
  public func appendHTML(to text: inout [UInt8]) {
    text.append(.less)
    if kind == .closing { text.append(.slash) }
    text.append(contentsOf: localName.utf8)
    for attribute in attributes where attribute.name != "xmlns" && !attribute.name.hasPrefix("xmlns:") {
      text.append(.space)
      text.append(contentsOf: attribute.name.utf8)
      text.append(contentsOf: "=\"".utf8)
      for byte in attribute.value.utf8 {
        switch byte {
        case .quote: text.append(contentsOf: "&quot;".utf8)
        case .ampersand: text.append(contentsOf: "&amp;".utf8)
        default: text.append(byte)
        }
      }
      text.append(.quote)
    }
    text.append(.greater)
    if kind == .empty, !Self.voidNames.contains(localName.lowercased()) {
      text.append(contentsOf: "</".utf8)
      text.append(contentsOf: localName.utf8)
      text.append(.greater)
    }
  }

  /// The name without its prefix.
  public var localName: Substring {
    name.utf8.firstIndex(of: 0x3A).map { name[name.utf8.index(after: $0)...] } ?? name[...]
  }

  /// Elements of HTML that have no content.
  private static let voidNames: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
}

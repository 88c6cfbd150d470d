/// A page as UTF-8. The charset that it declares in its first 1,024 bytes counts where the bytes allow it.
func decodedPage(_ bytes: [UInt8]) -> DecodedText {
  decodedMarkup(bytes) { declaredInMeta($0) ?? declaredInXML($0) }
}

/// A feed or another XML document as UTF-8, likewise.
func decodedXML(_ bytes: [UInt8]) -> DecodedText {
  decodedMarkup(bytes, declaredInXML)
}

private func decodedMarkup(_ bytes: [UInt8], _ label: (ArraySlice<UInt8>) -> String?) -> DecodedText {
  let declared = label(bytes.prefix(1024)).flatMap(TextEncoding.init(label:))
  return DecodedText(bytes, EncodingChoice(of: bytes, declared: declared))
}

/// The encoding that an XML declaration names: `<?xml version="1.0" encoding="koi8-r"?>`. Junk may be before it.
func declaredInXML(_ head: ArraySlice<UInt8>) -> String? {
  let text = String(decoding: head, as: Unicode.ASCII.self)
  guard let start = text.range(of: "<?xml"), let end = text[start.upperBound...].firstIndex(of: ">") else { return nil }
  let declaration = text[start.upperBound..<end]
  guard let name = declaration.range(of: "encoding") else { return nil }
  return value(in: declaration[name.upperBound...])
}

extension StringProtocol {
  /// The first place of a text in this one.
  fileprivate func range(of wanted: String) -> Range<Index>? { firstRange(of: wanted) }
}

/// The value after `=`, in quotes or up to a blank, a semicolon or a tag's end.
private func value(in text: Substring) -> String? {
  let rest = text.drop { $0.isWhitespace }
  guard rest.first == "=" else { return nil }
  let written = rest.dropFirst().drop { $0.isWhitespace }
  if let quote = written.first, quote == "\"" || quote == "'" {
    let inside = written.dropFirst()
    guard let end = inside.firstIndex(of: quote) else { return nil }
    return String(inside[..<end])
  }
  let label = written.prefix { !$0.isWhitespace && !";>/\"'".contains($0) }
  return label.isEmpty ? nil : String(label)
}

/// The encoding that a `meta` names, as `charset` or in `content`; comments are passed over.
func declaredInMeta(_ head: ArraySlice<UInt8>) -> String? {
  let text = String(decoding: head, as: Unicode.ASCII.self).lowercased()
  var rest = text[...]
  while let open = rest.firstIndex(of: "<") {
    rest = rest[open...]
    if rest.hasPrefix("<!--") {
      guard let end = rest.dropFirst(2).range(of: "-->") else { return nil }
      rest = rest[end.upperBound...]
    } else if rest.hasPrefix("<meta"), let next = rest.dropFirst(5).first, next.isWhitespace || next == "/" {
      let tag = rest.prefix { $0 != ">" }
      if let name = tag.range(of: "charset"), let label = value(in: tag[name.upperBound...]) { return label }
      rest = rest.dropFirst(5)
    } else {
      rest = rest.dropFirst()
    }
  }
  return nil
}

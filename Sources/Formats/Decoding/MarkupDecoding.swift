/// A page as UTF-8. The charset that it declares in its first 1,024 bytes counts where the bytes allow it.
func decodedPage(_ bytes: [UInt8]) -> DecodedText { decodedMarkup(bytes, declaredInMarkup) }

/// A feed or another XML document as UTF-8, likewise.
func decodedXML(_ bytes: [UInt8]) -> DecodedText { decodedMarkup(bytes, declaredInXML) }

private func decodedMarkup(_ bytes: [UInt8], _ label: (ArraySlice<UInt8>) -> String?) -> DecodedText {
  let declared = label(bytes.prefix(1024)).flatMap(TextEncoding.init(label:))
  return DecodedText(bytes, EncodingChoice(of: bytes, declared: declared))
}

/// The encoding that the start of a page or an XML document names.
func declaredInMarkup(_ head: ArraySlice<UInt8>) -> String? { declaredInMeta(head) ?? declaredInXML(head) }

/// The encoding that an XML declaration names: `<?xml version="1.0" encoding="koi8-r"?>`. Junk may be before it.
func declaredInXML(_ head: ArraySlice<UInt8>) -> String? {
  guard let start = head.place(of: "<?xml") else { return nil }
  let declaration = head[start...].prefix { $0 != UInt8(ascii: ">") }
  guard declaration.count < head[start...].count, let name = declaration.place(of: "encoding") else { return nil }
  return value(in: declaration[name...].dropFirst(8))
}

/// The encoding that a `meta` names, as `charset` or in `content`; comments are passed over.
func declaredInMeta(_ head: ArraySlice<UInt8>) -> String? {
  let text = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  var rest = text[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[open...]
    if rest.starts(with: "<!--".utf8) {
      guard let end = rest.dropFirst(2).place(of: "-->") else { return nil }
      rest = rest[(end + 3)...]
    } else if rest.starts(with: "<meta".utf8), let next = rest.dropFirst(5).first,
      next.isHTMLBlank || next == UInt8(ascii: "/")
    {
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      if let name = tag.place(of: "charset"), let label = value(in: tag[name...].dropFirst(7)) { return label }
      rest = rest.dropFirst(5)
    } else {
      rest = rest.dropFirst()
    }
  }
  return nil
}

/// The value after `=`, in quotes or up to a blank, a semicolon or a tag's end.
private func value(in text: ArraySlice<UInt8>) -> String? {
  let rest = text.drop(while: \.isHTMLBlank)
  guard rest.first == UInt8(ascii: "=") else { return nil }
  let written = rest.dropFirst().drop(while: \.isHTMLBlank)
  if let quote = written.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
    let inside = written.dropFirst()
    guard let end = inside.firstIndex(of: quote) else { return nil }
    return String(decoding: inside[..<end], as: UTF8.self)
  }
  let label = written.prefix { !$0.isHTMLBlank && !";>/\"'".utf8.contains($0) }
  return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
}

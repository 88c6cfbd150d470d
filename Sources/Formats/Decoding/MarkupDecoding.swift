/// A page as UTF-8. The charset that it declares counts where the bytes allow it.
func decodedPage(_ bytes: [UInt8]) -> DecodedText { decodedMarkup(bytes, declaredInMarkup) }

/// A feed or another XML document as UTF-8, likewise.
func decodedXML(_ bytes: [UInt8]) -> DecodedText { decodedMarkup(bytes, declaredInXML) }

private func decodedMarkup(_ bytes: [UInt8], _ label: (ArraySlice<UInt8>) -> String?) -> DecodedText {
  let declared = label(bytes[...]).flatMap(TextEncoding.init(label:))
  return DecodedText(bytes, EncodingChoice(of: bytes, declared: declared))
}

/// The encoding that the start of a page or an XML document names. The standard asks for it in the first 1,024 bytes of
/// a page, but browsers also follow a later one, which scripts and long comments push down.
func declaredInMarkup(_ bytes: ArraySlice<UInt8>) -> String? {
  MetaCharset.declared(in: bytes.prefix(16 << 10)) ?? declaredInXML(bytes)
}

/// The encoding that an XML declaration names: `<?xml version="1.0" encoding="koi8-r"?>`. Junk may be before it, up
/// to 1,024 bytes in all.
func declaredInXML(_ bytes: ArraySlice<UInt8>) -> String? {
  let head = bytes.prefix(1024)
  guard let start = head.place(of: "<?xml") else { return nil }
  let declaration = head[start...].prefix { $0 != UInt8(ascii: ">") }
  guard declaration.count < head[start...].count, let name = declaration.place(of: "encoding") else { return nil }
  return labelAfterSign(declaration[name...].dropFirst(8))
}

/// The value after `=`, in quotes or up to a blank, a semicolon or a tag's end.
func labelAfterSign(_ text: ArraySlice<UInt8>) -> String? {
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

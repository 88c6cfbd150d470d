/// The text of HTML within Markdown, without tags, comments, scripts and styles, with character references decoded
/// once, and divided into paragraphs at blank lines.
func textParagraphs(ofHTML html: String) -> [String] {
  var text = ""
  var rest = html[...]
  while let open = rest.firstIndex(of: "<") {
    text += rest[..<open]
    rest = rest[open...]
    if rest.hasPrefix("<!--") {
      rest = dropping(rest, through: "-->")
    } else if rest.hasPrefix("<![CDATA[") {
      rest = dropping(rest, through: "]]>")
    } else if let name = ["script", "style", "textarea", "iframe"].first(where: {
      rest.dropFirst().lowercased(prefix: $0)
    }) {
      rest = dropping(dropping(rest, through: "</\(name)"), through: ">")
    } else if rest.dropFirst().first.map({ $0.isLetter || "/!?".contains($0) }) == true {
      if rest.dropFirst().lowercased(prefix: "br") { text += "\n" }
      rest = dropping(rest, through: ">")
    } else {
      text.append(rest.removeFirst())
    }
  }
  let lines = (text + rest).split(separator: "\n", omittingEmptySubsequences: false)
    .map { cleanedLine(decodingCharacterReferences(String($0))) }
  return lines.split(separator: "").map { $0.joined(separator: "\n") }
}

/// The value of an attribute in a tag; `nil` when the tag does not have it.
func htmlAttribute(_ name: String, of tag: String) -> String? {
  guard let found = tag.firstRange(of: name) ?? tag.firstRange(of: name.uppercased()) else { return nil }
  let rest = tag[found.upperBound...].drop { $0 == " " }
  guard rest.first == "=" else { return nil }
  let value = rest.dropFirst().drop { $0 == " " }
  guard let quote = value.first, quote == "\"" || quote == "'" else {
    return decodingCharacterReferences(String(value.prefix { !$0.isWhitespace && $0 != ">" }))
  }
  return decodingCharacterReferences(String(value.dropFirst().prefix { $0 != quote }))
}

/// Decodes numeric references and the commonest named ones; others stay as written.
func decodingCharacterReferences(_ text: String) -> String {
  guard text.contains("&") else { return text }
  var out = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "&") {
    out += rest[..<open]
    rest = rest[open...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let scalar = scalar(ofReference: rest[rest.index(after: open)..<end])
    else {
      out.append(rest.removeFirst())
      continue
    }
    out.unicodeScalars.append(scalar)
    rest = rest[rest.index(after: end)...]
  }
  return out + rest
}

private func scalar(ofReference name: Substring) -> Unicode.Scalar? {
  if name.hasPrefix("#x") || name.hasPrefix("#X") {
    return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  }
  if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
  return namedReferences[String(name)]
}

private let namedReferences: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…",
  "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "copy": "©", "reg": "®",
  "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß",
  "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í", "uacute": "ú", "euro": "€", "deg": "°", "middot": "·",
  "bull": "•", "times": "×",
]

private func dropping(_ text: Substring, through end: String) -> Substring {
  text.firstRange(of: end).map { text[$0.upperBound...] } ?? text[text.endIndex...]
}

extension Substring {
  fileprivate func lowercased(prefix: String) -> Bool { self.prefix(prefix.count).lowercased() == prefix }
}

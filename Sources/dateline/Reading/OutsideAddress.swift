/// An address as the desktop may get it; `nil` for one of a kind that is not opened.
///
/// Whoever writes an article writes its addresses. What a mail program would do with more than an address, a subject
/// and a text is not for them to say: it may attach a file. Nothing that is no part of an address goes along either.
func addressForDesktop(_ address: String) -> String? {
  let lower = address.lowercased()
  if ["http://", "https://", "gemini://"].contains(where: { lower.hasPrefix($0) }) {
    return percentEncoded(address) { $0.properties.isAlphabetic || webSigns.contains($0) }
  }
  return lower.hasPrefix("mailto:") ? mailAddress(address.dropFirst("mailto:".count)) : nil
}

/// Signs that stand in web addresses as they are. Quotes do not: some desktops hand the address to a shell.
private let webSigns = Set("-._~:/?#[]@!$&()*+,;=%".unicodeScalars)
/// Signs that stand in the addresses of mail as they are.
private let recipientSigns = Set("-._~@!$*+,=/".unicodeScalars)
/// Signs that stand in the fields of a mail address as they are.
private let textSigns = Set("-._~@!*,:;/()".unicodeScalars)

/// "mailto:", the recipients, and of the fields only subject and body, each once.
private func mailAddress(_ rest: Substring) -> String? {
  let withoutFragment = rest.prefix { $0 != "#" }
  let parts = withoutFragment.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
  // What follows a blank is no recipient, but may be meant to become a line of the mail's head.
  let recipients = text(decoding: parts[0]).drop { $0 == " " }.prefix { $0 != " " }
  var fields: [(name: String, value: String)] = []
  for field in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
    let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = text(decoding: pair[0]).lowercased()
    guard pair.count == 2, name == "subject" || name == "body", !fields.contains(where: { $0.name == name }) else {
      continue
    }
    fields.append((name, percentEncoded(text(decoding: pair[1])) { $0.isASCIILetter || textSigns.contains($0) }))
  }
  guard recipients.contains("@") else { return nil }
  let query = fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  let encoded = percentEncoded(String(recipients)) { $0.isASCIILetter || recipientSigns.contains($0) }
  return "mailto:" + encoded + (query.isEmpty ? "" : "?" + query)
}

/// The text that percent signs stand for, without controls: line ends are blanks, all others go.
private func text(decoding part: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = Array(part.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2, let value = hexByte(rest.prefix(2)) {
      bytes.append(value)
      rest.removeFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  let decoded = String(decoding: bytes, as: UTF8.self)
  let lines = decoded.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).joined(separator: " ")
  return String(String.UnicodeScalarView(lines.unicodeScalars.filter { !$0.isControl }))
}

private func hexByte(_ digits: ArraySlice<UInt8>) -> UInt8? {
  let text = String(decoding: digits, as: UTF8.self)
  // "+1" and "-1" are numbers, too.
  guard text.allSatisfy(\.isHexDigit) else { return nil }
  return UInt8(text, radix: 16)
}

/// The text with everything but digits and what `isPlain` spares written with percent signs; controls go.
private func percentEncoded(_ text: String, _ isPlain: (Unicode.Scalar) -> Bool) -> String {
  var out = ""
  for scalar in text.unicodeScalars where !scalar.isControl {
    if ("0"..."9").contains(scalar) || isPlain(scalar) {
      out.unicodeScalars.append(scalar)
    } else {
      for byte in String(scalar).utf8 { out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
    }
  }
  return out
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }

  /// A control, a line end, or what changes text without being seen.
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.generalCategory == .format
    }
  }
}

/// An address in a form that is safe to pass to the desktop; `nil` for a kind that is not opened.
///
/// The author of an article chooses its addresses, and may not make a mail program do more than fill in recipients,
/// subject and text: other fields could attach a file. What is not part of an address is encoded or left out.
func addressForDesktop(_ address: String) -> String? {
  let lower = address.lowercased()
  if ["http://", "https://", "gemini://"].contains(where: { lower.hasPrefix($0) }) {
    return percentEncoded(address) { $0.properties.isAlphabetic || webSigns.contains($0) }
  }
  return lower.hasPrefix("mailto:") ? mailAddress(address.dropFirst("mailto:".count)) : nil
}

/// Characters that are not encoded in web addresses. Quotes are: some desktops pass the address to a shell.
private let webSigns = Set("-._~:/?#[]@!$&()*+,;=%".unicodeScalars)
/// Characters that are not encoded in the recipients of mail.
private let recipientSigns = Set("-._~@!$*+,=/".unicodeScalars)
/// Characters that are not encoded in the fields of a mail address.
private let textSigns = Set("-._~@!*,:;/()".unicodeScalars)

/// "mailto:", the recipients, and subject and body, each at most once; `nil` without a recipient.
private func mailAddress(_ rest: Substring) -> String? {
  let withoutFragment = rest.prefix { $0 != "#" }
  let parts = withoutFragment.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
  // What follows a blank is not a recipient, but may be an attempt to add a line to the mail's header.
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

/// The text with percent signs decoded; line ends become blanks, other controls are left out.
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
  // `UInt8` would also read "+1" and "-1".
  guard text.allSatisfy(\.isHexDigit) else { return nil }
  return UInt8(text, radix: 16)
}

/// The text, percent-encoded except for digits and where `isPlain` is true; controls are left out.
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

  /// A control, a line end, or an invisible scalar that changes the text around it.
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.generalCategory == .format
    }
  }
}

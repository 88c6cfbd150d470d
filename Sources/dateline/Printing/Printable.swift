import Formats

/// The text on one line and without anything that acts on a terminal. An import has cleaned the articles of one's own
/// library, but not other people's libraries, file names and arguments.
func printable(_ text: String) -> String {
  let shown = text.unicodeScalars.allSatisfy(\.isPrintable) ? text : cleaned(text)
  return shown.contains(where: \.isNewline) ? String(shown.map { $0.isNewline ? " " : $0 }) : shown
}

/// A JSON text in which all that acts on a terminal or hides in text is escaped. Its value is the same.
func printableJSON(_ text: String) -> String {
  var text = text
  guard text.withUTF8(mayNeedEscapes), text.unicodeScalars.contains(where: \.isEscapedInJSON) else { return text }
  var out = ""
  for scalar in text.unicodeScalars {
    if scalar.isEscapedInJSON {
      for unit in UTF16.encode(scalar) ?? .init() { out += escape(unit) }
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// Whether any byte is a control character, or begins with the next one a scalar that may have to be escaped: one of
/// U+0080…9F, U+0600…063F, U+2000…207F, U+F000…FFFF or a plane above the third.
private func mayNeedEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.indices.contains { place in
    switch bytes[place] {
    case 0x0A, 0x20..<0x7F, 0x80..<0xC2: return false
    case 0xC2, 0xE2:
      guard place + 1 < bytes.count else { return true }
      if bytes[place] == 0xC2 { return bytes[place + 1] < 0xA0 }
      guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return bytes[place + 1] == 0x81 }
      // Dashes, quotation marks, dots.
      return !(0x90...0xA7).contains(bytes[place + 2])
    case 0x00..<0x20, 0x7F, 0xD8, 0xEF, 0xF3...: return true
    default: return false
    }
  }
}

private func escape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}

extension Unicode.Scalar {
  /// Certainly harmless. Other scalars may be harmless too: the cleaner decides.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return true
    case 0..<0x300: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// Controls except the line feed, line and paragraph separators, direction marks, and invisible scalars.
  fileprivate var isEscapedInJSON: Bool {
    switch value {
    case 0x00..<0x0A, 0x0B..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

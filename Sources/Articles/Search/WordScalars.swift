extension Unicode.Scalar {
  /// White space; Unicode's tables are asked only for scalars beyond ASCII.
  var isBlank: Bool { value < 0x80 ? value == 32 || (9...13).contains(value) : properties.isWhitespace }

  /// A letter, digit or mark: part of a word.
  var isWordScalar: Bool {
    switch value {
    // Latin, Cyrillic and Hangul letters, without asking Unicode's tables.
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F, 0xAC00...0xD7A3: return true
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return false
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .spacingMark, .enclosingMark, .nonspacingMark:
      return true
    default: return false
    }
  }

  /// Accents that stand alone, and the soft hyphen: neither letters nor separators of words.
  var isSilentInWords: Bool {
    switch value {
    case 0xAD: true
    case 0..<0x300, 0x370...0x482, 0x2000...0x206F, 0x3400...0x9FFF, 0xAC00...0xD7A3: false
    default: properties.generalCategory == .nonspacingMark
    }
  }

  /// A hyphen as people write it inside a word.
  var joinsWords: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

  /// Comma, full stop, apostrophes and blanks within a line, which may separate groups of three digits.
  var dividesThousands: Bool {
    switch self {
    case ",", ".", "'", "’", " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": true
    default: false
    }
  }

  /// Scripts without blanks between words: Han, kana, bopomofo, Thai, Lao, Khmer, Myanmar.
  var isUnspacedScript: Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      return true
    case 0x0E01...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1780...0x17D3:
      return properties.generalCategory == .otherLetter || properties.generalCategory == .modifierLetter
        || properties.generalCategory == .spacingMark
    default: return false
    }
  }
}

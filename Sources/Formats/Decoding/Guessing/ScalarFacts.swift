/// What has to be known of characters to judge a reading, looked up once for each. Characters are numbered as they come;
/// those of ASCII have their own values as numbers.
struct ScalarFacts {
  enum LetterCase { case upper, lower, none }

  struct Fact {
    let scalar: Unicode.Scalar
    let isASCII: Bool
    /// U+FFFD, a control character or one for private use.
    let isUndefined: Bool
    let isLetter: Bool
    let isDigit: Bool
    let isBlank: Bool
    let letterCase: LetterCase
    let lower: Unicode.Scalar
    let script: WrittenScript
  }

  private static let ascii = (UInt8(0)..<0x80).map { Fact(of: Unicode.Scalar($0)) }

  /// By number.
  private(set) var facts = ascii
  /// The numbers of 256 characters each, by the upper bits of their values; empty for those that have not come yet.
  private var pages: [[Int32]] = Array(repeating: [], count: 0x1100)

  mutating func number(of scalar: Unicode.Scalar) -> Int32 {
    if scalar.isASCII { return Int32(scalar.value) }
    let (page, place) = (Int(scalar.value >> 8), Int(scalar.value & 0xFF))
    if pages[page].isEmpty { pages[page] = Array(repeating: -1, count: 256) }
    if pages[page][place] < 0 {
      pages[page][place] = Int32(facts.count)
      facts.append(Fact(of: scalar))
    }
    return pages[page][place]
  }
}

extension ScalarFacts.Fact {
  fileprivate init(of scalar: Unicode.Scalar) {
    let properties = scalar.properties
    let lower = properties.lowercaseMapping.unicodeScalars
    self.init(
      scalar: scalar, isASCII: scalar.isASCII, isUndefined: Self.isUndefined(scalar),
      isLetter: properties.isAlphabetic || Self.isMark(scalar), isDigit: ("0"..."9").contains(scalar),
      isBlank: properties.isWhitespace,
      letterCase: properties.isUppercase ? .upper : properties.isLowercase ? .lower : .none,
      lower: lower.count == 1 ? lower.first ?? scalar : scalar, script: WrittenScript(scalar))
  }

  private static func isUndefined(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FFFD}" || (0x80...0x9F).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value)
  }

  /// Marks that belong to words: accents of their own, vowels, tones.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x323, 0x5B0...0x5C2, 0x64B...0x652, 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: true
    default: false
    }
  }
}

/// What has to be known of characters to judge a reading, looked up once for each.
struct ScalarFacts {
  enum LetterCase { case upper, lower, none }

  struct Fact {
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

  private var facts: [Unicode.Scalar: Fact] = [:]

  subscript(scalar: Unicode.Scalar) -> Fact {
    mutating get {
      if scalar.isASCII { return Self.ascii[Int(scalar.value)] }
      if let fact = facts[scalar] { return fact }
      let fact = Fact(of: scalar)
      facts[scalar] = fact
      return fact
    }
  }
}

extension ScalarFacts.Fact {
  fileprivate init(of scalar: Unicode.Scalar) {
    let properties = scalar.properties
    let lower = properties.lowercaseMapping.unicodeScalars
    self.init(
      isASCII: scalar.isASCII, isUndefined: Self.isUndefined(scalar),
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

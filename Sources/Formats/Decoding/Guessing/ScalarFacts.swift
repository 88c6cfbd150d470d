/// What has to be known of characters to judge a reading, looked up once for each.
struct ScalarFacts {
  enum LetterCase { case upper, lower, none }

  struct Fact {
    let isASCII: Bool
    let isLetter: Bool
    let isDigit: Bool
    let isBlank: Bool
    let letterCase: LetterCase
    let lower: Unicode.Scalar
    let script: WrittenScript
  }

  private var facts: [Unicode.Scalar: Fact] = [:]

  subscript(scalar: Unicode.Scalar) -> Fact {
    mutating get {
      if let fact = facts[scalar] { return fact }
      let properties = scalar.properties
      let lower = properties.lowercaseMapping.unicodeScalars
      let fact = Fact(
        isASCII: scalar.isASCII, isLetter: properties.isAlphabetic || Self.isMark(scalar),
        isDigit: ("0"..."9").contains(scalar), isBlank: properties.isWhitespace,
        letterCase: properties.isUppercase ? .upper : properties.isLowercase ? .lower : .none,
        lower: lower.count == 1 ? lower.first ?? scalar : scalar, script: WrittenScript(scalar))
      facts[scalar] = fact
      return fact
    }
  }

  /// Marks that belong to words: accents of their own, vowels, tones.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x323, 0x5B0...0x5C2, 0x64B...0x652, 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: true
    default: false
    }
  }
}

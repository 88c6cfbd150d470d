import Articles

/// A piece of text that may be part of a date.
struct DateToken {
  enum Kind: Hashable {
    /// Folded letters.
    case word(String)
    /// Decimal digits of any script.
    case number(Int, digits: Int)
    case symbol(Unicode.Scalar)
  }

  var kind: Kind
  /// Scalars of the text.
  var range: Range<Int>

  var number: Int? {
    if case .number(let value, _) = kind { return value }
    return nil
  }

  /// How many digits a number was written with; 0 for other tokens.
  var digits: Int {
    if case .number(_, let digits) = kind { return digits }
    return 0
  }

  var word: String? {
    if case .word(let word) = kind { return word }
    return nil
  }

  func isSymbol(_ symbols: String) -> Bool {
    if case .symbol(let symbol) = kind { return symbols.unicodeScalars.contains(symbol) }
    return false
  }
}

/// Divides text into words, numbers and symbols; blanks only separate. Numbers of more than 14 digits are left out.
func dateTokens(of text: String) -> [DateToken] {
  let scalars = Array(text.unicodeScalars)
  var tokens: [DateToken] = []
  var position = 0
  while position < scalars.count {
    let start = position
    if decimalDigit(scalars[position]) != nil {
      var value = 0
      while position < scalars.count, let digit = decimalDigit(scalars[position]) {
        if position - start < 14 { value = value * 10 + digit }
        position += 1
      }
      tokens.append(DateToken(kind: .number(value, digits: position - start), range: start..<position))
    } else if isLetter(scalars[position]) {
      while position < scalars.count, isLetter(scalars[position]) { position += 1 }
      tokens.append(DateToken(kind: .word(foldedWord(scalars[start..<position])), range: start..<position))
    } else {
      position += 1
      if scalars[start] != " ", !scalars[start].properties.isWhitespace {
        tokens.append(DateToken(kind: .symbol(scalars[start]), range: start..<position))
      }
    }
  }
  return tokens
}

private func foldedWord(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  if scalars.allSatisfy(\.isASCII) {
    return String(unsafeUninitializedCapacity: scalars.count) { bytes in
      for (position, scalar) in scalars.enumerated() { bytes[position] = UInt8(scalar.value) | 0x20 }
      return scalars.count
    }
  }
  var word = String.UnicodeScalarView()
  word.append(contentsOf: scalars)
  return String(word).folded
}

private func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
  if scalar.isASCII { return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil }
  guard scalar.properties.generalCategory == .decimalNumber else { return nil }
  return scalar.properties.numericValue.map { Int($0) }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return (65...90).contains(scalar.value & ~0x20) }
  guard scalar != "º", scalar != "ª" else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark:
    return true
  default: return false
  }
}

/// A word of a record's line: a bare one, or a text in quotes.
enum RecordWord: Hashable {
  case bare(String)
  case quoted(String)
}

/// The text in quotes, on one line and in characters that survive every editor and terminal; any other scalar is
/// written as its number: `\u{1b}`.
func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": out += "\\" + String(scalar)
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case _ where scalar.isPlain: out.unicodeScalars.append(scalar)
    default: out += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
  return out + "\""
}

/// The words of a line. Throws the cause for a line that the program does not write.
func words(of line: Substring.UnicodeScalarView) throws(RecordProblem.Cause) -> [RecordWord] {
  var words: [RecordWord] = []
  var rest = line
  while let first = rest.first {
    if !words.isEmpty {
      guard first == " " else { throw .unexpected("\(first)") }
      rest.removeFirst()
    }
    if rest.first == "\"" {
      rest.removeFirst()
      words.append(.quoted(try quotedText(&rest)))
    } else {
      let word = rest.prefix { $0 != " " && $0 != "\"" }
      guard !word.isEmpty else { throw .unexpected("a blank") }
      words.append(.bare(String(word)))
      rest = rest[word.endIndex...]
    }
  }
  return words
}

/// The text up to the closing quote, which is removed too.
private func quotedText(_ rest: inout Substring.UnicodeScalarView) throws(RecordProblem.Cause) -> String {
  var text = String.UnicodeScalarView()
  while let scalar = rest.popFirst() {
    switch scalar {
    case "\"": return String(text)
    case "\\": text.append(try escaped(&rest))
    case _ where scalar.isPlain: text.append(scalar)
    default: throw .unexpected("U+\(String(scalar.value, radix: 16, uppercase: true))")
    }
  }
  throw .openQuote
}

private func escaped(_ rest: inout Substring.UnicodeScalarView) throws(RecordProblem.Cause) -> Unicode.Scalar {
  switch rest.popFirst() {
  case "\""?: return "\""
  case "\\"?: return "\\"
  case "n"?: return "\n"
  case "t"?: return "\t"
  case "u"?:
    let digits = rest.prefix { $0 != "}" }
    guard digits.first == "{", digits.endIndex != rest.endIndex,
      let scalar = UInt32(String(digits.dropFirst()), radix: 16).flatMap(Unicode.Scalar.init)
    else { throw .unexpected("\\u") }
    rest = rest[rest.index(after: digits.endIndex)...]
    return scalar
  case let other: throw .unexpected("\\" + (other.map { String($0) } ?? ""))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is written as it is: it is visible, joins nothing before it, and is not U+FFFD, which stands
  /// for damaged text.
  fileprivate var isPlain: Bool {
    if self == " " { return true }
    if self == "\u{FFFD}" { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol:
      return true
    case .nonspacingMark, .spacingMark, .enclosingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
      .format, .surrogate, .privateUse, .unassigned:
      return false
    @unknown default: return false
    }
  }
}

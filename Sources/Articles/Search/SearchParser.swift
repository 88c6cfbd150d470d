/// Parses a typed search from left to right. Never fails: any text gives clauses and problems.
struct SearchParser {
  private(set) var clauses: [SearchQuery.Clause] = []
  private(set) var problems: [SearchProblem] = []
  /// The words that the text asks for, in the order typed.
  private(set) var words: [TypedWord] = []
  private let scalars: [Unicode.Scalar]
  private let folding: Folding
  private var position = 0
  /// Where an `OR` is that still needs a term on its right.
  private var pendingOr: Range<Int>?
  private var conditions = 0

  /// Further conditions are ignored: no person types as many, and the index has its limits.
  private static let mostConditions = 48

  init(_ text: String, _ folding: Folding) {
    scalars = Array(text.unicodeScalars)
    self.folding = folding
  }

  mutating func parse() {
    while skipBlanks() { parseTerm() }
    if let or = pendingOr { problems.append(SearchProblem(or, "OR needs a term on its right")) }
    if clauses.isEmpty, problems.isEmpty, !isBlank {
      problems.append(SearchProblem(0..<scalars.count, "AND needs terms to join"))
    }
  }

  var isBlank: Bool { scalars.allSatisfy(\.isBlank) }

  private mutating func skipBlanks() -> Bool {
    while position < scalars.count, scalars[position].isBlank { position += 1 }
    return position < scalars.count
  }

  private mutating func parseTerm() {
    let start = position
    var isExcluded = false
    while position < scalars.count, scalars[position] == "-" {
      isExcluded = true
      position += 1
    }
    guard position < scalars.count, !scalars[position].isBlank else {
      problems.append(SearchProblem(start..<position, "- needs a word"))
      return
    }
    let name = readName()
    let value = readValue()
    let range = start..<position
    if name == nil, !isExcluded, !value.isQuoted, takeOperator(value.text, range) { return }
    guard let test = test(name, value, range) else { return }
    guard add(SearchQuery.Condition(test: test, isExcluded: isExcluded), range) else { return }
    if case .text = test, !isExcluded { words += typedWords(value) }
  }

  /// Whether the word is `OR` or `AND`, which join terms; if so, it is used up.
  private mutating func takeOperator(_ word: String, _ range: Range<Int>) -> Bool {
    guard word == "OR" || word == "AND" else { return false }
    guard word == "OR" else { return true }
    if clauses.isEmpty || pendingOr != nil {
      problems.append(SearchProblem(range, "OR needs a term on its left"))
    } else {
      pendingOr = range
    }
    return true
  }

  /// `false` when there are too many conditions.
  private mutating func add(_ condition: SearchQuery.Condition, _ range: Range<Int>) -> Bool {
    guard conditions < SearchParser.mostConditions else {
      problems.append(SearchProblem(range, "too many terms"))
      return false
    }
    conditions += 1
    if pendingOr != nil {
      clauses[clauses.count - 1].alternatives.append(condition)
      pendingOr = nil
    } else {
      clauses.append(SearchQuery.Clause(alternatives: [condition]))
    }
    return true
  }

  // MARK: Reading

  private struct Value {
    var text: String
    /// The text's first scalar in the search as typed.
    var start: Int
    var isQuoted: Bool
    /// Whether the closing quote is missing, or the word may not be finished.
    var isOpen: Bool
  }

  /// The letters before a colon; both are consumed. `nil`, and nothing is consumed, when there is no colon.
  private mutating func readName() -> String? {
    var end = position
    while end < scalars.count, scalars[end].isASCII, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > position, end < scalars.count, scalars[end] == ":" else { return nil }
    // "http://" begins an address; "http" is not a field.
    guard end + 1 >= scalars.count || scalars[end + 1] != "/" else { return nil }
    let name = text(position..<end).folded
    position = end + 1
    return name
  }

  private mutating func readValue() -> Value {
    guard position < scalars.count, isQuote(scalars[position]) else {
      let start = position
      while position < scalars.count, !scalars[position].isBlank, !isQuote(scalars[position]) { position += 1 }
      let isOpen = position > start && (scalars[position - 1].isWordScalar || scalars[position - 1] == "*")
      return Value(text: text(start..<position), start: start, isQuoted: false, isOpen: isOpen)
    }
    let quote = position
    position += 1
    while position < scalars.count, !isQuote(scalars[position]) { position += 1 }
    let content = text(quote + 1..<position)
    guard position < scalars.count else {
      problems.append(SearchProblem(quote..<quote + 1, "the quotation mark is not closed"))
      return Value(text: content, start: quote + 1, isQuoted: true, isOpen: true)
    }
    position += 1
    let isOpen = position < scalars.count && scalars[position] == "*"
    if isOpen { position += 1 }
    return Value(text: content, start: quote + 1, isQuoted: true, isOpen: isOpen)
  }

  /// The value's words, except those of scripts without blanks between words.
  private func typedWords(_ value: Value) -> [TypedWord] {
    let folded = FoldedWords(value.text, folding)
    return folded.words.enumerated().filter { !$1.isUnspaced }.map { index, word in
      TypedWord(
        letters: String(decoding: folded.letters(of: word), as: UTF8.self),
        range: value.start + Int(word.start)..<value.start + Int(word.end),
        isOpen: value.isOpen && index == folded.words.count - 1)
    }
  }

  private func text(_ range: Range<Int>) -> String {
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars[range])
    return String(out)
  }

  private func isQuote(_ scalar: Unicode.Scalar) -> Bool { ["\"", "“", "”", "„", "«", "»"].contains(scalar) }

  // MARK: Meaning

  private mutating func test(_ name: String?, _ value: Value, _ range: Range<Int>) -> SearchQuery.Condition.Test? {
    guard let name else { return textTest(.anywhere, value, range) }
    switch name {
    case "is": return stateTest(value, range)
    case "after", "before", "on": return dateTest(name, value, range)
    default: break
    }
    if let field = SearchQuery.Field(rawValue: name), field != .anywhere { return textTest(field, value, range) }
    problems.append(SearchProblem(range.lowerBound..<range.upperBound, "no field “\(name)”; searched as words"))
    var words = value
    words.text = name + " " + value.text
    return textTest(.anywhere, words, range)
  }

  private mutating func textTest(
    _ field: SearchQuery.Field, _ value: Value, _ range: Range<Int>
  ) -> SearchQuery.Condition.Test? {
    if let term = SearchTerm(value.text, isPrefix: value.isOpen, folding: folding) { return .text(field, term) }
    let isTyping = value.text.isEmpty && field != .anywhere
    problems.append(SearchProblem(range, isTyping ? "\(field.rawValue): needs a name" : "no word to search for"))
    return nil
  }

  private mutating func stateTest(_ value: Value, _ range: Range<Int>) -> SearchQuery.Condition.Test? {
    if let state = SearchQuery.State(rawValue: value.text.folded) { return .state(state) }
    problems.append(SearchProblem(range, "is: takes unread, read or starred"))
    return nil
  }

  private mutating func dateTest(
    _ name: String, _ value: Value, _ range: Range<Int>
  ) -> SearchQuery.Condition.Test? {
    guard let days = DaySpan(value.text) else {
      problems.append(SearchProblem(range, "\(name): takes a date such as 2018-10-30, 2018-10 or 2018"))
      return nil
    }
    switch name {
    case "after": return .published(from: days.first, before: nil)
    case "before": return .published(from: nil, before: days.first)
    default: return .published(from: days.first, before: days.next)
    }
  }
}

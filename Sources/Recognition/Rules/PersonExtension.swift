/// Parts of a person's name that the tagger tends to leave outside.
extension DocumentRules {
  /// Extends people's names over regnal numbers, nicknames in quotation marks and ", Jr."; splits two surnames that
  /// only a hyphen joins.
  mutating func extendPeople() {
    for number in spans.indices where spans[number].kind == .person {
      takeNickname(number)
      takeGeneration(number)
    }
    drop { $0.tokens.isEmpty }
    splitPairs()
  }

  /// "Ramesses II", "King Mojmír I", "Martin Luther King, Jr."
  private mutating func takeGeneration(_ number: Int) {
    let name = spans[number].tokens
    let next = name.upperBound
    guard next < count, isSameSentence(next, next - 1), owners[next] == nil, !isInCapitals[next] else { return }
    let isFirst = word(next).lowerHash == firstHash && word(next).caseClass == .letter && isCrowned(name)
    let isRegnal = word(next).roles.contains(.regnal) && word(next).caseClass == .capitals
    if isFirst || isRegnal {
      spans[number].tokens = name.lowerBound..<next + 1
    } else if next + 1 < count, isMark(next, ","), word(next + 1).roles.contains(.generation), isCapitalised(next + 1) {
      spans[number].tokens = name.lowerBound..<next + 2
    }
  }

  private func isCrowned(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    return before >= 0 && isSameSentence(before, name.lowerBound) && word(before).roles.contains(.crown)
  }

  /// "Rohan "Alabama" Davey", whether the tagger stopped before the nickname or within it.
  private mutating func takeNickname(_ number: Int) {
    let name = spans[number].tokens
    var quote = name.upperBound
    if let inner = name.dropFirst().first(where: { isQuote($0) }) { quote = inner }
    guard quote < count, isQuote(quote), !name.isEmpty else { return }
    let end = min(count, quote + 4)
    guard let closing = (quote + 1..<max(quote + 1, end)).first(where: { isQuote($0) }), closing > quote + 1,
      closing + 1 < count, isSameSentence(closing + 1, quote), (quote + 1...closing + 1).allSatisfy({ isNamePiece($0) })
    else {
      if quote < name.upperBound { spans[number].tokens = name.lowerBound..<quote }
      return
    }
    var last = closing + 1
    if let owner = owners[last], owner != number, spans[owner].kind == .person {
      last = spans[owner].tokens.upperBound - 1
      spans[owner].tokens = last..<last
    }
    spans[number].tokens = name.lowerBound..<max(name.upperBound, last + 1)
  }

  private func isNamePiece(_ index: Int) -> Bool { isQuote(index) || word(index).caseClass == .initial }

  private func isQuote(_ index: Int) -> Bool { isMark(index, among: "\"“”") }

  /// "the Biden-Trump debate": two people, if the document also has each of them separately.
  private mutating func splitPairs() {
    let surnames = self.surnames()
    for number in spans.indices where spans[number].kind == .person && spans[number].tokens.count == 3 {
      let (first, last) = (spans[number].tokens.lowerBound, spans[number].tokens.upperBound - 1)
      guard isMark(first + 1, among: "-–"), surnames[word(first).hash] != nil, surnames[word(last).hash] != nil else {
        continue
      }
      spans[number].tokens = first..<first + 1
      spans.append(Span(tokens: last..<last + 1, kind: .person))
    }
    claimTokens()
  }

  /// Labels surnames that only the office after them shows to be people: "the Venezuelan Maduro administration".
  mutating func addLeaders() {
    for index in 1..<max(1, count - 1) where word(index + 1).roles.contains(.following) {
      let (name, after) = (word(index), word(index + 1))
      guard name.caseClass == .initial || name.caseClass == .mixed, after.spelling.contains(.isLower),
        isSameSentence(index, index + 1), isSameSentence(index, index - 1), name.lowerFlags.hasAny(.anySurname),
        !name.lowerFlags.hasAny([.common, .city, .state, .calendar, .organisation]),
        document.tags[index] == PhraseTag(), startsPhrase(index)
      else { continue }
      if let owner = owners[index] {
        guard [.place, .organisation, .other].contains(spans[owner].kind) else { continue }
        spans[owner].tokens = index..<index
      }
      spans.append(Span(tokens: index..<index + 1, kind: .person))
    }
    drop { $0.tokens.isEmpty }
  }

  /// Whether the word before the token is not part of its name: an article, a nationality, a word in lower case.
  private func startsPhrase(_ index: Int) -> Bool {
    let before = word(index - 1)
    return before.caseClass == .lower || document.tags[index - 1].phrase == .nationality || before.lowerHash == theHash
  }
}

private let firstHash = WordHash.of("i")
private let theHash = WordHash.of("the")

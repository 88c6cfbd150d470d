/// Countries and nationalities that the gazetteer is sure of.
extension DocumentRules {
  /// Makes the tagger's countries whole names of the table, of the right kind, and drops those that are not in it.
  mutating func fitCountries() {
    for number in spans.indices where spans[number].kind == .country || spans[number].kind == .nationality {
      let range = spans[number].tokens
      let start = range.first { phrase(at: $0) != nil }
      guard let start, let found = phrase(at: start) else {
        spans[number].tokens = range.lowerBound..<range.lowerBound
        continue
      }
      spans[number] = Span(tokens: found.tokens, kind: found.kind)
    }
    drop { $0.tokens.isEmpty }
  }

  /// Labels countries and nationalities that the tagger left unlabelled, or took for a part of another name.
  ///
  /// A name within an organisation's is labelled, too: "French" in "French Academy".
  mutating func addCountries() {
    var index = 0
    while index < count {
      guard let found = phrase(at: index) else {
        index += 1
        continue
      }
      let isTaken = found.tokens.contains { token in
        kind(token).map { [.person, .country, .nationality].contains($0) } ?? false
      }
      if !isTaken, found.tokens.count > 1 || isUnambiguous(index), !isWorldRegion(found.tokens) {
        spans.append(found)
      }
      index = found.tokens.upperBound
    }
    claimTokens()
  }

  /// The country or nationality of the table that starts at the token.
  private func phrase(at index: Int) -> Span? {
    guard !document.tags[index].isInside, let kind = spanClass(document.tags[index].phrase) else { return nil }
    var end = index + 1
    while end < count, document.tags[end].phrase == document.tags[index].phrase, document.tags[end].isInside {
      end += 1
    }
    return Span(tokens: index..<end, kind: kind)
  }

  /// "Latin-American", "North-American"
  func isWorldRegion(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    return start >= 2 && isMark(start - 1, "-") && document.isGlued(start) && document.isGlued(start - 1)
      && word(start - 2).roles.contains(.worldRegion) && word(start).roles.contains(.american)
  }

  private func spanClass(_ phrase: PhraseClass?) -> SpanClass? {
    switch phrase {
    case .country: .country
    case .nationality: .nationality
    default: nil
    }
  }

  private func isUnambiguous(_ index: Int) -> Bool {
    let word = word(index)
    if word.roles.contains(.ambiguous) { return false }
    if isInCapitals[index], word.length <= 3 { return false }
    return !word.roles.contains(.doubtful) || (word.spelling.contains(.isUpper) && word.length > 3)
  }
}

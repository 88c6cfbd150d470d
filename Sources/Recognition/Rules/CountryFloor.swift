/// Countries and nationalities that the gazetteer is sure of.
extension DocumentRules {
  /// Labels those that the tagger left unlabelled or took for another place.
  mutating func addCountries() {
    var index = 0
    while index < count {
      let phrase = document.tags[index].phrase
      var end = index + 1
      guard let kind = spanClass(phrase) else {
        index = end
        continue
      }
      while end < count, document.tags[end].phrase == phrase, document.tags[end].isInside { end += 1 }
      let range = index..<end
      let isFree = range.allSatisfy { owners[$0] == nil }
      let other = owners[index].flatMap { isOtherName(spans[$0]) && spans[$0].tokens == range ? $0 : nil }
      if isFree || other != nil {
        if let other { spans[other].tokens = index..<index }
        if range.count > 1 || isUnambiguous(index) { spans.append(Span(tokens: range, kind: kind)) }
      }
      index = end
    }
    spans.removeAll { $0.tokens.isEmpty }
    claimTokens()
  }

  private func spanClass(_ phrase: PhraseClass?) -> SpanClass? {
    switch phrase {
    case .country: .country
    case .nationality: .nationality
    default: nil
    }
  }

  private func isOtherName(_ span: Span) -> Bool { [.place, .organisation, .other].contains(span.kind) }

  private func isUnambiguous(_ index: Int) -> Bool {
    let word = word(index)
    if word.roles.contains(.ambiguous) || word.lowerFlags.hasAny(.given) { return false }
    if isInCapitals[index], word.length <= 3 { return false }
    return !word.roles.contains(.doubtful) || (word.spelling.contains(.isUpper) && word.length > 3)
  }
}

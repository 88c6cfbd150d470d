/// One-word names that may be a person's or a place's.
extension DocumentRules {
  /// Labels people whose name is also a country's or a nationality, where the document has the full name: "Jordan"
  /// where it has "Michael Jordan".
  ///
  /// Not where the document also uses the name for a place, "in Jordan", nor for a people: "the French".
  mutating func addNamesOfCountries() {
    let known = spans.filter { $0.kind == .person && core(of: $0).count >= 2 }
    let names = Set(known.flatMap { [$0.tokens.lowerBound, $0.tokens.upperBound - 1] }.map { word($0).hash })
    for number in spans.indices where spans[number].kind == .country && spans[number].tokens.count == 1 {
      let index = spans[number].tokens.lowerBound
      guard names.contains(word(index).hash), !document.evidence[index].contains(.afterWhereabouts) else { continue }
      spans[number].kind = .person
    }
    let surnames = Set(known.map { word($0.tokens.upperBound - 1).hash })
    for number in spans.indices where spans[number].kind == .nationality && spans[number].tokens.count == 1 {
      let index = spans[number].tokens.lowerBound
      if surnames.contains(word(index).hash), isSubject(index) { spans[number].kind = .person }
    }
  }

  /// Whether what follows is said of one person: "French wrote", "English's", "Welsh is".
  private func isSubject(_ index: Int) -> Bool {
    let (before, next) = (index - 1, index + 1)
    if before >= 0, isSameSentence(before, index), !word(before).roles.isDisjoint(with: [.plainArticle, .title]) {
      return word(before).roles.contains(.title)
    }
    guard next < count, isSameSentence(next, index) else { return false }
    return word(next).flags.contains(.saying) || word(next).roles.contains(.verb)
  }

  /// Drops "Georgia" where all clues in the document point to the American state.
  mutating func dropStateOfGeorgia() {
    guard spans.contains(where: { $0.kind == .country && isGeorgia($0) }) else { return }
    var (isState, isCountry) = (false, false)
    for word in document.words where word.spelling.contains(.startsUpper) {
      isState = isState || AmbiguousCountry.cluesOfStateOfGeorgia.contains(word.lowerHash)
      isCountry = isCountry || AmbiguousCountry.cluesOfGeorgia.contains(word.lowerHash)
    }
    if isState, !isCountry { drop { [self] in $0.kind == .country && isGeorgia($0) } }
  }

  private func isGeorgia(_ span: Span) -> Bool {
    span.tokens.count == 1 && word(span.tokens.lowerBound).lowerHash == georgiaHash
  }

  /// Relabels people of one word as countries or other places, where everything points to a place.
  mutating func relabelPlacesOfOneWord() {
    let surnames = self.surnames()
    for number in spans.indices where spans[number].kind == .person && spans[number].tokens.count == 1 {
      let index = spans[number].tokens.lowerBound
      guard !isHeadline(index) else { continue }
      if isAfterIn(index), isBeforeRegion(index) { spans[number].kind = .place }
      guard surnames[word(index).hash] != .certain, surnames[word(index).hash] == nil || !isEverAfterName(index) else {
        continue
      }
      if document.tags[index].phrase == .country, isSpokenOfAsCountry(index) {
        spans[number].kind = .country
      } else if (isAfterIn(index) && !hasNameFlags(index)) || isElsewherePlace(index) {
        spans[number].kind = .place
      }
    }
  }

  private func isEverAfterName(_ index: Int) -> Bool { document.evidence[index].contains(.afterCapitalised) }

  /// Whether the document has "in" or "near" before the word somewhere, and nowhere treats it as a person.
  private func isElsewherePlace(_ index: Int) -> Bool {
    let evidence = document.evidence[index]
    // Lists of names from all over the world contain the names of many places, too.
    let isCommonName = word(index).flags.hasAny([.commonGiven, .rareGiven, .commonSurname, .knownSurname])
    return evidence.contains(.afterWhereabouts) && !isCommonName
      && evidence.isDisjoint(with: [.afterGivenName, .afterTitle, .beforeSaying])
  }

  /// Whether the document names the country's people, or a place in it: "Jordanian", "in Jordan".
  private func isSpokenOfAsCountry(_ index: Int) -> Bool {
    if document.evidence[index].contains(.afterWhereabouts) { return true }
    let name = document.articleWords.lowerForm(word(index)).dropLast()
    return document.words.contains { other in
      other.phrase >= 0 && other.length > word(index).length
        && document.articleWords.lowerForm(other).starts(with: name)
    }
  }

  private func isAfterIn(_ index: Int) -> Bool {
    guard index > 0, isSameSentence(index, index - 1) else { return false }
    return [inHash, nearHash].contains(word(index - 1).lowerHash)
  }

  /// "Jackson, Mississippi"
  private func isBeforeRegion(_ index: Int) -> Bool {
    guard index + 2 < count, isMark(index + 1, ","), isSameSentence(index, index + 2) else { return false }
    return word(index + 2).lowerFlags.contains(.state) || document.tags[index + 2].phrase == .country
  }

  private func hasNameFlags(_ index: Int) -> Bool { word(index).flags.hasAny([.given, .anySurname]) }
}

private let inHash = WordHash.of("in")
private let nearHash = WordHash.of("near")
private let georgiaHash = WordHash.of("georgia")

/// People's names that belong to something else.
extension DocumentRules {
  /// Drops people whose names are part of the name of a place, an organisation or a prize.
  mutating func dropPlaces() {
    drop { [self] span in
      guard span.kind == .person, !isHeadline(span.tokens.lowerBound) else { return false }
      let last = word(span.tokens.upperBound - 1)
      let isNameToo = last.lowerFlags.hasAny([.given, .anySurname])
      if span.tokens.count >= 2, last.roles.contains(.place), !isNameToo { return true }
      if span.tokens.count >= 3, last.roles.contains(.institution), last.caseClass == .initial { return true }
      let next = span.tokens.upperBound
      guard next < count, isSameSentence(next, next - 1) else { return false }
      return isCapitalised(next) && word(next).roles.contains(.place) && !word(next).spelling.contains(.isUpper)
    }
  }

  /// Drops storms, and lone names of firms.
  mutating func dropStormsAndCompanies() {
    let surnames = self.surnames()
    var storms: Set<UInt32> = []
    var firms: Set<UInt32> = []
    for index in 0..<count where isCapitalised(index) {
      if index > 0, isStormWord(index - 1) { storms.insert(word(index).hash) }
      if index + 1 < count, isCapitalised(index + 1), word(index + 1).roles.contains(.company),
        !document.isGlued(index + 1)
      {
        firms.insert(word(index).hash)
      }
    }
    drop { [self] span in
      guard span.kind == .person else { return false }
      let first = span.tokens.lowerBound
      if first > 0, isStormWord(first - 1) { return true }
      let name = word(first).hash
      if storms.contains(word(span.tokens.upperBound - 1).hash) { return true }
      return span.tokens.count == 1 && firms.contains(name) && surnames[name] == nil
    }
  }

  /// Relabels well-known firms, unless the document has someone of that surname, or a title shows a person.
  mutating func relabelFirms() {
    let surnames = self.surnames()
    for number in spans.indices where spans[number].kind == .person {
      let name = spans[number].tokens
      guard gazetteer.isFirm(name.map { word($0).exactHash }) else { continue }
      let isSurname = name.count == 1 && surnames[word(name.lowerBound).hash] != nil
      if !isSurname, !isAfterTitle(name) { spans[number].kind = .organisation }
    }
  }

  private func isAfterTitle(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    guard before >= 0, isSameSentence(before, name.lowerBound) else { return false }
    return word(before).roles.contains(.title) || word(before).flags.contains(.role)
  }

  /// Relabels ships and animals, "USS Abraham Lincoln", "a dog called Rex"; a name of one word is relabelled
  /// everywhere.
  mutating func relabelShipsAndAnimals() {
    var bearers: Set<UInt32> = []
    let surnames = self.surnames()
    for span in spans where span.kind == .person && isAfterShipOrAnimal(span.tokens) && span.tokens.count == 1 {
      bearers.insert(word(span.tokens.lowerBound).hash)
    }
    // They stay as names of something else, so that no part of them is taken for a surname.
    for number in spans.indices where spans[number].kind == .person {
      let name = word(spans[number].tokens.lowerBound).hash
      let isLoneBearer = spans[number].tokens.count == 1 && bearers.contains(name) && surnames[name] == nil
      if isLoneBearer || isAfterShipOrAnimal(spans[number].tokens) { spans[number].kind = .other }
    }
  }

  private func isAfterShipOrAnimal(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    guard before >= 0, isSameSentence(before, before + 1) else { return false }
    if word(before).roles.contains(.ship) { return true }
    if isAnimal(before) { return true }
    return before >= 1 && word(before).roles.contains(.naming) && isAnimal(before - 1)
  }

  private func isAnimal(_ index: Int) -> Bool {
    word(index).roles.contains(.animal) && word(index).spelling.contains(.isLower)
  }

  /// Drops prizes, works and vessels, which the article before them tells from people: "the Goncourt went to".
  mutating func dropThingsAfterArticle() {
    let surnames = self.surnames()
    drop { [self] span in
      let (before, next) = (span.tokens.lowerBound - 1, span.tokens.upperBound)
      guard span.kind == .person, span.tokens.count == 1, !isHeadline(next - 1), before >= 0,
        isSameSentence(before, next - 1), word(before).roles.contains(.plainArticle),
        surnames[word(next - 1).hash] != .certain
      else { return false }
      guard next < count, isSameSentence(next, next - 1) else { return true }
      // Before a noun it may be a person's: "the Maduro cabinet", "the Maduro-led party".
      return word(next).roles.contains(.verb) || word(next).flags.contains(.saying) || isMark(next, among: ".,;:!?")
    }
  }

  /// Drops ordinary words that are capitalised only because a sentence starts: "Detectives questioned him".
  mutating func dropOpeningWords() {
    let surnames = self.surnames()
    drop { [self] span in
      let first = span.tokens.lowerBound
      guard span.kind == .person, span.tokens.count == 1, !isHeadline(first), word(first).lowerFlags.contains(.common),
        !word(first).lowerFlags.hasAny([.given, .anySurname]), surnames[word(first).hash] == nil
      else { return false }
      let evidence = document.evidence[first]
      return evidence.contains(.seenInLowerCase)
        || evidence.isDisjoint(with: [.capitalisedInsideSentence, .afterTitle])
    }
  }

  /// Drops firms named after two people: "Johnson & Johnson".
  mutating func dropPartners() {
    drop { [self] span in
      guard span.kind == .person, span.tokens.count == 1 else { return false }
      let (before, next) = (span.tokens.lowerBound - 1, span.tokens.upperBound)
      let isFirstPartner = next + 1 < count && isMark(next, "&") && isCapitalised(next + 1)
      return isFirstPartner || (before >= 1 && isMark(before, "&") && isCapitalised(before - 1))
    }
  }

  private func isStormWord(_ index: Int) -> Bool { word(index).roles.contains(.storm) && isCapitalised(index) }
}

/// Where a person's name begins and ends.
extension DocumentRules {
  /// Corrects where people's names begin and end.
  mutating func repairPeople() {
    let surnames = self.surnames()
    for number in spans.indices where spans[number].kind == .person {
      var name = spans[number].tokens
      stripTitles(&name)
      stripRole(&name)
      stripPostNominals(&name)
      takeInitials(&name)
      cutAtOf(&name)
      takeParticles(&name)
      takeArticle(&name)
      spans[number].tokens = name
      takeGivenName(number, surnames)
      name = spans[number].tokens
      while name.count > 1, isMark(name.upperBound - 1, among: "-–'’,") { name = name.lowerBound..<name.upperBound - 1 }
      spans[number].tokens = name
      takeHyphenatedPart(number)
    }
    spans.removeAll { $0.tokens.isEmpty }
    claimTokens()
  }

  private func stripTitles(_ name: inout Range<Int>) {
    while name.count > 1 {
      let first = word(name.lowerBound)
      let isTitle = first.roles.contains(.title) && !first.lowerFlags.hasAny(.given)
      guard first.roles.contains(.calendar) || isTitle else { return }
      name = name.lowerBound + 1..<name.upperBound
    }
  }

  /// "Violinist Brigit O'Regan", where the role is capitalised because it opens the sentence.
  private func stripRole(_ name: inout Range<Int>) {
    guard name.count >= 3 else { return }
    let (first, second) = (word(name.lowerBound), word(name.lowerBound + 1))
    let isName = first.lowerFlags.hasAny([.given, .anySurname])
    if first.lowerFlags.contains(.common), !isName, second.lowerFlags.hasAny(.given) {
      name = name.lowerBound + 1..<name.upperBound
    }
  }

  /// "Anna Kowalska MP"
  private func stripPostNominals(_ name: inout Range<Int>) {
    while name.count >= 3 || (name.count == 2 && isHeadline(name.lowerBound)) {
      let last = word(name.upperBound - 1)
      guard last.roles.contains(.postNominal), last.caseClass != .initial, !isInCapitals[name.lowerBound] else {
        return
      }
      name = name.lowerBound..<name.upperBound - 1
    }
  }

  /// "A. P. J." before a surname.
  private func takeInitials(_ name: inout Range<Int>) {
    while let before = freeTokenBefore(name), word(before).caseClass == .letter, word(before).length == 2 {
      name = before..<name.upperBound
    }
  }

  private func takeParticles(_ name: inout Range<Int>) {
    while let before = freeTokenBefore(name), word(before).roles.contains(.particle) {
      name = before..<name.upperBound
    }
  }

  /// "al-" before a surname.
  func takeArticle(_ name: inout Range<Int>) {
    let (hyphen, article) = (name.lowerBound - 1, name.lowerBound - 2)
    guard article >= 0, isMark(hyphen, "-"), document.isGlued(name.lowerBound), document.isGlued(hyphen),
      isSameSentence(article, name.lowerBound), word(article).roles.contains(.article),
      owners[hyphen] == owners[article], owners[hyphen] == nil || owners[hyphen] == owners[name.lowerBound]
    else { return }
    name = article..<name.upperBound
  }

  private func cutAtOf(_ name: inout Range<Int>) {
    let cut = name.dropFirst().first { word($0).lowerHash == ofHash }
    if let cut { name = name.lowerBound..<cut }
  }

  /// A given name that the tagger left outside, or took for a country: "India Arie".
  private mutating func takeGivenName(_ number: Int, _ surnames: [UInt32: Certainty]) {
    let name = spans[number].tokens
    let before = name.lowerBound - 1
    guard before >= 0, name.count == 1, isSameSentence(before, name.lowerBound), isCapitalised(before),
      word(name.lowerBound).spelling.contains(.startsWithLetter), word(before).lowerFlags.hasAny(.given),
      document.tokens[name.lowerBound].start - document.tokens[before].end == 1
    else { return }
    if let owner = owners[before] {
      guard spans[owner].kind == .country, spans[owner].tokens.count == 1 else { return }
      spans[owner].tokens = before..<before
      spans[number].tokens = before..<name.upperBound
    } else if !isHeadline(name.lowerBound), !word(before).lowerFlags.contains(.common) || isKnownPair(before, surnames)
    {
      spans[number].tokens = before..<name.upperBound
    }
  }

  /// "Bill Clinton", though "bill" is also a word, as someone called Clinton is named; but not "Will Clinton run?".
  private func isKnownPair(_ given: Int, _ surnames: [UInt32: Certainty]) -> Bool {
    word(given).lowerFlags.contains(.commonGiven) && !word(given).roles.contains(.verb)
      && !word(given).lowerFlags.contains(.calendar) && surnames[word(given + 1).hash] != nil
  }

  /// "Díaz" → "Díaz-Canel", "Moon Jae" → "Moon Jae-in".
  private mutating func takeHyphenatedPart(_ number: Int) {
    while true {
      let name = spans[number].tokens
      let (hyphen, part) = (name.upperBound, name.upperBound + 1)
      guard part < count, isMark(hyphen, "-"), document.isGlued(hyphen), document.isGlued(part),
        owners[part] == nil || owners[part] == number, isNamePart(part, after: name)
      else { return }
      spans[number].tokens = name.lowerBound..<part + 1
    }
  }

  private func isNamePart(_ part: Int, after name: Range<Int>) -> Bool {
    let next = word(part)
    let lengthBefore = word(name.upperBound - 1).length
    if isCapitalised(part) { return !next.roles.contains(.hyphenTail) }
    if next.roles.contains(.shortTail), next.spelling.contains(.isLower), name.count >= 2, lengthBefore <= 5 {
      return true
    }
    return next.spelling.contains(.isLower) && next.length <= 5 && lengthBefore <= 6
      && !next.lowerFlags.contains(.common) && !next.roles.contains(.hyphenTail)
  }

  /// The token before the name, if it is of the same sentence and in no span.
  private func freeTokenBefore(_ name: Range<Int>) -> Int? {
    let before = name.lowerBound - 1
    guard before >= 0, isSameSentence(before, name.lowerBound), owners[before] == nil else { return nil }
    return before
  }
}

private let ofHash = WordHash.of("of")

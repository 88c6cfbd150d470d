/// People whom the document names in full.
extension DocumentRules {
  /// How sure it is that a word is a surname.
  enum Certainty: Comparable {
    /// The last but one of four names.
    case possible
    /// The last word of a name without a known given name or a title: it may not be a person's at all.
    case likely
    case certain
  }

  /// People's names of two or more words in running text, each once, as the lower-case forms of their words.
  func fullNames() -> [[Int32]] {
    var seen: Set<[Int32]> = []
    return spans.compactMap { span in
      guard span.kind == .person, core(of: span).count >= 2, !isHeadline(span.tokens.lowerBound) else { return nil }
      let name = span.tokens.map { word($0).lower }
      return seen.insert(name).inserted ? name : nil
    }
  }

  /// The surnames of the people named in full, by the hash of the word.
  func surnames(ofRunningTextOnly: Bool = false) -> [UInt32: Certainty] {
    var result: [UInt32: Certainty] = [:]
    for span in spans where span.kind == .person {
      let core = core(of: span)
      guard core.count >= 2, let last = core.last, !ofRunningTextOnly || !isHeadline(last) else { continue }
      if word(last).length >= 3 {
        result[word(last).hash] = max(result[word(last).hash] ?? .possible, isNamedPerson(core) ? .certain : .likely)
      }
      if isFamilyNameFirst(core) { result[word(core[0]).hash] = .certain }
      guard core.count >= 4 else { continue }
      let other = core[core.count - 2]
      if isCapitalised(other), word(other).length > 2, result[word(other).hash] == nil {
        result[word(other).hash] = .possible
      }
    }
    return result
  }

  /// Whether a name begins with a given name or an initial, or comes after a title.
  private func isNamedPerson(_ core: [Int]) -> Bool {
    let first = word(core[0])
    if first.flags.hasAny(.given) || [.letter, .dotted].contains(first.caseClass) { return true }
    return core[0] > 0 && isSameSentence(core[0] - 1, core[0]) && word(core[0] - 1).roles.contains(.title)
  }

  /// "Park Geun-hye", "Xi Jinping"
  private func isFamilyNameFirst(_ core: [Int]) -> Bool {
    let (first, last) = (word(core[0]).lowerFlags, word(core[core.count - 1]).lowerFlags)
    let isKorean = core.count == 4 && isMark(core[2], "-") && word(core[3]).spelling.contains(.isLower)
    if isKorean { return first.hasAny(.anySurname) }
    return core.count >= 2 && first.contains(.worldSurname) && !first.contains(.commonGiven)
      && !last.hasAny(.anySurname)
  }

  /// The tokens of a name without "Jr." and the like; empty for a name of one token.
  func core(of span: Span) -> [Int] {
    span.tokens.count < 2 ? [] : span.tokens.filter { !word($0).roles.contains(.generation) }
  }

  /// Labels surnames by themselves, where the document also has the full name.
  mutating func addSurnames() {
    let surnames = self.surnames()
    guard !surnames.isEmpty else { return }
    var lowerForms = Set<Int32>()
    for word in document.words where word.spelling.contains(.isLower) { lowerForms.insert(word.lower) }
    let things = wordsAfterArticle()
    for index in 0..<count where isCapitalised(index) && !isInCapitals[index] {
      guard let certainty = surnames[word(index).hash] else { continue }
      if certainty == .likely, things.contains(word(index).hash) { continue }
      if let owner = owners[index] {
        let isOtherName = [.place, .organisation, .other].contains(spans[owner].kind)
        if isOtherName, certainty > .possible, isOnlySurname(spans[owner].tokens, index) {
          var name = index..<index + 1
          takeArticle(&name)
          spans[owner] = Span(tokens: name, kind: .person)
        }
      } else if !lowerForms.contains(word(index).lower), !word(index).lowerFlags.contains(.calendar),
        !isInTitleCase[index], !isPartOfLongerName(index)
      {
        var name = index..<index + 1
        takeArticle(&name)
        spans.append(Span(tokens: name, kind: .person))
      }
    }
    claimTokens()
  }

  /// Capitalised words that come right after "the" or "a" somewhere: "a Polaroid".
  private func wordsAfterArticle() -> Set<UInt32> {
    var result: Set<UInt32> = []
    for index in document.tokens.indices.dropFirst()
    where isCapitalised(index) && word(index - 1).roles.contains(.plainArticle) && isSameSentence(index - 1, index) {
      result.insert(word(index).hash)
    }
    return result
  }

  /// Whether a span is nothing but the surname, its article and a title.
  private func isOnlySurname(_ tokens: Range<Int>, _ surname: Int) -> Bool {
    tokens.upperBound == surname + 1
      && tokens.dropLast().allSatisfy { !word($0).roles.isDisjoint(with: [.article, .title]) || isMark($0, "-") }
  }

  private func isPartOfLongerName(_ index: Int) -> Bool {
    if index > 0, isMark(index - 1, "-"), document.isGlued(index) {
      var name = index..<index + 1
      takeArticle(&name)
      return name.count == 1
    }
    let next = index + 1
    guard next < count, isSameSentence(next, index), isCapitalised(next) else { return false }
    return !word(next).roles.isDisjoint(with: [.place, .company])
  }

  /// Labels, in lines of capitals or title case, the names that are also in running text.
  mutating func addNamesInHeadlines() {
    guard document.tokens.indices.contains(where: isHeadline) else { return }
    let certain = surnames(ofRunningTextOnly: true).filter { $0.value == .certain }
    let surnames = Set(document.words.filter { certain[$0.hash] != nil }.map(\.lower))
    var places: [Int32: [Int]] = [:]
    for index in 0..<count where isHeadline(index) { places[word(index).lower, default: []].append(index) }
    for name in fullNames() { addInHeadlines(name, at: places[name[0]] ?? []) }
    for index in 0..<count where isHeadline(index) && owners[index] == nil && isCapitalised(index) {
      let isFirm = index + 1 < count && isSameSentence(index, index + 1) && word(index + 1).roles.contains(.company)
      guard surnames.contains(word(index).lower), !isFirm else { continue }
      guard document.articleWords.lowerForm(word(index)).count > 3, !word(index).lowerFlags.contains(.common) else {
        continue
      }
      spans.append(Span(tokens: index..<index + 1, kind: .person))
    }
    claimTokens()
  }

  /// Labels a full name wherever it starts at one of the tokens, in place of whatever is labelled there.
  private mutating func addInHeadlines(_ name: [Int32], at starts: [Int]) {
    var found: [Range<Int>] = []
    for start in starts where start + name.count <= count && start >= found.last?.upperBound ?? 0 {
      let range = start..<start + name.count
      guard zip(range, name).allSatisfy({ word($0).lower == $1 }), !document.hasParagraphEnd(in: range) else {
        continue
      }
      if let owner = owners[start], spans[owner] == Span(tokens: range, kind: .person) { continue }
      found.append(range)
    }
    guard !found.isEmpty else { return }
    let replaced = Set(found.flatMap { $0.compactMap { owners[$0] } })
    spans = spans.enumerated().filter { !replaced.contains($0.offset) }.map(\.element)
    spans += found.map { Span(tokens: $0, kind: .person) }
    claimTokens()
  }
}

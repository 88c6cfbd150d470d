/// What a document says about a word wherever it occurs, gathered over its running text.
///
/// The bits are part of the trained features.
struct Evidence: OptionSet, Sendable {
  let rawValue: UInt16

  static let seenInLowerCase = Evidence(rawValue: 1 << 0)
  static let capitalisedInsideSentence = Evidence(rawValue: 1 << 1)
  static let afterGivenName = Evidence(rawValue: 1 << 2)
  static let afterTitle = Evidence(rawValue: 1 << 3)
  static let afterWhereabouts = Evidence(rawValue: 1 << 4)
  static let beforeSaying = Evidence(rawValue: 1 << 5)
  static let afterCapitalised = Evidence(rawValue: 1 << 6)
  static let beforeCapitalised = Evidence(rawValue: 1 << 7)
  /// Set for every token that is not in lower case itself, if its word has evidence.
  static let known = Evidence(rawValue: 1 << 8)

  /// The evidence for each token; empty for tokens in lower case, numbers and marks.
  static func gather(_ document: Document) -> [Evidence] {
    var byForm = [Evidence](repeating: [], count: document.articleWords.lowerCount)
    let words = document.articleWords.words
    for (number, sentence) in document.sentences.enumerated() {
      let isRunning = document.letterCases[number] == .running
      let openings = document.openings(of: sentence)
      for index in sentence {
        let form = Int(words[document.tokens[index].word].lower)
        switch words[document.tokens[index].word].caseClass {
        case .lower: byForm[form].insert([.seenInLowerCase, .known])
        case .initial, .capitals, .mixed:
          byForm[form].insert(.known)
          guard isRunning else { continue }
          if index != openings.token, index != openings.word { byForm[form].insert(.capitalisedInsideSentence) }
          byForm[form].formUnion(neighbours(of: index, in: sentence, document, words))
        default: continue
        }
      }
    }
    return document.tokens.map { token in
      words[token.word].caseClass == .lower ? [] : byForm[Int(words[token.word].lower)]
    }
  }

  private static func neighbours(
    of index: Int, in sentence: Range<Int>, _ document: Document, _ words: [Word]
  ) -> Evidence {
    var result: Evidence = []
    if index > sentence.lowerBound {
      let number = document.tokens[index - 1].word
      let before = words[number].caseClass
      let isNamed = words[number].flags.hasAny(.given) || before == .letter
      if [.initial, .mixed, .letter, .dotted].contains(before), isNamed, !document.isGlued(index) {
        result.insert(.afterGivenName)
      }
      if words[number].flags.contains(.title), before != .lower { result.insert(.afterTitle) }
      if before == .initial || before == .mixed { result.insert(.afterCapitalised) }
      if words[number].roles.contains(.whereabouts) { result.insert(.afterWhereabouts) }
    }
    if index + 1 < sentence.upperBound {
      let number = document.tokens[index + 1].word
      if words[number].flags.contains(.saying) { result.insert(.beforeSaying) }
      let after = words[number].caseClass
      if after == .initial || after == .mixed { result.insert(.beforeCapitalised) }
    }
    return result
  }
}

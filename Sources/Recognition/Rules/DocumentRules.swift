/// Corrects the tagger's spans by what the whole document says.
struct DocumentRules {
  let document: Document
  let gazetteer: Gazetteer
  var spans: [Span]
  /// The span of each token, as an index into `spans`; `nil` for none.
  private(set) var owners: [Int?]
  /// Scalars of addresses and paths.
  let addresses: [Range<Int>]
  /// For each token, whether its sentence is in capitals; `isInTitleCase`: in title case.
  let isInCapitals: [Bool]
  let isInTitleCase: [Bool]

  /// The spans after all rules, in order, none overlapping another.
  static func apply(to spans: [Span], of document: Document, gazetteer: Gazetteer) -> [Span] {
    var rules = DocumentRules(spans, document, gazetteer)
    rules.dropNamesInAddresses()
    rules.fitCountries()
    rules.addLeaders()
    rules.repairPeople()
    rules.extendPeople()
    rules.dropPlaces()
    rules.dropStormsAndCompanies()
    rules.relabelShipsAndAnimals()
    rules.dropPartners()
    rules.dropOpeningWords()
    rules.dropThingsAfterArticle()
    rules.relabelFirms()
    rules.agree()
    rules.addSurnames()
    rules.addNamesOfCountries()
    rules.relabelPlacesOfOneWord()
    rules.addNamesInHeadlines()
    rules.addCountries()
    rules.dropStateOfGeorgia()
    // Again, for the names that the rules above have added.
    rules.dropNamesInAddresses()
    return rules.result()
  }

  private init(_ spans: [Span], _ document: Document, _ gazetteer: Gazetteer) {
    self.spans = spans
    self.document = document
    self.gazetteer = gazetteer
    var capitals = [Bool](repeating: false, count: document.tokens.count)
    var title = capitals
    for sentence in document.sentences {
      let style = HeadlineStyle(of: sentence, document)
      for index in sentence {
        capitals[index] = style == .capitals
        title[index] = style == .title
      }
    }
    (isInCapitals, isInTitleCase) = (capitals, title)
    addresses = WrittenAddresses.ranges(in: document.scalars)
    owners = Array(repeating: nil, count: document.tokens.count)
    claimTokens()
  }

  mutating func claimTokens() {
    for index in owners.indices { owners[index] = nil }
    for (number, span) in spans.enumerated() {
      for index in span.tokens { owners[index] = number }
    }
  }

  /// Removes spans and updates `owners`.
  mutating func drop(where isDropped: (Span) -> Bool) {
    spans.removeAll(where: isDropped)
    claimTokens()
  }

  /// The spans in order. Of overlapping ones, the one that starts first is kept, and of these the longest.
  private func result() -> [Span] {
    let ordered = spans.sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
    var end = 0
    return ordered.filter { span in
      guard !span.tokens.isEmpty, span.tokens.lowerBound >= end, !isCountryBeforeState(span),
        !(span.kind == .nationality && isWorldRegion(span.tokens))
      else { return false }
      end = span.tokens.upperBound
      return true
    }
  }

  /// "Lebanon, Pennsylvania"
  private func isCountryBeforeState(_ span: Span) -> Bool {
    let comma = span.tokens.upperBound
    guard span.kind == .country, span.tokens.count == 1, comma + 1 < document.tokens.count, isMark(comma, ",") else {
      return false
    }
    let next = document.word(comma + 1)
    return next.lowerFlags.contains(.state) && next.spelling.contains(.startsUpper) && !next.roles.contains(.region)
  }
}

extension DocumentRules {
  var count: Int { document.tokens.count }

  func word(_ index: Int) -> Word { document.word(index) }

  func isCapitalised(_ index: Int) -> Bool { word(index).spelling.contains(.startsUpper) }

  func isHeadline(_ index: Int) -> Bool { isInCapitals[index] || isInTitleCase[index] }

  func isSameSentence(_ first: Int, _ second: Int) -> Bool {
    document.tokens[first].sentence == document.tokens[second].sentence
  }

  /// Whether the token is this one mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    document.isMark(index, mark)
  }

  func isMark(_ index: Int, among marks: String) -> Bool { marks.unicodeScalars.contains { isMark(index, $0) } }

  /// The kind of the span that contains the token; `nil` outside of spans.
  func kind(_ index: Int) -> SpanClass? { owners[index].map { spans[$0].kind } }
}

/// How a sentence is capitalised, as the rules see it: unlike `LetterCase`, they count every token with a letter.
private enum HeadlineStyle {
  case running, title, capitals

  init(of sentence: Range<Int>, _ document: Document) {
    var (words, upper, initial, longLower) = (0, 0, 0, 0)
    for index in sentence {
      let word = document.word(index)
      guard word.spelling.contains(.hasLetter) else { continue }
      words += 1
      upper += word.spelling.contains(.isUpper) ? 1 : 0
      initial += word.spelling.contains(.startsUpper) ? 1 : 0
      longLower += word.spelling.contains(.isLower) && word.length > 4 ? 1 : 0
    }
    let total = Double(words)
    if words >= 2, Double(upper) >= 0.7 * total {
      self = .capitals
    } else if words >= 4, Double(initial) >= 0.6 * total, Double(longLower) <= 0.15 * total {
      self = .title
    } else {
      self = .running
    }
  }
}

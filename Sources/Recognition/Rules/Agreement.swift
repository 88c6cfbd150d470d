/// One kind for each name that the tagger took for a person in one place and for something else in another.
extension DocumentRules {
  /// Gives each name the kind that it has most often in running text, if that is clear.
  mutating func agree() {
    var votes: [[Int32]: Votes] = [:]
    for span in spans where span.kind != .country && span.kind != .nationality && !isHeadline(span.tokens.lowerBound) {
      guard !isBracketed(span.tokens) else { continue }
      votes[form(of: span), default: Votes()].add(span.kind)
    }
    let surnames = self.surnames()
    for number in spans.indices where !isHeadline(spans[number].tokens.lowerBound) {
      let span = spans[number]
      guard let found = votes[form(of: span)], found.people > 0, let other = found.mostOther else { continue }
      if span.kind == .person, span.tokens.count > 1 || surnames[word(span.tokens.lowerBound).hash] == nil,
        found.others >= Votes.lead * found.people
      {
        spans[number].kind = other
      } else if [.place, .organisation, .other].contains(span.kind), found.people >= Votes.lead * found.others {
        spans[number].kind = .person
      }
    }
  }

  /// A name alone in brackets has no words around it that could tell its kind.
  private func isBracketed(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound > 0 && tokens.upperBound < count && isMark(tokens.lowerBound - 1, "(")
      && isMark(tokens.upperBound, ")")
  }

  private func form(of span: Span) -> [Int32] { span.tokens.map { word($0).lower } }
}

/// How often a name is of each kind.
private struct Votes {
  /// How many times as often as the other the winner must be found.
  static let lead = 2

  private(set) var people = 0
  private var byKind: [SpanClass: Int] = [:]

  var others: Int { byKind.values.reduce(0, +) }

  var mostOther: SpanClass? {
    SpanClass.allCases.max { byKind[$0, default: 0] < byKind[$1, default: 0] }.flatMap { byKind[$0] == nil ? nil : $0 }
  }

  mutating func add(_ kind: SpanClass) {
    if kind == .person { people += 1 } else { byKind[kind, default: 0] += 1 }
  }
}

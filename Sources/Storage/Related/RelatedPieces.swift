import Articles
import GRDB

/// The names, words and phrases that two articles share, most telling first, as printed in the subject.
struct RelatedPieces {
  private let subject: RelatedSubject
  private let weights: TermWeights
  private let otherTitle: StemmedText
  private let otherBody: StemmedText
  private let shared: [Term: Float]
  /// Body and headline of the subject, with their scalars.
  private let texts: [(StemmedText, [Unicode.Scalar])]
  private let db: Database

  /// Pieces that weigh less than this share of the first one are left out.
  private static let leastShare: Float = 0.2
  private static let longestPhrase = 24

  init(
    _ subject: RelatedSubject, _ candidate: RelatedCandidate, _ other: RelatedText, _ weights: TermWeights,
    _ db: Database
  ) {
    self.subject = subject
    self.weights = weights
    self.db = db
    texts = [(subject.body, subject.bodyScalars), (subject.title, subject.titleScalars)]
    otherTitle = StemmedText(other.title)
    otherBody = StemmedText(other.body)
    var shared: [Term: Float] = [:]
    weights.vector(subject.profile).forEachShared(with: candidate.vector) { shared[$0.term] = $0.weight * $1.weight }
    self.shared = shared
  }

  private struct Piece {
    var text: String
    var weight: Float
  }

  var all: [String] {
    get throws {
      let (names, stemsOfNames) = try names()
      let pieces = (names + words(besides: stemsOfNames)).sorted { ($0.weight, $1.text) > ($1.weight, $0.text) }
      let least = (pieces.first?.weight ?? 0) * RelatedPieces.leastShare
      return unique(pieces.filter { $0.weight >= least && $0.weight > 0 }.map(\.text))
    }
  }

  /// The people and countries that both articles name, and the stems of the names.
  private func names() throws -> ([Piece], Set<Stem>) {
    var pieces: [Piece] = []
    var stems: Set<Stem> = []
    var names = EntityNames()
    for (term, weight) in shared {
      guard let row = term.entity, let entity = try names.entity(row, db) else { continue }
      let printed = printedForms(of: row)
      let own = Set((printed + [entity.name]).flatMap { StemmedText($0).words.map(\.stem) })
      stems.formUnion(own)
      let text = entity.kind == .person ? shortest(printed, of: entity.name) : entity.name
      pieces.append(Piece(text: text, weight: own.reduce(weight) { $0 + (shared[Term($1)] ?? 0) }))
    }
    return (pieces, stems)
  }

  private func printedForms(of entity: Int64) -> [String] {
    func forms(_ mentions: [StoredMention], _ text: [Unicode.Scalar]) -> [String] {
      mentions.filter { $0.entity == entity && $0.range.upperBound <= text.count }.map { string(text[$0.range]) }
    }
    return unique(
      forms(subject.text.titleMentions, subject.titleScalars) + forms(subject.text.bodyMentions, subject.bodyScalars))
  }

  /// The shortest form of a person's name that the subject uses: "Putin".
  private func shortest(_ forms: [String], of name: String) -> String {
    let words = name.split(separator: " ")
    let own = forms.filter { form in !form.isEmpty && form.split(separator: " ").allSatisfy(words.contains) }
    return own.min { ($0.count, $0) < ($1.count, $1) } ?? name
  }

  /// Shared words in quotation marks; two that follow one another in both articles make one phrase.
  private func words(besides stemsOfNames: Set<Stem>) -> [Piece] {
    var pieces: [Piece] = []
    var taken: Set<Stem> = []
    let telling = tellingStems(besides: stemsOfNames.union(partsOfOtherNames()))
    let pairs = pairs(in: [otherTitle, otherBody])
    for (stem, weight) in telling where taken.insert(stem).inserted {
      let partners = telling.filter { !taken.contains($0.stem) }
      if let (text, partner) = phrase(with: stem, Set(partners.map(\.stem)), pairs) {
        taken.insert(partner)
        pieces.append(Piece(text: "“\(text)”", weight: weight + (shared[Term(partner)] ?? 0)))
      } else if let text = printed(stem) {
        pieces.append(Piece(text: "“\(text)”", weight: weight))
      }
    }
    return pieces
  }

  /// The most telling of the shared stems, best first.
  private func tellingStems(besides names: Set<Stem>) -> [(stem: Stem, weight: Float)] {
    let stems = shared.compactMap { term, weight in term.stem.map { (stem: $0, weight: weight) } }
    let telling = stems.filter { !names.contains($0.stem) && weights.isTelling($0.stem) }
    return Array(telling.sorted { ($0.weight, $1.stem) > ($1.weight, $0.stem) }.prefix(8))
  }

  /// The stems of people's names in the subject. They are left out: that both articles name some Robert says nothing.
  private func partsOfOtherNames() -> Set<Stem> {
    func ranges(_ mentions: [StoredMention]) -> [Range<Int>] { mentions.filter { $0.kind == .person }.map(\.range) }
    func stems(_ text: StemmedText, _ ranges: [Range<Int>]) -> [Stem] {
      text.words.filter { word in ranges.contains { $0.overlaps(word.range) } }.map(\.stem)
    }
    return Set(
      stems(subject.title, ranges(subject.text.titleMentions)) + stems(subject.body, ranges(subject.text.bodyMentions)))
  }

  private struct Pair: Hashable {
    var first: Stem
    var second: Stem
  }

  private func pairs(in texts: [StemmedText]) -> Set<Pair> {
    var pairs: Set<Pair> = []
    for text in texts {
      for (last, word) in zip(text.words, text.words.dropFirst()) where word.followsLast {
        pairs.insert(Pair(first: last.stem, second: word.stem))
      }
    }
    return pairs
  }

  /// Two telling words that follow one another in both articles, as printed in the subject, and the stem of the other
  /// word.
  private func phrase(with stem: Stem, _ partners: Set<Stem>, _ pairs: Set<Pair>) -> (String, Stem)? {
    for (text, scalars) in texts {
      for (last, word) in zip(text.words, text.words.dropFirst()) where word.followsLast {
        guard last.stem == stem || word.stem == stem else { continue }
        let partner = last.stem == stem ? word.stem : last.stem
        let range = last.range.lowerBound..<word.range.upperBound
        guard partners.contains(partner), pairs.contains(Pair(first: last.stem, second: word.stem)),
          range.count <= RelatedPieces.longestPhrase, isOneLine(scalars[range]), !isCut(range, in: scalars)
        else { continue }
        return (string(scalars[range]), partner)
      }
    }
    return nil
  }

  /// Whether the words have nothing but blanks, hyphens or apostrophes between them.
  private func isOneLine(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -’'".unicodeScalars.contains($0)
    }
  }

  /// Whether the word goes on past an apostrophe: "didn" of "didn’t".
  private func isCut(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains(range.upperBound) && "’'".unicodeScalars.contains(scalars[range.upperBound])
  }

  /// The word as printed in the subject, preferably in a form that the other article has too, and in lower case. `nil`
  /// for a proper name that the other article has only in a similar form: "Paula" is not "Paul".
  private func printed(_ stem: Stem) -> String? {
    let others = Set([otherTitle, otherBody].flatMap { forms(of: stem, in: $0) })
    let own = texts.flatMap { text, scalars in
      text.words.filter { $0.stem == stem && !isCut($0.range, in: scalars) }
        .map { (token: text.token(of: $0), text: string(scalars[$0.range])) }
    }
    let same = own.filter { others.contains($0.token) }.map(\.text)
    let lower = { (text: String) in text == text.lowercased() }
    return same.first(where: lower) ?? own.map(\.text).first(where: lower) ?? same.first
  }

  private func forms(of stem: Stem, in text: StemmedText) -> [String] {
    text.words.filter { $0.stem == stem }.map(text.token)
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars)
    return String(out)
  }
}

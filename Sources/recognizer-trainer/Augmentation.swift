import Recognition

/// Copies of single sentences set as headlines, so that the tagger learns from words rather than from capitals.
struct Augmentation {
  /// How many of the fitting sentences are copied, from 0 to 1.
  var capitals: Double
  var titleCase: Double

  private static let small: Set<String> = Set(
    "a an the and or but of in on at to for with from by as is vs via".split(separator: " ").map(String.init))

  /// The headline-like copies for some texts. Tweets are left out: they are set in any way already.
  func copies(of texts: [TrainingText], _ extractor: FeatureExtractor, seed: UInt64) -> [TrainingText] {
    var random = RandomNumbers(seed: seed)
    return texts.filter { !$0.id.hasPrefix("btc") && !$0.id.hasPrefix("wnut") }.flatMap { text in
      let scalars = Array(text.text.unicodeScalars)
      return extractor.sentences(of: text.text, bits: 1).compactMap { sentence -> TrainingText? in
        guard (5...28).contains(sentence.tokens.count) else { return nil }
        let draw = random.unit()
        guard draw <= capitals + titleCase else { return nil }
        let changed =
          draw < capitals
          ? upper(scalars, sentence.tokens) : title(scalars, sentence.tokens, keepsSmall: random.unit() < 0.5)
        return changed.flatMap { copy(text, $0, from: sentence.tokens[0].lowerBound) }
      }
    }
  }

  /// `nil` where capitals would move the offsets.
  private func upper(_ scalars: [Unicode.Scalar], _ tokens: [Range<Int>]) -> [Unicode.Scalar]? {
    let range = tokens[0].lowerBound..<tokens[tokens.count - 1].upperBound
    var out: [Unicode.Scalar] = []
    for scalar in scalars[range] { out += scalar.properties.uppercaseMapping.unicodeScalars }
    return out.count == range.count ? out : nil
  }

  private func title(_ scalars: [Unicode.Scalar], _ tokens: [Range<Int>], keepsSmall: Bool) -> [Unicode.Scalar]? {
    let start = tokens[0].lowerBound
    var out = Array(scalars[start..<tokens[tokens.count - 1].upperBound])
    for token in tokens {
      let word = String(String.UnicodeScalarView(scalars[token]))
      guard let first = scalars[token].first, first.properties.isLowercase, word.allSatisfy(\.isLetter),
        word != "s", word != "t", !(keepsSmall && Self.small.contains(word))
      else { continue }
      let mapped = Array(first.properties.titlecaseMapping.unicodeScalars)
      guard mapped.count == 1 else { return nil }
      out[token.lowerBound - start] = mapped[0]
    }
    while out.last == "." { out.removeLast() }
    return out
  }

  private func copy(_ text: TrainingText, _ scalars: [Unicode.Scalar], from start: Int) -> TrainingText {
    let names = text.names.filter { start <= $0.range.lowerBound && $0.range.upperBound <= start + scalars.count }
    return TrainingText(
      id: "headline-" + text.id, text: String(String.UnicodeScalarView(scalars)),
      names: names.map { .init(range: $0.range.lowerBound - start..<$0.range.upperBound - start, kind: $0.kind) })
  }
}

import Recognition

/// A way to set a sentence as a headline.
enum HeadlineStyle: String {
  case capitals = "capitals"
  case titleCase = "title case"
  /// Title case with articles and short prepositions in lower case.
  case titleCaseWithSmallWords

  private static let small: Set<String> = Set(
    "a an the and or but of in on at to for with from by as is vs via".split(separator: " ").map(String.init))

  /// The text's sentences that can be set so, each a text of its own.
  func sentences(of text: TrainingText, _ extractor: FeatureExtractor) -> [TrainingText] {
    let scalars = Array(text.text.unicodeScalars)
    return extractor.sentences(of: text.text, bits: 1).compactMap { sentence in
      (5...28).contains(sentence.tokens.count) ? copy(of: text, scalars, sentence.tokens) : nil
    }
  }

  /// The tokens' sentence set so; `nil` where that would move the offsets.
  func copy(of text: TrainingText, _ scalars: [Unicode.Scalar], _ tokens: [Range<Int>]) -> TrainingText? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let range = first.lowerBound..<last.upperBound
    guard let changed = self == .capitals ? upper(scalars[range]) : title(scalars, range, tokens) else { return nil }
    let bounds = range.lowerBound..<range.lowerBound + changed.count
    func moved(_ names: [TrainingText.Name]) -> [TrainingText.Name] {
      names.filter { bounds.contains($0.range.lowerBound) && $0.range.upperBound <= bounds.upperBound }.map {
        .init(range: $0.range.lowerBound - range.lowerBound..<$0.range.upperBound - range.lowerBound, kind: $0.kind)
      }
    }
    return TrainingText(
      id: "headline-" + text.id, text: String(String.UnicodeScalarView(changed)), names: moved(text.names),
      open: moved(text.open))
  }

  private func upper(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    let out = scalars.flatMap { $0.properties.uppercaseMapping.unicodeScalars }
    return out.count == scalars.count ? out : nil
  }

  private func title(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ tokens: [Range<Int>]) -> [Unicode.Scalar]? {
    var out = Array(scalars[range])
    for token in tokens {
      let word = String(String.UnicodeScalarView(scalars[token]))
      guard let first = scalars[token].first, first.properties.isLowercase, word.allSatisfy(\.isLetter),
        word != "s", word != "t", !(self == .titleCaseWithSmallWords && Self.small.contains(word))
      else { continue }
      let mapped = Array(first.properties.titlecaseMapping.unicodeScalars)
      guard mapped.count == 1 else { return nil }
      out[token.lowerBound - range.lowerBound] = mapped[0]
    }
    while out.last == "." { out.removeLast() }
    return out
  }
}

/// Copies of single sentences set as headlines, so that the tagger learns from words rather than from capitals.
struct Augmentation {
  /// How many of the fitting sentences are copied, from 0 to 1.
  var capitals: Double
  var titleCase: Double

  /// The headline-like copies for some texts. Tweets are left out.
  func copies(of texts: [TrainingText], _ extractor: FeatureExtractor, seed: UInt64) -> [TrainingText] {
    var random = RandomNumbers(seed: seed)
    return texts.filter { !$0.isTweets }.flatMap { text in
      let scalars = Array(text.text.unicodeScalars)
      return extractor.sentences(of: text.text, bits: 1).compactMap { sentence -> TrainingText? in
        guard (5...28).contains(sentence.tokens.count) else { return nil }
        let draw = random.unit()
        guard draw <= capitals + titleCase else { return nil }
        let style: HeadlineStyle =
          draw < capitals ? .capitals : random.unit() < 0.5 ? .titleCaseWithSmallWords : .titleCase
        return style.copy(of: text, scalars, sentence.tokens)
      }
    }
  }
}

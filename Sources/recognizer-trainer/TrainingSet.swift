import Recognition

/// All sentences as numbers: the rows of each token, and its right label.
struct TrainingSet: Sendable {
  /// `FeatureExtractor.rowsPerToken` a token, all sentences one after another.
  private(set) var rows: [UInt32] = []
  /// A number of a label a token.
  private(set) var labels: [UInt8] = []
  /// Ranges of tokens.
  private(set) var sentences: [Range<Int>] = []

  init(_ texts: [TrainingText], _ extractor: FeatureExtractor, bits: Int) {
    for text in texts {
      let found = extractor.sentences(of: text.text, bits: bits)
      let tokens = found.flatMap(\.tokens)
      let first = labels.count
      labels += Self.labels(tokens, text.names)
      rows += found.flatMap(\.rows)
      var start = first
      for sentence in found {
        sentences.append(start..<start + sentence.tokens.count)
        start += sentence.tokens.count
      }
    }
  }

  /// Of names that overlap, the first one given counts.
  private static func labels(_ tokens: [Range<Int>], _ names: [TrainingText.Name]) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: tokens.count)
    for name in names {
      guard let start = tokens.firstIndex(where: { $0.upperBound > name.range.lowerBound }) else { continue }
      let end = tokens[start...].firstIndex { $0.lowerBound >= name.range.upperBound } ?? tokens.count
      guard start < end, labels[start..<end].allSatisfy({ $0 == 0 }) else { continue }
      for index in start..<end { labels[index] = number(index == start ? .first(name.kind) : .further(name.kind)) }
    }
    return labels
  }

  private static func number(_ label: Label) -> UInt8 { UInt8(Label.all.firstIndex(of: label) ?? 0) }
}

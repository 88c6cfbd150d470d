/// A run of tokens that is one name, before the document rules or after them.
struct Span: Equatable, Sendable {
  var tokens: Range<Int>
  var kind: SpanClass
}

/// Labels the tokens of a document by the trained model, sentence by sentence.
struct Tagger: Sendable {
  let model: TaggerModel

  func spans(in document: Document) -> [Span] {
    var spans: [Span] = []
    var scratch = TaggerScratch()
    document.articleWords.words.withUnsafeBufferPointer { words in
      for (number, sentence) in document.sentences.enumerated() {
        scratch.fill(sentence, number, document, words)
        score(&scratch)
        model.viterbi.search(scratch.scores, &scratch.search)
        collect(scratch.search.path, from: sentence.lowerBound, into: &spans)
      }
    }
    return spans
  }

  /// Computes the score of each label for each token, from the model's features.
  private func score(_ scratch: inout TaggerScratch) {
    scratch.scores.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureRows.count) { rows in
      guard let rows = rows.baseAddress else { return }
      scratch.cells.withUnsafeBufferPointer { cells in
        guard let first = cells.baseAddress else { return }
        for index in 2..<cells.count - 2 {
          FeatureRows.write(first + index, bits: model.bits, to: rows)
          let sum = model.weights.sum(rows, count: FeatureRows.count)
          scratch.scores.append(SIMD16<Float>(sum) * model.scale)
        }
      }
    }
  }

  private func collect(_ path: [Int], from start: Int, into spans: inout [Span]) {
    var isOpen = false
    for (offset, number) in path.enumerated() {
      let index = start + offset
      switch model.labels[number] {
      case .further(let kind) where isOpen && spans.last?.kind == kind:
        spans[spans.count - 1].tokens = spans[spans.count - 1].tokens.lowerBound..<index + 1
      case .first(let kind), .further(let kind):
        spans.append(Span(tokens: index..<index + 1, kind: kind))
        isOpen = true
      case .outside:
        isOpen = false
      }
    }
  }
}

/// Memory that is reused for each sentence of a document.
struct TaggerScratch {
  /// The sentence's cells, with two before and two after it.
  var cells: [FeatureCell] = []
  /// By token, then label.
  var scores: [SIMD16<Float>] = []
  var search = Viterbi.Scratch()

  /// Makes the cells of the sentence with this number.
  mutating func fill(
    _ sentence: Range<Int>, _ number: Int, _ document: Document, _ words: UnsafeBufferPointer<Word>
  ) {
    let openings = document.openings(of: sentence)
    cells.removeAll(keepingCapacity: true)
    cells.append(.before)
    cells.append(.before)
    let letterCase = UInt32(document.letterCases[number].rawValue)
    for index in sentence {
      let word = document.tokens[index].word
      var cell = FeatureCell(words[word], tag: document.tags[index], evidence: document.evidence[index])
      cell.space = document.isGlued(index) ? 0 : 1
      cell.spaceAfter = index + 1 < document.tokens.count && document.isGlued(index + 1) ? 0 : 1
      cell.opening = index == openings.token || index == openings.word ? 1 : 0
      cell.letterCase = letterCase
      cells.append(cell)
    }
    cells.append(.after)
    cells.append(.after)
  }
}

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
    document.vocabulary.words.withUnsafeBufferPointer { words in
      for (number, sentence) in document.sentences.enumerated() {
        scratch.fill(sentence, number, document, words)
        score(&scratch)
        decode(&scratch)
        collect(scratch.path, from: sentence.lowerBound, into: &spans)
      }
    }
    return spans
  }

  /// What the model's features say of each token and label.
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

  /// The best sequence of labels, by Viterbi's algorithm.
  private func decode(_ scratch: inout TaggerScratch) {
    let count = model.labels.count
    guard var best = scratch.scores.first else {
      scratch.path = []
      return
    }
    scratch.backPointers.removeAll(keepingCapacity: true)
    best += model.starts
    model.transitions.withUnsafeBufferPointer { transitions in
      for scores in scratch.scores.dropFirst() {
        var next = best[0] + transitions[0]
        var from = SIMD16<Int32>(repeating: 0)
        for before in 1..<count {
          let sum = best[before] + transitions[before]
          let isBetter = sum .> next
          next.replace(with: sum, where: isBetter)
          from.replace(with: Int32(before), where: isBetter)
        }
        scratch.backPointers.append(SIMD16<UInt8>(truncatingIfNeeded: from))
        best = next + scores
      }
    }
    var label = 0
    for other in 1..<count where best[other] > best[label] { label = other }
    scratch.path = [label]
    for pointers in scratch.backPointers.reversed() {
      label = Int(pointers[label])
      scratch.path.append(label)
    }
    scratch.path.reverse()
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

/// Memory that a document's sentences share.
private struct TaggerScratch {
  /// The sentence's cells, with two before and two after it.
  var cells: [FeatureCell] = []
  var scores: [SIMD16<Float>] = []
  var backPointers: [SIMD16<UInt8>] = []
  /// Numbers of labels.
  var path: [Int] = []

  mutating func fill(
    _ sentence: Range<Int>, _ number: Int, _ document: Document, _ words: UnsafeBufferPointer<Word>
  ) {
    let openings = document.openings(of: sentence)
    cells.removeAll(keepingCapacity: true)
    cells.append(.before)
    cells.append(.before)
    for index in sentence {
      let isOpening = index == openings.token || index == openings.word
      cells.append(FeatureCell(index, isOpening: isOpening, document.letterCases[number], document, words))
    }
    cells.append(.after)
    cells.append(.after)
  }
}

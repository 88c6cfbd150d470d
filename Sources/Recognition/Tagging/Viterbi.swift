/// Finds the best sequence of labels for a sentence.
package struct Viterbi: Sendable {
  /// The score that is added for each label at a sentence's start; lanes beyond the last label are far below any sum.
  package var starts: SIMD16<Float>
  /// For each label before: the score that is added for each label after it.
  package var transitions: [SIMD16<Float>]

  package init(starts: SIMD16<Float>, transitions: [SIMD16<Float>]) {
    self.starts = starts
    self.transitions = transitions
  }

  /// Far below any sum of weights.
  package static let impossible: Float = -1e9

  /// Memory kept between sentences.
  package struct Scratch {
    fileprivate var backPointers: [SIMD16<UInt8>] = []
    /// The number of the label of each token.
    package fileprivate(set) var path: [Int] = []

    package init() {}
  }

  /// Writes the best path for the scores of a sentence's tokens. Of equal paths the one with lower numbers wins.
  package func search(_ scores: [SIMD16<Float>], _ scratch: inout Scratch) {
    scratch.path.removeAll(keepingCapacity: true)
    scratch.backPointers.removeAll(keepingCapacity: true)
    let count = transitions.count
    guard var best = scores.first, count > 0 else { return }
    best += starts
    transitions.withUnsafeBufferPointer { transitions in
      for scores in scores.dropFirst() {
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
    scratch.path.append(label)
    for pointers in scratch.backPointers.reversed() {
      label = Int(pointers[label])
      scratch.path.append(label)
    }
    scratch.path.reverse()
  }
}

import Recognition

/// Weights of a tagger, as numbers that are still exact.
struct Weights: Sendable {
  /// A row a feature bucket, a lane a label.
  var table: [SIMD16<Float>]
  /// By label before, then label.
  var transitions: [SIMD16<Float>]
  var starts: SIMD16<Float>

  init(bits: Int) {
    table = Array(repeating: SIMD16(repeating: 0), count: 1 << bits)
    transitions = Array(repeating: SIMD16(repeating: 0), count: Label.all.count)
    starts = SIMD16(repeating: 0)
  }

  /// The mean of several runs: steadier than any of them, and no larger.
  static func average(_ runs: [Weights], bits: Int) -> Weights {
    var mean = Weights(bits: bits)
    let share = 1 / Float(max(1, runs.count))
    for run in runs {
      for row in mean.table.indices { mean.table[row] += run.table[row] * share }
      for row in mean.transitions.indices { mean.transitions[row] += run.transitions[row] * share }
      mean.starts += run.starts * share
    }
    return mean
  }

  /// Adds to what a label gains by the one before it; `nil` is a sentence's start.
  fileprivate mutating func add(_ amount: Float, to label: Int, after before: Int?) {
    if let before { transitions[before][label] += amount } else { starts[label] += amount }
  }
}

/// The averaged structured perceptron (Collins 2002), with features dropped at random while it learns.
struct Perceptron {
  let set: TrainingSet
  let bits: Int
  /// How likely a feature of a token is left out, from 0 to 1.
  let dropout: Double

  /// Goes `epochs` times through all sentences in random order. The same seed gives the same weights.
  func train(epochs: Int, seed: UInt64) -> Weights {
    var run = Run(bits: bits, random: RandomNumbers(seed: seed), dropout: dropout)
    var order = Array(set.sentences.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &run.random)
      for number in order { run.learn(set.sentences[number], of: set) }
    }
    return run.average()
  }
}

/// One run of learning: the weights, their sum over time, and memory for a sentence.
private struct Run {
  var weights: Weights
  /// Each change times the step at which it was made.
  var sums: Weights
  var step: Float = 1
  var random: RandomNumbers
  private let threshold: UInt64
  private var kept: [UInt32] = []
  /// Where each token's rows end in `kept`.
  private var ends: [Int] = []
  private var scores: [SIMD16<Float>] = []
  private var search = Viterbi.Scratch()
  private var viterbi: Viterbi

  init(bits: Int, random: RandomNumbers, dropout: Double) {
    weights = Weights(bits: bits)
    sums = Weights(bits: bits)
    self.random = random
    threshold = UInt64(dropout * 65536)
    viterbi = Viterbi(starts: weights.starts, transitions: weights.transitions)
  }

  mutating func learn(_ sentence: Range<Int>, of set: TrainingSet) {
    drop(sentence, set)
    score()
    for label in Label.all.indices {
      viterbi.transitions[label] = weights.transitions[label] + Run.barriers[label]
    }
    viterbi.starts = weights.starts + Run.startBarrier
    viterbi.search(scores, &search)
    update(sentence, set)
    step += 1
  }

  /// Chooses the features that take part this time.
  private mutating func drop(_ sentence: Range<Int>, _ set: TrainingSet) {
    kept.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let perToken = FeatureExtractor.rowsPerToken
    set.rows.withUnsafeBufferPointer { rows in
      for token in sentence {
        var bits: UInt64 = 0
        for index in 0..<perToken {
          if index % 4 == 0 { bits = random.next() }
          if bits & 0xFFFF >= threshold { kept.append(rows[token * perToken + index]) }
          bits >>= 16
        }
        ends.append(kept.count)
      }
    }
  }

  private mutating func score() {
    scores.removeAll(keepingCapacity: true)
    weights.table.withUnsafeBufferPointer { table in
      var start = 0
      for end in ends {
        var sum = SIMD16<Float>(repeating: 0)
        for index in start..<end { sum += table[Int(kept[index])] }
        scores.append(sum)
        start = end
      }
    }
  }

  private mutating func update(_ sentence: Range<Int>, _ set: TrainingSet) {
    var start = 0
    var (rightBefore, foundBefore): (Int?, Int?) = (nil, nil)
    for (offset, token) in sentence.enumerated() {
      let (right, found) = (Int(set.labels[token]), search.path[offset])
      if right != found {
        var change = SIMD16<Float>(repeating: 0)
        change[right] = 1
        change[found] = -1
        for index in start..<ends[offset] {
          weights.table[Int(kept[index])] += change
          sums.table[Int(kept[index])] += change * step
        }
      }
      if right != found || rightBefore != foundBefore {
        weights.add(1, to: right, after: rightBefore)
        weights.add(-1, to: found, after: foundBefore)
        sums.add(step, to: right, after: rightBefore)
        sums.add(-step, to: found, after: foundBefore)
      }
      start = ends[offset]
      (rightBefore, foundBefore) = (right, found)
    }
  }

  /// The mean of the weights over all steps.
  func average() -> Weights {
    var mean = weights
    for row in mean.table.indices { mean.table[row] -= sums.table[row] / step }
    for row in mean.transitions.indices { mean.transitions[row] -= sums.transitions[row] / step }
    mean.starts -= sums.starts / step
    return mean
  }

  /// Far below zero where a label may not follow another one.
  private static let barriers: [SIMD16<Float>] = Label.all.map { before in barrier { $0.mayFollow(before) } }
  private static let startBarrier = barrier { $0.mayFollow(nil) }

  private static func barrier(_ isPossible: (Label) -> Bool) -> SIMD16<Float> {
    var row = SIMD16<Float>(repeating: Viterbi.impossible)
    for (number, label) in Label.all.enumerated() where isPossible(label) { row[number] = 0 }
    return row
  }
}

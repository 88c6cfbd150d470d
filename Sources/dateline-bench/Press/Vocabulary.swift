import Glibc

/// The words of one script, the most frequent first, drawn as in real text: by the law of Zipf and Mandelbrot.
struct Vocabulary: Sendable {
  let words: [String]
  /// Ranks at equal steps of probability, so that a draw is one look-up.
  private let ranks: [Int32]
  private let script: Script

  private static let exponent = 1.07
  private static let flattening = 2.7

  init(_ script: Script, seed: UInt64) {
    self.script = script
    var random = RandomNumbers(seed: seed, stream: script.hashNumber)
    var words = script == .latin ? Vocabulary.functionWords : []
    var seen = Set(words)
    let size = script == .latin ? 50_000 : 8_000
    while words.count < size {
      let word = script.word(&random)
      // Words of one syllable are few, and each would be drawn again and again.
      if seen.insert(word).inserted { words.append(word) } else { words.append(word + script.word(&random)) }
    }
    self.words = words
    ranks = Vocabulary.ranks(of: size, steps: 1 << 19)
  }

  func draw(_ random: inout RandomNumbers) -> String { words[rank(&random)] }

  /// A word that hardly any other article contains.
  func rareWord(_ random: inout RandomNumbers) -> String { script.word(&random) + script.word(&random) }

  private func rank(_ random: inout RandomNumbers) -> Int { Int(ranks[random.below(ranks.count)]) }

  private static func ranks(of size: Int, steps: Int) -> [Int32] {
    var weights = (0..<size).map { 1 / pow(Double($0) + 1 + flattening, exponent) }
    let total = weights.reduce(0, +)
    var sum = 0.0
    for index in weights.indices {
      sum += weights[index]
      weights[index] = sum / total
    }
    var ranks: [Int32] = []
    ranks.reserveCapacity(steps)
    var rank = 0
    for step in 0..<steps {
      while rank < size - 1, weights[rank] < (Double(step) + 0.5) / Double(steps) { rank += 1 }
      ranks.append(Int32(rank))
    }
    return ranks
  }

  private static let functionWords = dateline_bench.words(
    """
    the of to and a in that is for it on was with as he be at by said i from have has are not his an but they this had \
    who which will their or its one were been we more would about up out when she there if than after also all can new \
    her into two people so other what some could time last government first year no them over most may years only \
    being because while now where before between through him many must against under these during such even state \
    made just like those well next country week three president both day however since national very public still way \
    part how much then do should world get police another take make any house down might own party group city old late \
    market each long home often work minister office member high good war end company leader law court right area
    """)
}

extension Script {
  /// The same on every run, as `hashValue` is not.
  fileprivate var hashNumber: Int { Script.allCases.firstIndex(of: self) ?? 0 }
}

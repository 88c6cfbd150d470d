/// The trained tagger of model.bin, read in place: labels, transitions, and a table of feature weights.
struct TaggerModel: Sendable {
  let labels: [Label]
  let bits: Int
  /// The score of one unit of the weight table.
  let scale: Float
  let viterbi: Viterbi
  /// 2^bits rows of one signed byte a label, with 16 readable bytes after the last row.
  let weights: WeightTable

  /// The widest row that fits a vector.
  static let maximumLabels = 16

  /// `nil` for a file that is not of this kind, or cut short.
  init?(_ file: WeightFile) {
    let count = Int(file.u8(at: 6))
    bits = Int(file.u8(at: 7))
    guard file.hasTag("DNER"), file.u16(at: 4) == 1, (1...Self.maximumLabels).contains(count), (1...24).contains(bits)
    else { return nil }
    scale = file.f32(at: 8)
    var offset = 12
    var labels: [Label] = []
    for _ in 0..<count {
      let length = Int(file.u8(at: offset))
      let text = String(decoding: (0..<length).map { file.u8(at: offset + 1 + $0) }, as: UTF8.self)
      guard let label = Label(text) else { return nil }
      labels.append(label)
      offset += 1 + length
    }
    var starts = SIMD16<Float>(repeating: Viterbi.impossible)
    for label in 0..<count {
      starts[label] = file.f32(at: offset + 4 * label) + (labels[label].mayFollow(nil) ? 0 : Viterbi.impossible)
    }
    offset += 4 * count
    let transitions = labels.enumerated().map { before, labelBefore in
      var row = SIMD16<Float>(repeating: Viterbi.impossible)
      for label in 0..<count {
        row[label] = file.f32(at: offset + 4 * (before * count + label))
        if !labels[label].mayFollow(labelBefore) { row[label] += Viterbi.impossible }
      }
      return row
    }
    offset += 4 * count * count
    guard file.count >= offset + count << bits else { return nil }
    weights = WeightTable(file: file, offset: offset, width: count)
    self.labels = labels
    viterbi = Viterbi(starts: starts, transitions: transitions)
  }
}

/// Rows of signed bytes within a weight file.
struct WeightTable: Sendable {
  let file: WeightFile
  /// Bytes before the first row.
  let offset: Int
  /// Bytes in a row.
  let width: Int

  /// The sum of rows, by label; lanes from `width` on are meaningless.
  @inline(__always)
  func sum(_ rows: UnsafePointer<UInt32>, count: Int) -> SIMD16<Int16> {
    let start = file.base + offset
    var sum = SIMD16<Int16>(repeating: 0)
    for index in 0..<count {
      let row = start.loadUnaligned(fromByteOffset: Int(rows[index]) &* width, as: SIMD16<Int8>.self)
      sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
    }
    return sum
  }
}

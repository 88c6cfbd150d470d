import Grid

/// The columns that the scalars of one stretch of text take, grapheme cluster by grapheme cluster, exactly as
/// `Frame.write` counts them. No cluster is wider than what is drawn of it, however many marks are on one letter.
struct Cells {
  /// Marks a scalar that belongs to the cluster before it.
  private static let joined = UInt8.max

  /// The first scalar's offset in the body.
  private let start: Int
  private var columns: [UInt8]

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    start = range.lowerBound
    columns = Array(repeating: 1, count: range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = scalars[offset]
      if scalar.standsAlone {
        if scalar.value >= 0x300 { columns[offset - start] = Self.width(scalar.columns) }
        offset += 1
      } else {
        offset = measureClusters(scalars, offset, range)
      }
    }
  }

  /// The columns as they are stored: clamped to less than `joined`.
  private static func width(_ columns: Int) -> UInt8 { UInt8(clamping: min(columns, Int(joined) - 1)) }

  /// Measures the scalars from `offset` on up to the first two in a row that stand alone, and returns the offset of the
  /// second: only between two such scalars is a cluster's end certain.
  private mutating func measureClusters(_ scalars: [Unicode.Scalar], _ offset: Int, _ range: Range<Int>) -> Int {
    var end = offset + 1
    while end < range.upperBound, !(scalars[end - 1].standsAlone && scalars[end].standsAlone) { end += 1 }
    // The marks that follow may belong to the scalar before.
    var at = max(range.lowerBound, offset - 1)
    var run = String.UnicodeScalarView()
    run.append(contentsOf: scalars[at..<end])
    for cluster in String(run) {
      columns[at - start] = Self.width(cluster.columns)
      let next = at + cluster.unicodeScalars.count
      for continuation in at + 1..<max(at + 1, next) { columns[continuation - start] = Self.joined }
      at = next
    }
    return end
  }

  /// Whether a cluster begins at a scalar.
  func isStart(_ offset: Int) -> Bool { columns[offset - start] != Self.joined }

  /// Columns of the cluster that begins at a scalar; 0 for a scalar inside a cluster.
  func columns(at offset: Int) -> Int {
    let count = columns[offset - start]
    return count == Self.joined ? 0 : Int(count)
  }

  func columns(of range: Range<Int>) -> Int { range.reduce(0) { $0 + columns(at: $1) } }

  /// Where the cluster that begins at a scalar ends, at most `limit`.
  func end(of offset: Int, limit: Int) -> Int {
    var end = offset + 1
    while end < limit, !isStart(end) { end += 1 }
    return end
  }
}

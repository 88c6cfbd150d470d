import Grid

extension Frame {
  /// About how many bytes it takes to turn what this frame shows into another of the same size.
  func estimatedBytes(toShow other: Frame) -> Int {
    (0..<size.rows).reduce(0) { $0 + estimatedBytes(toShow: other, row: $1) }
  }

  /// The same for one row. Changes of the pen count within it.
  func estimatedBytes(toShow other: Frame, row: Int) -> Int {
    let (before, after) = (self.row(row), other.row(row))
    guard before != after else { return 0 }
    var bytes = 0
    var pen: Style?
    // Cells between two that differ are written again where that is cheaper than to jump over them.
    var gap = PaintCost.move
    for (old, new) in zip(before, after) {
      guard old != new else {
        gap = min(gap + 1, gap == PaintCost.move ? gap : PaintCost.moveInRow)
        continue
      }
      bytes += gap + 1
      gap = 0
      guard new.style != pen, new.character != " " else { continue }
      // Most rows begin with the pen that the one above ended with.
      if pen != nil { bytes += PaintCost.pen }
      pen = new.style
    }
    return bytes
  }
}

/// What the parts of a paint take, in bytes: the usual lengths on a terminal of 256 colours.
enum PaintCost {
  /// To go to a row and column.
  static let move = 7
  /// To go to another column of a row.
  static let moveInRow = 5
  /// To change colours and attributes.
  static let pen = 13
  /// To scroll some rows.
  static let scroll = 20
  /// To scroll between margins.
  static let marginScroll = 60
}

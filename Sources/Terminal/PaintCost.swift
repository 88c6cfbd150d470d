import Grid

extension Frame {
  /// About how many bytes it takes to turn what this frame shows into another of the same size.
  func estimatedBytes(toShow other: Frame) -> Int {
    var bytes = 0
    var pen: Style?
    for row in 0..<size.rows {
      let (before, after) = (self.row(row), other.row(row))
      guard before != after else { continue }
      // Cells between two that differ are written again where that is cheaper than to jump over them.
      var gap = PaintCost.move
      for (old, new) in zip(before, after) {
        guard old != new else {
          gap = min(gap + 1, PaintCost.move)
          continue
        }
        bytes += gap + 1
        gap = 0
        if new.style != pen, new.character != " " {
          bytes += PaintCost.pen
          pen = new.style
        }
      }
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
  static let scroll = 26
  /// To scroll between margins.
  static let marginScroll = 60
}

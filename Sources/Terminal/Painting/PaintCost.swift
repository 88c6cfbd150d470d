import Grid

/// What the parts of a paint take, in bytes: the usual lengths on a terminal of 256 colours.
enum PaintCost {
  /// About how many bytes it takes to turn some neighbours of a row into others. Changes of the pen count within them.
  static func estimate(_ before: ArraySlice<Cell>, _ after: ArraySlice<Cell>) -> Int {
    var bytes = 0
    var pen: Style?
    // Cells between two that differ are written again where that is cheaper than to jump over them.
    var gap = move
    let offset = before.startIndex - after.startIndex
    for index in after.indices {
      guard before[index + offset] != after[index] else {
        gap = min(gap + 1, gap == move ? move : moveInRow)
        continue
      }
      bytes += gap + 1
      gap = 0
      guard after[index].style != pen, after[index].character != " " else { continue }
      // Most rows begin with the pen that the one above ended with.
      if pen != nil { bytes += Self.pen }
      pen = after[index].style
    }
    return bytes
  }

  /// To go to a row and column.
  static let move = 7
  /// To go to another column of a row.
  static let moveInRow = 5
  /// To change colours and attributes.
  static let pen = 13
  /// To scroll between margins.
  static let marginScroll = 60
}

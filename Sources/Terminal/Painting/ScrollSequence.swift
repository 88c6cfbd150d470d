/// Sequences that move a part of the screen. The cursor stands at the top left afterwards.
enum ScrollSequence {
  /// Clears all rows of the screen one by one, with the terminal's pen.
  ///
  /// A terminal may know nothing of cells that were never written, and leave those out when it clears the screen.
  static func touchingAll(rows: Int) -> String {
    "\u{1B}[H" + Array(repeating: "\u{1B}[K", count: rows).joined(separator: "\n")
  }

  /// Moves a pane between a left and a right margin (DECSLRM), on a terminal that says that it has them.
  static func pane(_ shift: Shift) -> String {
    let area = shift.area
    let margins = "\u{1B}[?69h\u{1B}[\(area.column + 1);\(area.column + area.columns)s"
    // Index and reverse index at the edge: all terminals with margins take these the same way.
    let edge = (row: shift.distance > 0 ? area.row + area.rows - 1 : area.row, column: area.column)
    let step = shift.distance > 0 ? "\n" : "\u{1B}M"
    let moves = cursor(to: edge) + String(repeating: step, count: abs(shift.distance))
    return margins + lines(of: shift) + moves + "\u{1B}[?69l\u{1B}[r"
  }

  static func cursor(to place: (row: Int, column: Int)) -> String { "\u{1B}[\(place.row + 1);\(place.column + 1)H" }

  private static func lines(of shift: Shift) -> String {
    "\u{1B}[\(shift.area.row + 1);\(shift.area.row + shift.area.rows)r"
  }
}

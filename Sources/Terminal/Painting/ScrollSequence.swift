/// Sequences that move a part of the screen. The cursor stands at the top left afterwards.
enum ScrollSequence {
  /// Whether the terminal that ncurses was set going on takes `rows` as it is meant: from its description.
  static var movesRows: Bool {
    capability("csr") == "\u{1B}[%i%p1%d;%p2%dr" && capability("indn") == "\u{1B}[%p1%dS"
      && capability("rin") == "\u{1B}[%p1%dT"
  }

  /// Moves whole rows. What is laid open has the background of the terminal's pen: it is cleared, since not all terminals
  /// give it to a row that they scroll in.
  ///
  /// ncurses does the same in twice the bytes: it keeps the cursor's place and goes to the edge of the rows first.
  static func rows(_ shift: Shift) -> String {
    let distance = abs(shift.distance)
    return lines(of: shift) + "\u{1B}[\(distance > 1 ? "\(distance)" : "")\(shift.distance > 0 ? "S" : "T")"
      + "\u{1B}[r" + clearing(shift.exposed)
  }

  /// Clears all rows of the screen one by one, with the terminal's pen.
  ///
  /// A terminal may know nothing of cells that were never written, and leave those out when it clears the screen.
  static func touchingAll(rows: Int) -> String {
    "\u{1B}[H" + Array(repeating: "\u{1B}[K", count: rows).joined(separator: "\n")
  }

  /// From the top left and back there.
  private static func clearing(_ rows: Range<Int>) -> String {
    "\u{1B}[\(rows.lowerBound + 1)d" + rows.map { _ in "\u{1B}[K" }.joined(separator: "\n") + "\u{1B}[H"
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

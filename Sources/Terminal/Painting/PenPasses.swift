import Grid

/// A change of the screen taken apart by pens.
///
/// ncurses draws row by row, and changes the pen for each name in a line of text, and back. To go over the rows once for
/// each pen takes more moves and fewer changes of the pen, which are longer.
struct PenPasses {
  /// What one pen draws: the screen after it, and the rows that it changes.
  struct Pass {
    var frame: Frame
    var rows: [Int]
  }

  /// What to show on the way from one frame to another, the last one with it: more than that where it saves bytes.
  let passes: [Pass]
  /// The pen of the last pass; `nil` where it is not one pen that draws last.
  let lastPen: Style?

  /// As many differ when the selection moves in a list. Over a whole page it saves nothing: ncurses writes what stands in
  /// short gaps again, with every pen that it takes.
  private static let mostRows = 8

  /// `first` is the pen that the terminal has: what it draws comes first.
  init(from before: Frame, to after: Frame, startingWith first: Style?) {
    let rows = (0..<after.size.rows).filter { before.row($0) != after.row($0) }
    guard rows.count <= Self.mostRows else {
      passes = [Pass(frame: after, rows: rows)]
      lastPen = nil
      return
    }
    let stretches = rows.flatMap { Self.stretches($0, before, after) }
    var pens: [Style] = []
    for case let pen? in stretches.map(\.pen) where !pens.contains(pen) { pens.append(pen) }
    if let index = first.flatMap({ pens.firstIndex(of: $0) }) { pens.swapAt(0, index) }
    let groups = pens.enumerated().map { index, pen in
      stretches.filter { $0.pen == pen || index == 0 && $0.pen == nil }
    }
    guard pens.count > 1, groups.reduce(0, { $0 + Self.cost($1) }) < Self.cost(stretches) else {
      passes = [Pass(frame: after, rows: rows)]
      lastPen = pens.count == 1 ? pens[0] : pens.isEmpty ? first : nil
      return
    }
    lastPen = pens.last
    var frame = before
    passes = groups.map { stretches in
      for stretch in stretches {
        for index in stretch.cells { frame.set(after.cells[index], at: index) }
      }
      return Pass(frame: frame, rows: Set(stretches.map(\.row)).sorted())
    }
  }

  /// All that differs at once, as ncurses draws it.
  init(whole after: Frame, over before: Frame) {
    passes = [Pass(frame: after, rows: (0..<after.size.rows).filter { before.row($0) != after.row($0) })]
    lastPen = nil
  }

  /// Neighbours in a row that differ and are drawn with one pen; `nil` for blanks, which any pen draws.
  private struct Stretch {
    var row: Int
    var cells: Range<Int>
    var pen: Style?
  }

  /// A blank is drawn with the text before it, or the first text after it. Half of a wide character cannot stand alone,
  /// so what differs around one is drawn with one pen, whatever that is.
  private static func stretches(_ row: Int, _ before: Frame, _ after: Frame) -> [Stretch] {
    let isWhole = hasWideCharacters(before.row(row)) || hasWideCharacters(after.row(row))
    var stretches: [Stretch] = []
    for index in after.row(row).indices where before.cells[index] != after.cells[index] {
      let pen = isBlank(after.cells[index]) ? nil : after.cells[index].style
      let last = stretches.count - 1
      let isNeighbour = last >= 0 && stretches[last].cells.upperBound == index
      if isNeighbour, isWhole || pen == nil || stretches[last].pen == nil || stretches[last].pen == pen {
        stretches[last].cells = stretches[last].cells.lowerBound..<index + 1
        stretches[last].pen = stretches[last].pen ?? pen
      } else {
        // Blanks further on are drawn on the way from the text before them.
        stretches.append(Stretch(row: row, cells: index..<index + 1, pen: pen ?? stretches.last?.pen))
      }
    }
    return stretches
  }

  /// The bytes that it takes to go from stretch to stretch and to change the pen.
  private static func cost(_ stretches: [Stretch]) -> Int {
    var cost = 0
    var last: Stretch?
    var pen: Style?
    for stretch in stretches {
      if let last, last.row == stretch.row {
        cost += min(stretch.cells.lowerBound - last.cells.upperBound, PaintCost.moveInRow)
      } else {
        cost += PaintCost.move
      }
      if let next = stretch.pen, next != pen {
        cost += PaintCost.pen
        pen = next
      }
      last = stretch
    }
    return cost
  }

  private static func hasWideCharacters(_ row: ArraySlice<Cell>) -> Bool { row.contains { $0.character == nil } }

  private static func isBlank(_ cell: Cell) -> Bool {
    cell.character == " " && cell.style.attributes.isDisjoint(with: [.underline, .reverse])
  }
}

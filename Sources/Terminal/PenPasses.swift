import Grid

/// A change of the screen taken apart by pens.
///
/// ncurses draws row by row, and changes the pen for each name in a line of text, and back. To go over the rows once for
/// each pen takes more moves and fewer changes of the pen, which are longer.
struct PenPasses {
  /// What to show on the way from one frame to another, the last one with it: more than that where it saves bytes.
  let frames: [Frame]
  /// The pen of the last pass; `nil` where it is not one pen that draws last.
  let lastPen: Style?

  /// `first` is the pen that the terminal has: what it draws comes first.
  init(from before: Frame, to after: Frame, startingWith first: Style?) {
    let (pens, passes) = Self.passes(from: before, to: after, startingWith: first)
    let starts = [before] + passes.dropLast()
    let cost = zip(starts, passes).reduce(0) { $0 + $1.0.estimatedBytes(toShow: $1.1) }
    guard passes.count > 1, cost < before.estimatedBytes(toShow: after) else {
      frames = [after]
      lastPen = pens.count == 1 ? pens[0] : pens.isEmpty ? first : nil
      return
    }
    frames = passes
    lastPen = pens.last
  }

  /// A frame for each pen, with what that one and those before it draw.
  private static func passes(
    from before: Frame, to after: Frame, startingWith first: Style?
  ) -> (pens: [Style], frames: [Frame]) {
    var pens: [Style] = []
    var cells: [Style: [Int]] = [:]
    for row in 0..<after.size.rows where before.row(row) != after.row(row) {
      for run in runs(row, before, after) {
        var pen = run.first { !isBlank(after.cells[$0]) }.map { after.cells[$0].style } ?? pens.first ?? .plain
        let isWhole = hasWideCharacters(before.row(row)) || hasWideCharacters(after.row(row))
        for index in run {
          // A blank is drawn with the text before it. Half of a wide character cannot stand alone.
          if !isWhole, !isBlank(after.cells[index]) { pen = after.cells[index].style }
          if cells[pen] == nil { pens.append(pen) }
          cells[pen, default: []].append(index)
        }
      }
    }
    if let index = first.flatMap({ pens.firstIndex(of: $0) }) { pens.swapAt(0, index) }
    var frame = before
    let frames = pens.map { pen in
      for index in cells[pen] ?? [] { frame.set(after.cells[index], at: index) }
      return frame
    }
    return (pens, frames)
  }

  /// The runs of neighbours in a row that differ.
  private static func runs(_ row: Int, _ before: Frame, _ after: Frame) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in after.row(row).indices where before.cells[index] != after.cells[index] {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private static func hasWideCharacters(_ row: ArraySlice<Cell>) -> Bool { row.contains { $0.character == nil } }

  private static func isBlank(_ cell: Cell) -> Bool {
    cell.character == " " && cell.style.attributes.isDisjoint(with: [.underline, .reverse])
  }
}

import Grid
import TestSupport

/// Three panes of words, which scroll and change at random, and what may lie over them.
struct Pages {
  private let size: Size
  private var dice: Dice
  private var panes: [[[Cell]]] = []
  private var areas: [Rect]
  private var ground = Color.indexed(234)
  private(set) var frame: Frame

  init(_ size: Size, _ dice: Dice = Dice(seed: 17)) {
    self.size = size
    self.dice = dice
    let widths = [size.columns / 4, size.columns - size.columns / 4 - size.columns / 5 - 2, size.columns / 5]
    var column = 0
    areas = widths.map { width in
      defer { column += width + 1 }
      return Rect(row: 1, column: column, columns: width, rows: size.rows - 2)
    }
    frame = Frame(size: size, Style(on: ground))
    for area in areas { panes.append((0..<area.rows).map { _ in line(area.columns) }) }
    draw()
  }

  mutating func next() -> Frame {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0...4:
      scroll(pane: .random(in: 0..<3, using: &dice), by: [1, 1, 1, 2, -1, -2, 3, 7].randomElement(using: &dice) ?? 1)
    case 5: for pane in 0..<3 { scroll(pane: pane, by: 1) }
    case 6: empty(pane: .random(in: 0..<3, using: &dice), from: .random(in: 0..<size.rows, using: &dice))
    case 7: ground = .indexed([234, 17, 252].randomElement(using: &dice) ?? 234)
    case 8: for pane in 0..<3 { for row in panes[pane].indices { panes[pane][row] = line(areas[pane].columns) } }
    default:
      let pane = Int.random(in: 0..<3, using: &dice)
      for row in panes[pane].indices.shuffled(using: &dice).prefix(2) { panes[pane][row] = line(areas[pane].columns) }
    }
    draw()
    frame.cursor = Cursor(
      row: .random(in: 0..<size.rows, using: &dice), column: .random(in: 0..<size.columns, using: &dice),
      isShown: Int.random(in: 0..<4, using: &dice) == 0)
    if Int.random(in: 0..<8, using: &dice) == 0 {
      let area = Rect(row: 2, column: 3, columns: size.columns / 2, rows: size.rows / 2)
      frame.fill(area, Style(.indexed(250), on: [.indexed(237), .standard].randomElement(using: &dice) ?? .standard))
      frame.write("an overlay", row: 1, column: 2, in: area, Style(.standard, .bold))
    }
    return frame
  }

  mutating func scroll(pane: Int, by distance: Int) {
    for _ in 0..<abs(distance) {
      let new = line(areas[pane].columns)
      if distance > 0 {
        panes[pane] = panes[pane].dropFirst() + [new]
      } else {
        panes[pane] = [new] + panes[pane].dropLast()
      }
    }
    draw()
  }

  mutating func empty(pane: Int, from row: Int) {
    for row in panes[pane].indices.dropFirst(row) {
      panes[pane][row] = Array(repeating: Cell(" ", Style(on: .standard)), count: areas[pane].columns)
    }
    draw()
  }

  private mutating func draw() {
    frame = Frame(size: size, Style(.indexed(252), on: ground))
    for (pane, area) in zip(panes, areas) {
      for (index, cells) in pane.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard let character = cell.character else { continue }
          let style = Style(cell.style.foreground, on: ground, cell.style.attributes)
          frame.write(String(character), row: index, column: column, in: area, style)
        }
      }
      let divider = Rect(row: 1, column: area.column + area.columns, columns: 1, rows: area.rows)
      for row in 0..<divider.rows { frame.write("┃", row: row, in: divider, Style(.indexed(240), on: ground)) }
    }
    frame.write(
      "Place \(Int.random(in: 0..<99, using: &dice))",
      in: Rect(row: 0, column: size.columns - 12, columns: 12, rows: 1),
      Style(.indexed(246), on: ground))
  }

  /// Words in a row, some of them in a style of their own.
  private mutating func line(_ columns: Int) -> [Cell] {
    let words = [
      "the", "of", "government", "said", "naïve", "é", "a", "Türkiye", "x-ray", "–", "▌", "東京", "新しい", "서울", "हिन्दी",
      "e\u{301}le\u{300}ve", "🌍", "ภาษา", "aaaaaaaaaaaaaaaaaa", "----------------", "世世世世世世世世",
    ]
    var frame = Frame(size: Size(columns: columns, rows: 1))
    let area = Rect(row: 0, column: 0, columns: Int.random(in: 0...columns, using: &dice), rows: 1)
    var column = Int.random(in: 0..<3, using: &dice)
    while column < area.columns {
      let style: Style =
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: Style(.indexed(255), .bold)
        case 1: Style(.indexed(151), .underline)
        case 2: Style(.indexed(179), [.italic, .reverse])
        default: Style(.indexed(252))
        }
      let word = words.randomElement(using: &dice) ?? "the"
      column += frame.write(word, column: column, in: area, style) + 1
    }
    return Array(frame.row(0))
  }
}

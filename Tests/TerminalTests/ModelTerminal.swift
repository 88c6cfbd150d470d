import Grid

@testable import Terminal

/// A terminal that does what xterm does with the sequences that a screen program sends, and complains of others.
struct ModelTerminal {
  struct Cell: Hashable {
    var character: Character = " "
    var foreground = "39"
    var background = "49"
    var attributes: Set<Int> = []
  }

  private(set) var rows: [[Cell]]
  /// What it was sent and does not know.
  private(set) var unknown: [String] = []
  private let columns: Int
  private var pen = Pen()
  private var row = 0
  private var column = 0
  private var isCursorShown = true
  private var saved = (row: 0, column: 0, pen: Pen())
  private var lines: ClosedRange<Int>
  private var margins: ClosedRange<Int>
  private var hasMargins = false
  private var last: Character = " "

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    lines = 0...rows - 1
    margins = 0...columns - 1
  }

  /// Where it was told to leave its cursor.
  var cursor: Cursor { Cursor(row: row, column: min(column, columns - 1), isShown: isCursorShown) }

  mutating func write(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeEscape(&rest)
      case "\r": column = 0
      case "\n": index()
      case "\u{8}": column = max(0, min(column, columns - 1) - 1)
      case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
      case _ where scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark:
        rows[row][column - 1].character = Character("\(rows[row][column - 1].character)\(scalar)")
      default: draw(Character(scalar))
      }
    }
  }

  private mutating func draw(_ character: Character) {
    if column == columns {
      column = 0
      index()
    }
    rows[row][column] = Cell(
      character: character, foreground: pen.foreground.parameter(plane: 38),
      background: pen.background.parameter(plane: 48), attributes: Set(pen.attributes.numbers))
    last = character
    column += 1
  }

  private mutating func takeEscape(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "[":
      let end = rest.firstIndex { $0.isASCII && (0x40...0x7E).contains($0.value) } ?? rest.endIndex - 1
      let parameters = String(String.UnicodeScalarView(rest[..<end]))
      let final = rest[end]
      rest = rest[(end + 1)...]
      take(final, parameters)
    case "(": rest = rest.dropFirst()
    case "7": saved = (row, column, pen)
    case "8": (row, column, pen) = saved
    case "M": reverseIndex()
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func take(_ final: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    func number(_ index: Int, or other: Int) -> Int {
      numbers.indices.contains(index) && numbers[index] > 0 ? numbers[index] : other
    }
    let here = min(column, columns - 1)
    switch final {
    case "m": if !pen.apply(Substring(parameters)) { unknown.append("CSI \(parameters)m") }
    case "H": (row, column) = (number(0, or: 1) - 1, number(1, or: 1) - 1)
    case "G": column = count - 1
    case "d": row = count - 1
    case "A": row = max(0, row - count)
    case "B": row = min(rows.count - 1, row + count)
    case "C": column = min(columns - 1, here + count)
    case "D": column = max(0, here - count)
    case "J" where parameters.isEmpty || numbers == [2]:
      erase(row, parameters.isEmpty ? here..<columns : 0..<columns)
      for other in parameters.isEmpty ? row + 1..<rows.count : 0..<rows.count { erase(other, 0..<columns) }
    case "K": erase(row, numbers.first == 1 ? 0..<here + 1 : here..<columns)
    case "X": erase(row, here..<min(columns, here + count))
    case "b": for _ in 0..<count { draw(last) }
    case "@":
      let kept = rows[row][here..<max(here, columns - count)]
      rows[row].replaceSubrange(
        here..<columns, with: Array(repeating: blank, count: columns - here - kept.count) + kept)
    case "P":
      let kept = rows[row].dropFirst(here + count)
      rows[row].replaceSubrange(
        here..<columns, with: kept + Array(repeating: blank, count: columns - here - kept.count))
    case "S": scroll(lines, by: count)
    case "T": scroll(lines, by: -count)
    case "M": if lines.contains(row) { scroll(row...lines.upperBound, by: count) }
    case "L": if lines.contains(row) { scroll(row...lines.upperBound, by: -count) }
    case "r":
      lines = number(0, or: 1) - 1...number(1, or: rows.count) - 1
      (row, column) = (0, 0)
    case "s" where hasMargins:
      margins = number(0, or: 1) - 1...number(1, or: columns) - 1
      (row, column) = (0, 0)
    case "h" where parameters == "?69": hasMargins = true
    case "l" where parameters == "?69": (hasMargins, margins) = (false, 0...columns - 1)
    case "h" where parameters.hasSuffix("25"), "l" where parameters.hasSuffix("25"): isCursorShown = final == "h"
    case "h", "l", "t": break
    case "p" where parameters.hasSuffix("$"): break
    default: unknown.append("CSI \(parameters)\(final)")
    }
  }

  private var blank: Cell { Cell(background: pen.background.parameter(plane: 48)) }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    for column in columns { rows[row][column] = blank }
  }

  private mutating func index() {
    if row == lines.upperBound { scroll(lines, by: 1) } else { row = min(rows.count - 1, row + 1) }
  }

  private mutating func reverseIndex() {
    if row == lines.lowerBound { scroll(lines, by: -1) } else { row = max(0, row - 1) }
  }

  private mutating func scroll(_ lines: ClosedRange<Int>, by count: Int) {
    let before = rows
    for row in lines {
      for column in margins {
        rows[row][column] = lines.contains(row + count) ? before[row + count][column] : blank
      }
    }
  }
}

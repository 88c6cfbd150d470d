import Grid

@testable import Terminal

/// A terminal that does what xterm does with the sequences that a screen program sends, and complains of others.
struct ModelTerminal {
  struct Cell: Hashable {
    /// `nil` for the right half of a wide character.
    var character: Character? = " "
    var foreground = "39"
    var background = "49"
    var attributes: Set<Int> = []
  }

  private(set) var rows: [[Cell]]
  /// What it was sent and does not know.
  private(set) var unknown: [String] = []
  private var columns: Int
  private var pen = Pen()
  private var row = 0
  private var column = 0
  private var isCursorShown = true
  private var saved = (row: 0, column: 0, pen: Pen())
  private var lines: ClosedRange<Int>
  private var margins: ClosedRange<Int>
  private var hasMargins = false
  private var last: (character: Character, columns: Int) = (" ", 1)

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    lines = 0...rows - 1
    margins = 0...columns - 1
  }

  /// Takes another size, cutting and filling at the right and at the bottom as most terminals do.
  mutating func resize(columns: Int, rows count: Int) {
    rows = (0..<count).map { row in
      let old = row < rows.count ? rows[row] : []
      return (0..<columns).map { column in
        guard column < old.count else { return Cell() }
        let isCut = column == columns - 1 && column + 1 < old.count && old[column + 1].character == nil
        return isCut ? Cell() : old[column]
      }
    }
    self.columns = columns
    (lines, margins, hasMargins) = (0...count - 1, 0...columns - 1, false)
    (row, column) = (min(row, count - 1), min(column, columns - 1))
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
      case "\0", "\u{E}", "\u{F}": break
      case _ where scalar.columns == 0: join(scalar)
      default: draw(Character(scalar), columns: scalar.columns)
      }
    }
  }

  private mutating func draw(_ character: Character, columns width: Int) {
    if column + width > columns {
      column = 0
      index()
    }
    let places = column..<column + width
    clip(row, places)
    for place in places {
      rows[row][place] = Cell(
        character: place == column ? character : nil, foreground: pen.foreground.parameter(plane: 38),
        background: pen.background.parameter(plane: 48), attributes: Set(pen.attributes.numbers))
    }
    last = (character, width)
    column += width
  }

  /// Puts a mark on the character that was drawn last.
  private mutating func join(_ mark: Unicode.Scalar) {
    guard column > 0 else { return unknown.append("a mark on nothing") }
    let place = rows[row][column - 1].character == nil ? column - 2 : column - 1
    guard place >= 0, let base = rows[row][place].character else { return unknown.append("a mark on nothing") }
    rows[row][place].character = Character("\(base)\(mark)")
    last.character = rows[row][place].character ?? last.character
  }

  /// Makes blanks of the halves of wide characters that stick out of some columns, which are about to change.
  private mutating func clip(_ row: Int, _ places: Range<Int>) {
    guard !places.isEmpty else { return }
    if rows[row][places.lowerBound].character == nil, places.lowerBound > 0 {
      rows[row][places.lowerBound - 1].character = " "
      rows[row][places.lowerBound].character = " "
    }
    if places.upperBound < columns, rows[row][places.upperBound].character == nil {
      rows[row][places.upperBound].character = " "
      rows[row][places.upperBound - 1].character = " "
    }
  }

  private mutating func takeEscape(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "[":
      let end = rest.firstIndex { $0.isASCII && (0x40...0x7E).contains($0.value) } ?? rest.endIndex - 1
      let parameters = String(String.UnicodeScalarView(rest[..<end]))
      let final = rest[end]
      rest = rest[(end + 1)...]
      take(final, parameters)
    case "(", ")": rest = rest.dropFirst()
    case ">", "=": break
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
    case "m":
      // The Linux console also goes back to its first font, which is the only one here.
      let plain = parameters.hasPrefix("0;10") ? "0" + parameters.dropFirst("0;10".count) : parameters
      if !pen.apply(plain.utf8) { unknown.append("CSI \(parameters)m") }
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
    case "b": for _ in 0..<count { draw(last.character, columns: last.columns) }
    case "@":
      clip(row, here..<columns)
      clip(row, here..<max(here, columns - count))
      let kept = rows[row][here..<max(here, columns - count)]
      rows[row].replaceSubrange(
        here..<columns, with: Array(repeating: blank, count: columns - here - kept.count) + kept)
    case "P":
      clip(row, here..<min(columns, here + count))
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
    case "c" where parameters.hasPrefix("?"): break
    case "p" where parameters.hasSuffix("$"): break
    default: unknown.append("CSI \(parameters)\(final)")
    }
  }

  private var blank: Cell { Cell(background: pen.background.parameter(plane: 48)) }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    clip(row, columns)
    for column in columns { rows[row][column] = blank }
  }

  private mutating func index() {
    if row == lines.upperBound { scroll(lines, by: 1) } else { row = min(rows.count - 1, row + 1) }
  }

  private mutating func reverseIndex() {
    if row == lines.lowerBound { scroll(lines, by: -1) } else { row = max(0, row - 1) }
  }

  private mutating func scroll(_ lines: ClosedRange<Int>, by count: Int) {
    for row in lines { clip(row, margins.lowerBound..<margins.upperBound + 1) }
    let before = rows
    for row in lines {
      for column in margins {
        rows[row][column] = lines.contains(row + count) ? before[row + count][column] : blank
      }
    }
  }
}

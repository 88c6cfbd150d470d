import Grid

/// The columns of a table: their widths, and how the cells of a row stand in them.
///
/// Where the table is wider than the measure, its columns share the measure out by what they need, and the cells are
/// wrapped inside them.
struct Table {
  private struct Column {
    /// Columns of the widest cell.
    var natural = 0
    /// Columns of the widest word.
    var word = 0
    /// How many cells below the head contain a number, and how many anything else.
    var numbers = 0
    var words = 0
    /// Where it stands, and the columns it has.
    var left = 0
    var width = 0

    /// A column of numbers is aligned at its right.
    var isNumeric: Bool { numbers > 0 && words == 0 }
  }

  /// Blanks between two columns.
  private static let gutter = 2
  /// A column is never narrower, unless its cells are.
  private static let least = 5
  /// Scalars of a cell that are looked at to find the widths: a longer cell is wrapped anyway.
  private static let mostMeasured = 1_000

  private let separator: CellSeparator
  private let columns: [Column]
  /// Whether some cells take several lines.
  let isWrapped: Bool

  /// `headers`: how many of the rows are the table's head. `nil` if the rows have no columns, or if there are more of
  /// them than `measure` has room for.
  init?(_ scalars: [Unicode.Scalar], rows: [Range<Int>], headers: Int, measure: Int) {
    guard let first = rows.first else { return nil }
    separator = scalars[first].contains("\t") ? .tab : .bar
    guard var columns = Self.columns(scalars, rows, headers, separator, most: measure + 1) else { return nil }
    let shown = columns.indices.filter { columns[$0].natural > 0 }
    guard columns.count > 1, let last = shown.last else { return nil }
    let room = measure - Self.gutter * (shown.count - 1)
    let natural = shown.reduce(0) { $0 + columns[$1].natural }
    isWrapped = natural > room
    if isWrapped {
      guard room >= Self.least * shown.count else { return nil }
      let widths = Self.shares(of: room, shown.map { (columns[$0].natural, columns[$0].word) })
      for (column, width) in zip(shown, widths) { columns[column].width = width }
    } else {
      for column in shown { columns[column].width = columns[column].natural }
    }
    var left = 0
    for column in columns.indices {
      columns[column].left = left
      if columns[column].width > 0, column != last { left += columns[column].width + Self.gutter }
    }
    self.columns = columns
  }

  /// What the cells of each column need; `nil` if there are more than `most`, which never fit.
  private static func columns(
    _ scalars: [Unicode.Scalar], _ rows: [Range<Int>], _ headers: Int, _ separator: CellSeparator, most: Int
  ) -> [Column]? {
    var columns: [Column] = []
    for (index, row) in rows.enumerated() {
      for (column, cell) in separator.cells(scalars, row).enumerated() {
        guard column < most else { return nil }
        if column == columns.count { columns.append(Column()) }
        // Without a head, the first row is one nonetheless as a rule.
        count(scalars, cell, isHead: index < max(1, headers), in: &columns[column])
      }
    }
    return columns
  }

  private static func count(_ scalars: [Unicode.Scalar], _ cell: Range<Int>, isHead: Bool, in column: inout Column) {
    guard !cell.isEmpty else { return }
    let measured = cell.lowerBound..<min(cell.upperBound, cell.lowerBound + mostMeasured)
    for stretch in stretches(scalars, measured) {
      let cells = Cells(scalars, stretch)
      var total = 0
      var word = 0
      for offset in stretch {
        total += cells.columns(at: offset)
        word = scalars[offset].isBreakingBlank ? 0 : word + cells.columns(at: offset)
        column.word = max(column.word, word)
      }
      column.natural = max(column.natural, total)
    }
    guard !isHead else { return }
    if isNumber(scalars[cell]) { column.numbers += 1 } else { column.words += 1 }
  }

  private static func isNumber(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    let signs: [Unicode.Scalar] = ["+", "-", "−", "–", ".", ",", " ", "%", "€", "$", "£"]
    return cell.count <= 40 && cell.contains(where: \.isASCIIDigit)
      && cell.allSatisfy { $0.isASCIIDigit || signs.contains($0) }
  }

  /// Shares `room` out among columns, whose widest cells and words are given; no column gets more than its widest cell.
  ///
  /// Columns that need less than an equal share get all that they need. The others share what is left by the root of
  /// their need, so that a column of long texts does not starve the rest; but a word is not divided if that can be
  /// avoided.
  private static func shares(of room: Int, _ needs: [(cell: Int, word: Int)]) -> [Int] {
    var widths = [Int](repeating: 0, count: needs.count)
    var open = Array(needs.indices)
    var left = room
    func settle(where isSettled: (Int) -> Bool, at width: (Int) -> Int) -> Bool {
      let settled = open.filter(isSettled)
      for index in settled { widths[index] = width(index) }
      left -= settled.reduce(0) { $0 + widths[$1] }
      open.removeAll { settled.contains($0) }
      return !settled.isEmpty
    }
    while !open.isEmpty, settle(where: { needs[$0].cell <= left / open.count }, at: { needs[$0].cell }) {}
    // Words that fit an equal share twice over are worth their room.
    let equal = open.isEmpty ? 0 : left / open.count
    func floor(_ index: Int) -> Int { min(max(needs[index].word, least), max(least, equal)) }
    func weight(_ index: Int) -> Double { Double(needs[index].cell).squareRoot() }
    while !open.isEmpty {
      let total = open.reduce(0) { $0 + weight($1) }
      let unit = Double(left) / total
      let isDone = !settle(where: { Double(floor($0)) > weight($0) * unit }, at: floor)
      guard isDone else { continue }
      for index in open { widths[index] = Int(weight(index) * unit) }
      break
    }
    // What rounding has left goes to the columns that lack most.
    var rest = room - widths.reduce(0, +)
    for index in needs.indices.sorted(by: { needs[$0].cell - widths[$0] > needs[$1].cell - widths[$1] }) where rest > 0 {
      guard widths[index] < needs[index].cell else { break }
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  /// A line under the heads, one stroke for each column.
  var headLine: String {
    var line = ""
    for column in columns where column.width > 0 {
      line += String(repeating: " ", count: column.left - line.count) + String(repeating: "─", count: column.width)
    }
    return line
  }

  /// The lines of a row. At least one.
  func lines(_ scalars: [Unicode.Scalar], row: Range<Int>) -> [LineText] {
    var lines: [LineText] = []
    for (column, cell) in zip(columns, separator.cells(scalars, row)) where !cell.isEmpty {
      let breaker = LineBreaker(measure: max(1, column.width), lastLine: .short)
      let pieces = stretches(scalars, cell).flatMap { breaker.lines(scalars, $0) }
      for (index, piece) in pieces.enumerated() {
        if index == lines.count { lines.append(LineText(piece.lowerBound..<piece.lowerBound)) }
        let pad = column.isNumeric ? column.width - Cells(scalars, piece).columns(of: piece) : 0
        lines[index].segments.append(SetLine.Segment(range: piece, column: column.left + max(0, pad)))
      }
    }
    return lines.isEmpty ? [LineText(row.lowerBound..<row.lowerBound)] : lines
  }
}

/// What divides the cells of a row.
enum CellSeparator {
  case bar, tab

  /// The text of each cell, without the blanks around it. What is between them divides them and is not shown.
  func cells(_ scalars: [Unicode.Scalar], _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      var cell = range
      while let last = cell.last, scalars[last].isWhite { cell.removeLast() }
      // A blank with a mark on it is a character.
      while let first = cell.first, scalars[first].isWhite, cell.count == 1 || scalars[first + 1].isSpacing {
        cell.removeFirst()
      }
      return cell
    }
    for offset in row where divides(scalars, at: offset, in: row) {
      cells.append(trimmed(start..<offset))
      start = offset + 1
    }
    cells.append(trimmed(start..<row.upperBound))
    return cells
  }

  /// A bar divides cells only between blanks or at the row's ends.
  private func divides(_ scalars: [Unicode.Scalar], at offset: Int, in row: Range<Int>) -> Bool {
    switch self {
    case .tab: return scalars[offset] == "\t"
    case .bar:
      guard scalars[offset] == "|" else { return false }
      return (offset == row.lowerBound || scalars[offset - 1].isWhite)
        && (offset + 1 == row.upperBound || scalars[offset + 1].isWhite)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it stands beside the scalar before it and not on it.
  fileprivate var isSpacing: Bool { standsAlone || isWhite || columns > 0 }
}

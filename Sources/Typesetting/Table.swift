/// Rows of a table with their columns aligned.
struct Table {
  private enum Separator { case bar, tab }

  private struct Row {
    var range: Range<Int>
    /// The text of each cell, without the blanks around it.
    var cells: [Range<Int>]
    /// The bar or tab after each cell but the last.
    var separators: [Int]
    var columns: Cells
  }

  private struct Column {
    var width = 0
    /// How many cells below the first row contain a number, and how many anything else.
    var numbers = 0
    var words = 0

    /// A column of numbers is aligned at its right.
    var isNumeric: Bool { numbers > 0 && words == 0 }
  }

  /// One line for each row, in order.
  let lines: [LineText]

  /// `nil` if the rows have no columns, or do not fit `measure` with their columns aligned.
  init?(_ scalars: [Unicode.Scalar], rows ranges: [Range<Int>], measure: Int) {
    // A row with far more scalars than `measure` cannot fit.
    guard let first = ranges.first, ranges.allSatisfy({ $0.count <= 4 * measure + 64 }) else { return nil }
    guard !ranges.contains(where: { scalars[$0].contains(where: \.isLineEnd) }) else { return nil }
    let separator = scalars[first].contains("\t") ? Separator.tab : .bar
    let rows = ranges.map { Self.row(scalars, $0, separator) }
    let columns = Self.columns(scalars, rows)
    guard columns.count > 1 else { return nil }
    var lines: [LineText] = []
    for row in rows {
      guard let line = Self.line(row, columns, separator, measure: measure) else { return nil }
      lines.append(line)
    }
    self.lines = lines
  }

  private static func row(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ separator: Separator) -> Row {
    var row = Row(range: range, cells: [], separators: [], columns: Cells(scalars, range))
    var start = range.lowerBound
    func cell(_ range: Range<Int>) -> Range<Int> {
      var cell = range
      while let last = cell.last, scalars[last].isBreakingBlank { cell.removeLast() }
      while let first = cell.first, scalars[first].isBreakingBlank { cell.removeFirst() }
      return cell
    }
    for offset in range where isSeparator(scalars, offset, range, separator) {
      row.cells.append(cell(start..<offset))
      row.separators.append(offset)
      start = offset + 1
    }
    row.cells.append(cell(start..<range.upperBound))
    return row
  }

  /// A bar divides cells only between blanks or at the row's ends.
  private static func isSeparator(
    _ scalars: [Unicode.Scalar], _ offset: Int, _ row: Range<Int>, _ separator: Separator
  ) -> Bool {
    switch separator {
    case .tab: return scalars[offset] == "\t"
    case .bar:
      guard scalars[offset] == "|" else { return false }
      return (offset == row.lowerBound || scalars[offset - 1] == " ")
        && (offset + 1 == row.upperBound || scalars[offset + 1] == " ")
    }
  }

  private static func columns(_ scalars: [Unicode.Scalar], _ rows: [Row]) -> [Column] {
    var columns: [Column] = []
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        if column == columns.count { columns.append(Column()) }
        columns[column].width = max(columns[column].width, row.columns.columns(of: cell))
        guard index > 0, !cell.isEmpty else { continue }
        if isNumber(scalars[cell]) { columns[column].numbers += 1 } else { columns[column].words += 1 }
      }
    }
    return columns
  }

  private static func isNumber(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    let signs: [Unicode.Scalar] = ["+", "-", "−", ".", ",", " ", "%", "€", "$", "£"]
    return cell.contains(where: \.isASCIIDigit) && cell.allSatisfy { $0.isASCIIDigit || signs.contains($0) }
  }

  /// The row with blanks before its cells and bars; `nil` if the row is wider than `measure`, or has more blanks of
  /// its own than fit between the columns.
  private static func line(_ row: Row, _ columns: [Column], _ separator: Separator, measure: Int) -> LineText? {
    var line = LineText(range: row.range)
    var offset = row.range.lowerBound
    var at = 0
    func place(_ part: Range<Int>, column: Int) -> Bool {
      at += row.columns.columns(of: offset..<part.lowerBound)
      guard at <= column else { return false }
      if at < column { line.gaps.append(SetLine.Gap(offset: part.lowerBound, columns: column - at)) }
      at = column + row.columns.columns(of: part)
      offset = part.upperBound
      return at <= measure
    }
    var left = 0
    for (index, cell) in row.cells.enumerated() {
      let column = columns[index]
      let pad = column.isNumeric ? column.width - row.columns.columns(of: cell) : 0
      if !cell.isEmpty { guard place(cell, column: left + pad) else { return nil } }
      left += column.width
      guard index < row.separators.count else { break }
      let mark = row.separators[index]
      switch separator {
      case .bar:
        guard place(mark..<mark + 1, column: index == 0 && column.width == 0 ? 0 : left + 1) else { return nil }
        left += 3
      case .tab: left += 2
      }
    }
    return line
  }
}

/// Follows the tables of a text, and joins the cells that a row has beyond the columns to its last one, with their bars;
/// GFM would leave them out.
struct SurplusCells {
  /// Columns of the table that is being read; `nil` outside.
  private var columns: Int?
  /// Cells of the line above.
  private var cellsAbove = 0

  /// The line with the bars between surplus cells written as text.
  mutating func joined(_ line: [UInt8]) -> [UInt8] {
    guard let first = line.firstIndex(where: { !" \t>".utf8.contains($0) }) else {
      self = SurplusCells()
      return line
    }
    let bars = innerBars(of: line, from: first)
    defer { cellsAbove = bars.count + 1 }
    if columns == nil {
      if bars.count + 1 == cellsAbove, isDelimiterRow(line[first...]) { columns = cellsAbove }
      return line
    }
    guard let columns, bars.count >= columns else { return line }
    var out: [UInt8] = []
    var copied = 0
    for bar in bars[(columns - 1)...] {
      out.append(contentsOf: line[copied..<bar])
      out.append(UInt8(ascii: "\\"))
      copied = bar
    }
    return out + line[copied...]
  }

  /// Where the bars between cells are: not escaped, and neither at the row's start nor at its end.
  private func innerBars(of line: [UInt8], from first: Int) -> [Int] {
    guard line.contains(UInt8(ascii: "|")) else { return [] }
    let last = line.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? first
    var bars: [Int] = []
    for position in first...max(first, last) where line[position] == UInt8(ascii: "|") {
      let isEscaped = position > 0 && line[position - 1] == UInt8(ascii: "\\")
      if !isEscaped, position != first, position != last { bars.append(position) }
    }
    return bars
  }

  private func isDelimiterRow(_ row: ArraySlice<UInt8>) -> Bool {
    row.contains(UInt8(ascii: "-")) && row.contains(UInt8(ascii: "|")) && row.allSatisfy { "|-: \t".utf8.contains($0) }
  }
}

import Glibc
import Grid

/// Where two frames of the same size differ.
struct FrameDifference {
  /// For each row the columns from the first cell that differs to the last one; empty where the rows are equal.
  private(set) var spans: [Range<Int>]

  /// Compares every cell once, but for those between two that differ.
  init(from before: Frame, to after: Frame) {
    spans = Array(repeating: 0..<0, count: after.size.rows)
    compare(before, after, rows: 0..<after.size.rows)
  }

  /// All cells of a frame, or those of an area.
  init(of size: Size, in area: Rect? = nil) {
    let area = area ?? Rect(row: 0, column: 0, columns: size.columns, rows: size.rows)
    let columns = area.column..<area.column + area.columns
    spans = (0..<size.rows).map { (area.row..<area.row + area.rows).contains($0) ? columns : 0..<0 }
  }

  var isEmpty: Bool { spans.allSatisfy(\.isEmpty) }

  /// The number of rows that differ.
  var rowCount: Int { spans.count { !$0.isEmpty } }

  /// The smallest area that holds all cells that differ; `nil` where none does.
  var area: Rect? {
    let rows = spans.indices.filter { !spans[$0].isEmpty }
    guard let top = rows.first, let bottom = rows.last else { return nil }
    let left = rows.reduce(Int.max) { min($0, spans[$1].lowerBound) }
    let right = rows.reduce(0) { max($0, spans[$1].upperBound) }
    return Rect(row: top, column: left, columns: right - left, rows: bottom + 1 - top)
  }

  /// Compares some rows anew.
  mutating func compare(_ before: Frame, _ after: Frame, rows: Range<Int>) {
    let columns = after.size.columns
    before.cells.withUnsafeBufferPointer { before in
      after.cells.withUnsafeBufferPointer { after in
        let pair = CellPair(before: before, after: after)
        for row in rows { spans[row] = pair.span(row * columns..<(row + 1) * columns) }
      }
    }
  }
}

/// The cells of two frames of the same size.
private struct CellPair {
  let before: UnsafeBufferPointer<Cell>
  let after: UnsafeBufferPointer<Cell>

  /// The columns of a row that differ.
  func span(_ row: Range<Int>) -> Range<Int> {
    guard var first = row.first(where: differs), let last = row.last(where: differs) else { return 0..<0 }
    // A wide character is drawn as a whole.
    while first > row.lowerBound, before[first].character == nil || after[first].character == nil { first -= 1 }
    return first - row.lowerBound..<last + 1 - row.lowerBound
  }

  private func differs(_ index: Int) -> Bool {
    guard let old = before.baseAddress, let new = after.baseAddress else { return false }
    // Cells of the same bytes are equal; others may be, too. To compare the bytes first takes a tenth of the time.
    return memcmp(old + index, new + index, MemoryLayout<Cell>.size) != 0 && old[index] != new[index]
  }
}

/// Width and height of the screen or a pane, in terminal cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A block of cells; `row` and `column` count from the top left of the screen, from zero.
public struct Rect: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var size: Size

  public init(row: Int, column: Int, columns: Int, rows: Int) {
    self.row = row
    self.column = column
    size = Size(columns: columns, rows: rows)
  }

  public var columns: Int { size.columns }
  public var rows: Int { size.rows }
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The rectangle without `top`, `left`, `bottom` and `right` cells at its sides.
  public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    Rect(row: row + top, column: column + left, columns: columns - left - right, rows: rows - top - bottom)
  }
}

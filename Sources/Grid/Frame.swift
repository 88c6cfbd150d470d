/// One character position on the screen.
public struct Cell: Hashable, Sendable {
  /// `nil` marks the right half of a two-cell character.
  public var character: Character?
  public var style: Style

  public init(_ character: Character?, _ style: Style = .plain) {
    self.character = character
    self.style = style
  }

  public static let blank = Cell(" ")
}

/// Where the terminal's cursor stands, and whether a person sees it. Screen readers and braille displays follow it even
/// where it is hidden.
public struct Cursor: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var isShown: Bool

  public init(row: Int, column: Int, isShown: Bool = false) {
    self.row = row
    self.column = column
    self.isShown = isShown
  }
}

/// A whole screen as a value: what `draw` returns and a terminal shows.
public struct Frame: Hashable, Sendable {
  public let size: Size
  public private(set) var cells: [Cell]
  /// Always inside the frame; one that is put elsewhere stands at the nearest edge.
  public var cursor = Cursor(row: 0, column: 0) {
    didSet {
      cursor.row = max(0, min(cursor.row, size.rows - 1))
      cursor.column = max(0, min(cursor.column, size.columns - 1))
    }
  }

  public init(size: Size, _ style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(" ", style), count: size.columns * size.rows)
  }

  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes `text` into one row of `area`, clipped at the area's and the frame's edges.
  ///
  /// `row` and `column` count from the area's top left. Returns the columns used. Only what a terminal may see gets into
  /// cells: newlines and tabs become blanks, controls `?`.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int = 0, column: Int = 0, in area: Rect, _ style: Style = .plain
  ) -> Int {
    let screenRow = area.row + row
    guard (0..<area.rows).contains(row), (0..<size.rows).contains(screenRow), column >= 0, area.column >= 0 else {
      return 0
    }
    let limit = min(area.column + area.columns, size.columns)
    var at = area.column + column
    for character in text {
      guard let width = character.soleColumns else {
        let parts = character.parts
        let columns = parts.reduce(0) { $0 + $1.columns }
        let isTooWide = at + columns > limit
        // One that is wider than the whole area shows as much of itself as fits.
        guard !isTooWide || at == area.column else { break }
        for part in parts {
          guard at + part.columns <= limit else { break }
          set(screenRow, at, part.character, width: part.columns, style)
          at += part.columns
        }
        if isTooWide { break }
        continue
      }
      guard at + width <= limit else { break }
      set(screenRow, at, character, width: width, style)
      at += width
    }
    return max(0, at - area.column - column)
  }

  /// Fills `area` with blanks of `style`. Of a wide character that the edge of `area` cuts, a blank is left outside.
  public mutating func fill(_ area: Rect, _ style: Style) {
    let indices = indices(of: area)
    for index in indices {
      if cells[index].character == nil, index % size.columns > 0 { cells[index - 1].character = " " }
      cells[index] = Cell(" ", style)
      if (index + 1) % size.columns > 0, cells[index + 1].character == nil { cells[index + 1].character = " " }
    }
  }

  /// Lays `style` over the styles in `area`; the characters stay.
  public mutating func restyle(_ area: Rect, _ style: Style) {
    for index in indices(of: area) { cells[index].style = style.over(cells[index].style) }
  }

  /// Replaces a cell. After one half of a wide character the caller has to set the other one.
  public mutating func set(_ cell: Cell, at index: Int) { cells[index] = cell }

  /// Moves what stands in `area` up by so many rows; a negative number moves it down. The rows that this uncovers become
  /// blanks of `style`. `area` must lie inside the frame.
  public mutating func scroll(_ area: Rect, by rows: Int, exposing style: Style) {
    let targets = area.row..<area.row + area.rows
    // In this order no row is taken after it has been overwritten.
    for row in rows > 0 ? Array(targets) : targets.reversed() {
      for column in area.column..<area.column + area.columns {
        let isExposed = !targets.contains(row + rows)
        cells[row * size.columns + column] =
          isExposed ? Cell(" ", style) : cells[(row + rows) * size.columns + column]
      }
    }
  }

  private mutating func set(_ row: Int, _ column: Int, _ character: Character, width: Int, _ style: Style) {
    let index = row * size.columns + column
    // Half of a wide character that is overwritten leaves a blank behind, never a torn glyph.
    if cells[index].character == nil, column > 0 { cells[index - 1].character = " " }
    let last = index + width - 1
    if column + width < size.columns, cells[last + 1].character == nil { cells[last + 1].character = " " }
    cells[index] = Cell(character, style)
    if width == 2 { cells[last] = Cell(nil, style) }
  }

  private func indices(of area: Rect) -> [Int] {
    let left = max(0, area.column)
    let right = max(left, min(area.column + area.columns, size.columns))
    let top = max(0, area.row)
    let bottom = max(top, min(area.row + area.rows, size.rows))
    return (top..<bottom).flatMap { row in row * size.columns + left..<row * size.columns + right }
  }
}

import Grid

/// A part of the screen whose text has moved up or down as a whole: what a pane does that is scrolled.
struct Shift: Equatable {
  var area: Rect
  /// Rows up; negative for down.
  var distance: Int

  /// Lines that a pane scrolls at once, by a key or a turn of the wheel. A page leaves too little of the old one.
  private static let distances = [1, -1, 2, -2, 3, -3]
  /// With fewer rows or cells it is cheaper to write them anew than to move them: the move alone takes some 60 bytes.
  static let fewestRows = 6
  private static let fewestCells = 300

  /// The shift that explains most of what differs between two frames of the same size; `nil` where none explains much.
  init?(from before: Frame, to after: Frame, _ difference: FrameDifference) {
    guard let area = difference.area, area.columns * area.rows >= Self.fewestCells else { return nil }
    let comparison = Comparison(before, after, area, farthest: Self.distances.max() ?? 0)
    guard comparison.differing >= Self.fewestCells else { return nil }
    var best: (shift: Shift, gain: Int)?
    for distance in Self.distances {
      guard let found = comparison.bestArea(movedBy: distance), found.gain > (best?.gain ?? Self.fewestCells) else {
        continue
      }
      best = (Shift(area: found.area, distance: distance), found.gain)
      if found.gain > comparison.differing / 2 { break }
    }
    guard let shift = best?.shift.wideEnough(for: before, after) else { return nil }
    self = shift
  }

  init(area: Rect, distance: Int) {
    self.area = area
    self.distance = distance
  }

  var rows: Range<Int> { area.row..<area.row + area.rows }

  /// The same with both edges where they cut no wide character; `nil` where there is no such place near by.
  private func wideEnough(for before: Frame, _ after: Frame) -> Shift? {
    func cuts(_ column: Int) -> Bool {
      column < before.size.columns
        && rows.contains { row in
          [before, after].contains { $0.cells[row * $0.size.columns + column].character == nil }
        }
    }
    var (left, right) = (area.column, area.column + area.columns)
    for _ in 0..<2 where cuts(left) { left -= 1 }
    for _ in 0..<2 where cuts(right) { right += 1 }
    guard !cuts(left), !cuts(right) else { return nil }
    return Shift(area: Rect(row: area.row, column: left, columns: right - left, rows: area.rows), distance: distance)
  }
}

/// The area in which two frames differ, with a number for each cell, which is compared many times. Different cells may
/// have the same one; that only makes a shift look better than it is.
private struct Comparison {
  private let area: Rect
  /// The rows of both frames that are looked at: those of the area, and those above and below that text may come from.
  private let rows: Range<Int>
  private let before: [Int]
  private let after: [Int]
  let differing: Int

  /// `farthest`: how many rows a shift may move text.
  init(_ before: Frame, _ after: Frame, _ area: Rect, farthest: Int) {
    let rows = max(0, area.row - farthest)..<min(after.size.rows, area.row + area.rows + farthest)
    func marks(_ frame: Frame) -> [Int] {
      rows.flatMap { row in frame.row(row).dropFirst(area.column).prefix(area.columns).map(\.mark) }
    }
    (self.area, self.rows) = (area, rows)
    self.before = marks(before)
    self.after = marks(after)
    differing = zip(self.before, self.after).count { $0 != $1 }
  }

  /// The area in which a move by so many rows explains the most cells, and how many more it explains than it spoils.
  func bestArea(movedBy distance: Int) -> (area: Rect, gain: Int)? {
    let targets = (area.row..<area.row + area.rows).clamped(to: rows.lowerBound - distance..<rows.upperBound - distance)
    var columnGains = Array(repeating: 0, count: area.columns)
    for row in targets { for column in 0..<area.columns { columnGains[column] += gain(row, column, distance) } }
    guard let columns = richestRun(in: columnGains) else { return nil }
    let rowGains = targets.map { row in columns.range.reduce(0) { $0 + gain(row, $1, distance) } }
    guard let richest = richestRun(in: rowGains) else { return nil }
    let (first, end) = (targets.lowerBound + richest.range.lowerBound, targets.lowerBound + richest.range.upperBound)
    // The rows that the text comes from belong to the area as well.
    let (top, bottom) = (min(first, first + distance), max(end, end + distance))
    let found = Rect(
      row: top, column: area.column + columns.range.lowerBound, columns: columns.range.count, rows: bottom - top)
    return (found, richest.sum)
  }

  /// Whether the cell, which is wrong now, would be right after the move: 1; the other way round: -1.
  private func gain(_ row: Int, _ column: Int, _ distance: Int) -> Int {
    let index = (row - rows.lowerBound) * area.columns + column
    let cell = after[index]
    return (before[index] != cell ? 1 : 0) - (before[index + distance * area.columns] != cell ? 1 : 0)
  }
}

/// The neighbours with the greatest sum; `nil` where no number is above zero.
private func richestRun(in numbers: [Int]) -> (range: Range<Int>, sum: Int)? {
  var best: (range: Range<Int>, sum: Int)?
  var (start, sum) = (0, 0)
  for (index, number) in numbers.enumerated() {
    if sum <= 0 { (start, sum) = (index, 0) }
    sum += number
    if sum > (best?.sum ?? 0) { best = (start..<index + 1, sum) }
  }
  return best
}

extension Cell {
  fileprivate var mark: Int {
    let first = character?.unicodeScalars.first.map { Int($0.value) } ?? -1
    return (first << 26 ^ style.foreground.mark << 13 ^ style.background.mark) &* 31 &+ Int(style.attributes.rawValue)
  }
}

extension Color {
  fileprivate var mark: Int {
    switch self {
    case .standard: 0
    case .indexed(let number): Int(number) + 1
    case .rgb(let red, let green, let blue): (Int(red) << 16 | Int(green) << 8 | Int(blue)) + 257
    }
  }
}

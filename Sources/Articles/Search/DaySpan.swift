/// A year, a month or a day, as typed in a search: "2018", "2018-11", "2018-11-30".
public struct DaySpan: Hashable, Sendable {
  public var first: Day
  /// The day after the last; `nil` at the end of the calendar.
  public var next: Day?

  public var last: Day { Day(daysSince1970: (next?.daysSince1970 ?? .max) - 1) }

  /// A single day.
  public init(_ day: Day) {
    first = day
    let following = Day(daysSince1970: day.daysSince1970 + 1)
    next = following > day ? following : nil
  }

  /// `nil` for anything that is not a date. A final hyphen is ignored: the date is still being typed.
  public init?(_ text: String) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, parts.last == "" { parts.removeLast() }
    let numbers = parts.compactMap { part in part.allSatisfy({ ("0"..."9").contains($0) }) ? Int(part) : nil }
    guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4 else { return nil }
    let month = numbers.count > 1 ? numbers[1] : 1
    guard let first = Day(year: numbers[0], month: month, day: numbers.count > 2 ? numbers[2] : 1) else { return nil }
    guard numbers.count < 3 else {
      self = DaySpan(first)
      return
    }
    self.first = first
    switch numbers.count {
    case 1: next = Day(year: first.year + 1, month: 1, day: 1)
    default:
      next = month == 12 ? Day(year: first.year + 1, month: 1, day: 1) : Day(year: first.year, month: month + 1, day: 1)
    }
  }
}

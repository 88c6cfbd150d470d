import Articles
import GRDB

/// The row key of an article. Keys grow with the time of publication, so that rows and index are in the order of lists.
///
/// A day has 2²¹ keys. The first 2¹⁹ are for midnight, the time of every date without a time; each later second has
/// sixteen. An article that finds no free key in its own second takes the first free one of the following seconds. Keys
/// have to be small: for every word of every article, the full-text index stores the distance between two of them.
enum DateKey {
  static let keysPerDay: Int64 = 1 << 21
  private static let midnightKeys: Int64 = 1 << 19
  private static let keysPerSecond: Int64 = 16
  /// Days from 1 January of year 1 to 1 January 1970, added so that no key is negative.
  private static let daysBefore1970 = 719_162

  /// The keys of a second, given in seconds since 1970.
  static func keys(of second: Int) -> Range<Int64> {
    let sinceYear1 = max(second + daysBefore1970 * 86_400, 0)
    let day = Int64(sinceYear1 / 86_400) * keysPerDay
    let secondOfDay = Int64(sinceYear1 % 86_400)
    guard secondOfDay > 0 else { return day..<day + midnightKeys }
    let start = day + midnightKeys + (secondOfDay - 1) * keysPerSecond
    return start..<start + keysPerSecond
  }

  /// The first key of a day in UTC.
  static func start(of day: Day) -> Int64 { Int64(day.daysSince1970 + daysBefore1970) * keysPerDay }

  static func days(between key: Int64, _ other: Int64) -> Int64 { abs(dayNumber(of: key) - dayNumber(of: other)) }

  static func dayNumber(of key: Int64) -> Int64 { key / keysPerDay }

  /// SQL for the day of a row key in UTC, in days since 1970.
  static func daysSince1970(ofKey column: String) -> String { "\(column) / \(keysPerDay) - \(daysBefore1970)" }

  /// The day for a number from `dayNumber`.
  static func day(number: Int64) -> Day { Day(daysSince1970: Int(number) - daysBefore1970) }
}

/// Finds row keys that no article has.
struct KeyAllocator {
  /// For each full second, by its first key: where the last free key was found.
  private var continuations: [Int64: Int64] = [:]

  mutating func key(forSecond second: Int, _ db: Database) throws -> Int64 {
    let wanted = DateKey.keys(of: second)
    var range = wanted
    if let start = continuations[wanted.lowerBound] { range = start..<start + Int64(wanted.count) }
    while true {
      let last = try db.cachedStatement(sql: "SELECT max(key) FROM article WHERE key >= ? AND key < ?")
        .int64(range.lowerBound, range.upperBound)
      let free = last.map { $0 + 1 } ?? range.lowerBound
      if free < range.upperBound {
        if !wanted.contains(free) { continuations[wanted.lowerBound] = free }
        return free
      }
      range = range.upperBound..<range.upperBound + Int64(wanted.count)
    }
  }
}

extension Statement {
  /// The first column of the first row.
  func int64(_ arguments: (any DatabaseValueConvertible)?...) throws -> Int64? {
    try Int64.fetchOne(self, arguments: StatementArguments(arguments))
  }
}

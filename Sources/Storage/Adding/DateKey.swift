import Articles
import GRDB

/// The row key of an article: it grows with the time of publication, so that rows and index lie in the order of lists.
///
/// A day has 2²¹ keys. The first 2¹⁹ are for midnight, where every date without a time stands; each later second has
/// sixteen. What finds no free key in its own second takes the first in the seconds that follow. Small keys matter: the
/// full-text index stores the distance between two of them for every word of every article.
enum DateKey {
  static let keysPerDay: Int64 = 1 << 21
  private static let midnightKeys: Int64 = 1 << 19
  private static let keysPerSecond: Int64 = 16
  /// Days from 1 January of year 1 to 1970, so that no key is negative.
  private static let daysBefore1970 = 719_162

  /// The keys of a second, in seconds since 1970.
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

  /// The day of a number that `dayNumber` gave.
  static func day(number: Int64) -> Day { Day(daysSince1970: Int(number) - daysBefore1970) }
}

/// Hands out row keys that no article has.
struct KeyAllocator {
  /// Where the last key was found for a full second, by that second's first key.
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

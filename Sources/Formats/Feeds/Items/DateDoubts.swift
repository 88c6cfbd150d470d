import Articles
import Glibc

/// Finds the dates of a feed that can hardly be right: from before there were feeds, or ahead of the clock. They are
/// kept, and told.
struct DateDoubts {
  private let earliest = 1990
  private let latest: Day
  private var count = 0
  /// The first of them, as it was read.
  private var first: String?

  init(today: Day = .today) { latest = Day(daysSince1970: today.daysSince1970 + 2) }

  /// Marks the article if its date is one of them.
  mutating func check(_ imported: inout ImportedArticle) {
    guard let date = imported.article.published, date.day.year < earliest || date.day > latest else { return }
    if !imported.doubts.contains(.published) { imported.doubts.append(.published) }
    count += 1
    if first == nil { first = date.iso8601 }
  }

  /// What is to be told of them; `nil` when there are none.
  var sentence: String? {
    guard let first else { return nil }
    let dates = count == 1 ? "a date that is" : "\(count) dates that are"
    return "has \(dates) before \(earliest) or ahead of today (\(first)); kept as written"
  }
}

extension Day {
  /// The day in UTC that the clock shows.
  static var today: Day { Day(daysSince1970: time(nil) / 86_400) }
}

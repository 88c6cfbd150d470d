import Articles
import Storage

/// The library that is measured, opened with a temporary state of its own.
final class Subject {
  let library: Library
  let articleCount: Int
  let probes: Probes
  /// A day in the middle of the library's dates; `nil` when nothing is dated.
  let middleDay: Day?
  /// Articles spread over all dates.
  let sample: [LibraryArticle]
  private let folder: TemporaryFolder

  /// Rows that the reader asks for at a time when somebody moves through a list.
  static let pageRows = 120
  /// Rows that it asks for first: two screens of hits at 140x40.
  static let screenRows = 24

  init(path: String) throws {
    folder = try TemporaryFolder()
    library = try Library(.files(library: path, state: folder.file("state.sqlite")))
    articleCount = try library.articleCount()
    let (first, last) = (try Subject.firstDay(of: library), try Subject.lastDay(of: library))
    middleDay = zip(first, last).map { Day(daysSince1970: ($0.daysSince1970 + $1.daysSince1970) / 2) }
    sample = try Subject.sample(of: library, first, last)
    probes = try Probes(library, sample)
  }

  /// The day of the newest article, with which the list begins; `nil` when nothing is dated.
  private static func lastDay(of library: Library) throws -> Day? {
    try library.window(ListQuery(), .top, rows: pageRows).rows.lazy.compactMap { $0.published?.day }.first
  }

  /// The day of the oldest dated article. Any number of undated articles may come after it.
  static func firstDay(of library: Library) throws -> Day? {
    var anchor = Anchor<ArticleRow>.bottom
    while true {
      let window = try library.window(ListQuery(), anchor, rows: 1_000)
      if let day = window.rows.reversed().lazy.compactMap({ $0.published?.day }).first { return day }
      guard !window.startsAtTop, let top = window.rows.first else { return nil }
      anchor = .before(top.key)
    }
  }

  /// Two articles of each of twenty days, at equal distances.
  private static func sample(of library: Library, _ first: Day?, _ last: Day?) throws -> [LibraryArticle] {
    guard let (first, last) = zip(first, last) else { return [] }
    var found: [ArticleID: LibraryArticle] = [:]
    for step in 0..<20 {
      let day = Day(
        daysSince1970: first.daysSince1970 + (last.daysSince1970 - first.daysSince1970) * step / 19)
      for row in try library.window(ListQuery(), .from(.day(day)), rows: 2).rows {
        found[row.id] = try library.article(row.id)
      }
    }
    return found.values.sorted { $0.id.rawValue < $1.id.rawValue }
  }
}

/// Both values, or `nil`.
private func zip<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
  guard let first, let second else { return nil }
  return (first, second)
}

import Articles
import Storage

/// The library that is measured, opened with a reader's state of its own that is gone afterwards.
final class Subject {
  let library: Library
  let articleCount: Int
  let probes: Probes
  /// A day in the middle of the library's dates; `nil` when nothing is dated.
  let middleDay: Day?
  /// Articles from all over the list of dates.
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
    let library = library
    let days = try [WindowAnchor.bottom, .top].map { anchor in
      try library.window(ListQuery(), anchor, rows: 50).rows.compactMap { $0.published?.day }.last
    }
    let (first, last) = (days[0] ?? days[1], days[1] ?? days[0])
    middleDay = zip(first, last).map { Day(daysSince1970: ($0.daysSince1970 + $1.daysSince1970) / 2) }
    sample = try Subject.sample(of: library, first, last)
    probes = try Probes(library, sample)
  }

  /// Two articles of each of twenty days, at equal distances.
  private static func sample(of library: Library, _ first: Day?, _ last: Day?) throws -> [LibraryArticle] {
    guard let (first, last) = zip(first, last) else { return [] }
    var found: [ArticleID: LibraryArticle] = [:]
    for step in 0..<20 {
      let day = Day(
        daysSince1970: first.daysSince1970 + (last.daysSince1970 - first.daysSince1970) * step / 19)
      for row in try library.window(ListQuery(), .day(day), rows: 2).rows {
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

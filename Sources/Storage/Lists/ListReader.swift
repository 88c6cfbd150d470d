import Articles
import GRDB

/// The reader's marks or the library changed after the shelves were last updated. Update them and ask again.
struct ShelvesAreStale: Error, CustomStringConvertible {
  var description: String { "the library is being changed; try again" }
}

/// Answers questions about a list, within one transaction.
struct ListReader {
  private let db: Database
  private let query: ListQuery
  private let scope: ListScope
  private let keys: ListKeys
  /// The row keys of the whole list, for an order by relevance; `nil` for other orders.
  private let ranking: [Int64]?

  /// Throws `ShelvesAreStale` if the list needs the shelves when they are out of date, unless `mayLag`.
  init(_ query: ListQuery, _ db: Database, rankings: Rankings, mayLag: Bool) throws {
    self.db = db
    self.query = query
    scope = try ListScope(query, db)
    let needsShelves = scope.needsShelves || query.order == .unreadFirst
    if needsShelves, !mayLag, try !Shelves.isCurrent(db) { throw ShelvesAreStale() }
    keys = try ListKeys(query, scope, db)
    ranking = query.order == .relevance ? try rankings.ranking(of: query, scope, db) : nil
  }

  func window(_ anchor: Anchor<ArticleRow>, rows: Int) throws -> Window<ArticleRow> {
    let rows = max(rows, 0)
    switch anchor {
    case .top: return try window(after: nil, rows: rows)
    case .bottom: return try window(before: nil, rows: rows)
    case .after(let key): return try window(after: ListKeys.Bound(key: key), rows: rows)
    case .before(let key): return try window(before: ListKeys.Bound(key: key), rows: rows)
    case .around(let id):
      guard let key = try key(of: id) else { return try window(after: nil, rows: rows) }
      return try window(around: key, rows: rows)
    case .from(.day(let day)):
      if let place = try place(of: day) {
        let window = try window(after: place, rows: rows)
        if !window.rows.isEmpty { return window }
      }
      // No article is from that day or further on: the nearest one is the last of the list.
      return query.order.isByDate
        ? try window(before: nil, rows: min(rows, 1)) : try window(after: nil, rows: rows)
    }
  }

  // MARK: Windows

  private func window(after place: ListKeys.Bound?, rows: Int) throws -> Window<ArticleRow> {
    let found = try next(from: place, forward: true, limit: rows + 1)
    let shown = Array(found.prefix(rows))
    let isAtTop = try place == nil || isEmpty(before: shown.first.map { ListKeys.Bound(key: $0) } ?? place)
    return try window(shown, isAtTop, endsAtBottom: found.count <= rows)
  }

  private func window(before place: ListKeys.Bound?, rows: Int) throws -> Window<ArticleRow> {
    let found = try next(from: place, forward: false, limit: rows + 1)
    let shown = Array(found.prefix(rows).reversed())
    let last = shown.last.map { ListKeys.Bound(key: $0) } ?? place
    let isAtBottom = try place == nil || next(from: last, forward: true, limit: 1).isEmpty
    return try window(shown, found.count <= rows, endsAtBottom: isAtBottom)
  }

  /// Half of the rows above the key and half from it on; more on one side if the other has too few.
  private func window(around key: RowKey, rows: Int) throws -> Window<ArticleRow> {
    let below = try next(from: ListKeys.Bound(key: key, isIncluded: true), forward: true, limit: rows + 1)
    guard below.first == key else { return try window(after: nil, rows: rows) }
    let above = try next(from: ListKeys.Bound(key: key), forward: false, limit: rows + 1)
    let countBelow = max(min(below.count, rows - rows / 2), rows - above.count)
    let countAbove = min(above.count, rows - min(countBelow, below.count))
    let shown = above.prefix(countAbove).reversed() + below.prefix(countBelow)
    return try window(Array(shown), above.count <= countAbove, endsAtBottom: below.count <= countBelow)
  }

  private func window(_ keys: [RowKey], _ startsAtTop: Bool, endsAtBottom: Bool) throws -> Window<ArticleRow> {
    var reader = RowReader(db, scope)
    return Window<ArticleRow>(
      rows: try reader.rows(keys), startsAtTop: startsAtTop, endsAtBottom: endsAtBottom,
      rowsBefore: startsAtTop ? 0 : nil)
  }

  // MARK: Places

  private func isEmpty(before place: ListKeys.Bound?) throws -> Bool {
    try next(from: place, forward: false, limit: 1).isEmpty
  }

  private func next(from place: ListKeys.Bound?, forward: Bool, limit: Int) throws -> [RowKey] {
    guard let ranking else { return try keys.keys(from: place, forward: forward, limit: limit) }
    return Rankings.keys(in: ranking, from: place, forward: forward, limit: limit)
  }

  private func key(of id: ArticleID) throws -> RowKey? {
    let key = try db.cachedStatement(sql: "SELECT key FROM article WHERE id = ?").int64(Int64(bitPattern: id.rawValue))
    return try key.flatMap { try keys.rowKey(ofArticle: $0) }
  }

  /// For a list ordered by date, the first article of the day or past it; for others, the newest article of that day.
  /// `nil` when there is none.
  private func place(of day: Day) throws -> ListKeys.Bound? {
    let days = OwnDays.keys(from: day, before: Day(daysSince1970: day.daysSince1970 + 1))
    switch query.order {
    case .newest, .oldest, .unreadFirst:
      return try keys.first(reaching: day, in: days).map { ListKeys.Bound(key: $0, isIncluded: true) }
    case .title, .site, .relevance:
      let newest = try db.cachedStatement(
        sql: "SELECT max(key) FROM article WHERE key >= ? AND key < ? AND firstDay = ?"
      ).int64(days.lowerBound, days.upperBound, day.daysSince1970)
      return try newest.flatMap { try keys.rowKey(ofArticle: $0) }.map { ListKeys.Bound(key: $0, isIncluded: true) }
    }
  }

  // MARK: Numbers

  func rank(of key: RowKey) throws -> Int {
    if let ranking { return ranking.firstIndex(of: key.article) ?? 0 }
    if query.view == .all, scope.isWhole, [.newest, .oldest, .relevance].contains(query.order) {
      let later = try ListNumbers.articles(after: key.article, db)
      return query.order == .oldest ? try max(0, ListNumbers.articles(db) - later - 1) : later
    }
    return try keys.rank(of: key)
  }

  func count(atMost limit: Int) throws -> RowCount {
    if let ranking { return .exactly(ranking.count) }
    if query.view == .all, scope.isWhole { return .exactly(try ListNumbers.articles(db)) }
    return try ListNumbers.count(scope, atMost: limit, db)
  }
}

extension ListQuery.Order {
  /// Whether rows are ordered by date, at least within each of two parts.
  fileprivate var isByDate: Bool { [.newest, .oldest, .unreadFirst].contains(self) }
}

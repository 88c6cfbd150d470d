import Articles
import GRDB
import Synchronization

/// Keeps the last list ordered by relevance: ranking it reads every hit, but paging in it must not.
final class Rankings: Sendable {
  private struct Ranking {
    var query: ListQuery
    /// What the ranking depends on: versions of the library and of the reader's marks.
    var state: [Int64?]
    var keys: [Int64]
  }

  private let last = Mutex<Ranking?>(nil)

  /// Row keys of the hits, best first, and newest first among equals; `nil` when no text is searched for.
  func ranking(of query: ListQuery, _ scope: ListScope, _ db: Database) throws -> [Int64]? {
    guard scope.match != nil else { return nil }
    var state = [try db.cachedStatement(sql: "SELECT version FROM library").int64()]
    if scope.needsShelves { state.append(try db.cachedStatement(sql: "SELECT max(stamp) FROM reading").int64()) }
    if let known = last.withLock({ $0 }), known.query == query, known.state == state { return known.keys }
    let source = try KeySource(scope, for: .inDateOrder, db)
    var sql = source.sql(selecting: source.column)
    // A word in the headline counts as much as ten in the body.
    sql.add("ORDER BY bm25(textIndex, 1, 10, 1, 1, 1, 1, 1, 1), \(source.column) DESC")
    let keys = try Int64.fetchAll(sql.statement(db))
    last.withLock { $0 = Ranking(query: query, state: state, keys: keys) }
    return keys
  }

  /// At most `limit` keys of the ranking from the place on, nearest first.
  static func keys(in ranking: [Int64], from place: ListKeys.Bound?, forward: Bool, limit: Int) -> [RowKey] {
    let index = place.flatMap { ranking.firstIndex(of: $0.key.article) }
    if place != nil, index == nil { return [] }
    let isIncluded = place?.isIncluded ?? false
    if forward {
      let start = index.map { isIncluded ? $0 : $0 + 1 } ?? 0
      return ranking[start...].prefix(limit).map { RowKey(article: $0) }
    }
    let end = index.map { isIncluded ? $0 + 1 : $0 } ?? ranking.count
    return ranking[..<end].suffix(limit).reversed().map { RowKey(article: $0) }
  }
}

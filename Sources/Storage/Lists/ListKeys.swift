import Articles
import GRDB

/// The row keys of a list in its order, a few at a time, from any place in it. The cost depends on how many are
/// returned.
struct ListKeys {
  private let db: Database
  private let order: ListQuery.Order
  private let parts: [Part]
  let scope: ListScope

  /// A part of a list that is ordered by date, or by one text column.
  private struct Part {
    /// The `sortText` of this part's keys; `nil` if the list has only one part.
    var mark: String?
    var source: KeySource
  }

  /// A place next to a row, to read on from.
  struct Bound {
    var key: RowKey
    /// Whether the row itself is read as well.
    var isIncluded = false
  }

  init(_ query: ListQuery, _ scope: ListScope, _ db: Database) throws {
    self.db = db
    self.scope = scope
    order = query.order
    switch order {
    case .newest, .oldest, .relevance:
      parts = [Part(mark: nil, source: try KeySource(scope, for: .inDateOrder, db))]
    case .title, .site:
      parts = [Part(mark: nil, source: try KeySource(scope, for: .sorted, db))]
    case .unreadFirst:
      parts = try [(Shelf.unread, "0"), (.read, "1")].compactMap { shelf, mark in
        let other: Shelf = shelf == .unread ? .read : .unread
        guard !scope.shelves.contains(other) else { return nil }
        var part = scope
        if !scope.shelves.contains(shelf) { part.restrict(to: shelf) }
        return Part(mark: mark, source: try KeySource(part, for: .inDateOrder, db))
      }
    }
  }

  /// At most `limit` keys from the place on, nearest first; without a place, from the top, or backward from the bottom.
  func keys(from place: Bound?, forward: Bool, limit: Int) throws -> [RowKey] {
    switch order {
    case .title: try textKeys("titleOrder", from: place, forward: forward, limit: limit)
    case .site: try textKeys("siteOrder", from: place, forward: forward, limit: limit)
    case .newest, .oldest, .unreadFirst, .relevance: try dateKeys(from: place, forward: forward, limit: limit)
    }
  }

  /// For a list ordered by date: the first row whose own day is `day` or comes after it in the list's order; `nil` when
  /// there is none. `days` are the keys that articles of that day may have. In a list of several parts, the first part
  /// that has such a row counts.
  func first(reaching day: Day, in days: Range<Int64>) throws -> RowKey? {
    let isAscending = order == .oldest
    for part in parts {
      let column = part.source.column
      var sql = part.source.sql(selecting: column)
      sql.add("AND \(column) \(isAscending ? ">=" : "<") ?", isAscending ? days.lowerBound : days.upperBound)
      sql.add([.reaching(day, ascending: isAscending)], on: column)
      sql.add("ORDER BY \(column) \(isAscending ? "ASC" : "DESC") LIMIT 1")
      if let key = try sql.statement(db).firstInt64() { return RowKey(article: key, sortText: part.mark) }
    }
    return nil
  }

  /// How many rows come before the one with this key.
  func rank(of key: RowKey) throws -> Int {
    switch order {
    case .title: return try textRank("titleOrder", of: key)
    case .site: return try textRank("siteOrder", of: key)
    case .newest, .oldest, .unreadFirst, .relevance: break
    }
    var rank = 0
    for part in parts {
      if let mark = part.mark, let wanted = key.sortText, mark > wanted { break }
      var sql = part.source.sql(selecting: "count(*)")
      if part.mark == nil || part.mark == key.sortText {
        sql.add("AND \(part.source.column) \(order == .oldest ? "<" : ">") ?", key.article)
      }
      rank += Int(try sql.statement(db).firstInt64() ?? 0)
    }
    return rank
  }

  // MARK: In the order of dates

  private func dateKeys(from place: Bound?, forward: Bool, limit: Int) throws -> [RowKey] {
    let isDescending = (order != .oldest) == forward
    var keys: [RowKey] = []
    for part in forward ? parts : parts.reversed() where keys.count < limit {
      var limits: Bound?
      if let place {
        if let mark = part.mark, let wanted = place.key.sortText, mark != wanted {
          guard (mark > wanted) == forward else { continue }
        } else {
          limits = place
        }
      }
      let column = part.source.column
      var sql = part.source.sql(selecting: column)
      if let limits {
        sql.add("AND \(column) \(isDescending ? "<" : ">")\(limits.isIncluded ? "=" : "") ?", limits.key.article)
      }
      sql.add("ORDER BY \(column) \(isDescending ? "DESC" : "ASC") LIMIT ?", limit - keys.count)
      keys += try Int64.fetchAll(sql.statement(db)).map { RowKey(article: $0, sortText: part.mark) }
    }
    return keys
  }

  // MARK: In the order of a text

  /// Rows with the same text are ordered newest first.
  private func textKeys(_ name: String, from place: Bound?, forward: Bool, limit: Int) throws -> [RowKey] {
    guard let part = parts.first else { return [] }
    let column = "article.\(name)"
    func ask(_ conditions: [Condition], _ limit: Int) throws -> [RowKey] {
      var sql = part.source.sql(selecting: "\(part.source.column), \(column)", withArticles: true)
      sql.add(conditions, on: part.source.column)
      sql.add(
        "ORDER BY \(column) \(forward ? "ASC" : "DESC"), article.key \(forward ? "DESC" : "ASC") LIMIT ?", limit)
      return try Row.fetchAll(sql.statement(db)).map { RowKey(article: $0[0], sortText: $0[1]) }
    }
    guard let place else { return try ask([], limit) }
    let text = place.key.sortText ?? ""
    // Two statements, so that each reads one range of an index.
    let same = try ask(
      [
        Condition("\(column) = ?", text),
        Condition("article.key \(forward ? "<" : ">")\(place.isIncluded ? "=" : "") ?", place.key.article),
      ], limit)
    guard same.count < limit else { return same }
    return same + (try ask([Condition("\(column) \(forward ? ">" : "<") ?", text)], limit - same.count))
  }

  private func textRank(_ name: String, of key: RowKey) throws -> Int {
    guard let part = parts.first else { return 0 }
    var rank = 0
    let text = key.sortText ?? ""
    for condition in [
      Condition("article.\(name) < ?", text),
      Condition("article.\(name) = ? AND article.key > ?", text, key.article),
    ] {
      var sql = part.source.sql(selecting: "count(*)", withArticles: true)
      sql.add([condition], on: part.source.column)
      rank += Int(try sql.statement(db).firstInt64() ?? 0)
    }
    return rank
  }

  /// The key of an article in this list's order, whether or not the list contains it; `nil` when it has no place in
  /// that order.
  func rowKey(ofArticle key: Int64) throws -> RowKey? {
    switch order {
    case .newest, .oldest, .relevance: return RowKey(article: key)
    case .title, .site:
      let name = order == .title ? "titleOrder" : "siteOrder"
      let find = try db.cachedStatement(sql: "SELECT \(name) FROM article WHERE key = ?")
      return try String.fetchOne(find, arguments: [key]).map { RowKey(article: key, sortText: $0) }
    case .unreadFirst:
      let find = try db.cachedStatement(
        sql: """
          SELECT shelf FROM shelf WHERE library = (SELECT id FROM library) AND shelf IN (0, 1) AND key = ?
          """)
      return try Int.fetchOne(find, arguments: [key]).map { RowKey(article: key, sortText: String($0)) }
    }
  }
}

extension Statement {
  /// The first column of the first row, with the arguments that the statement already has.
  func firstInt64() throws -> Int64? { try Int64.fetchOne(self) }
}

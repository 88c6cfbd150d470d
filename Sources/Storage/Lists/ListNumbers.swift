import Articles
import GRDB

/// How many articles there are, without reading each of them.
enum ListNumbers {
  static func articles(_ db: Database) throws -> Int {
    Int(try db.cachedStatement(sql: "SELECT articles FROM library").int64() ?? 0)
  }

  /// How many articles have a larger key: whole days by their stored counts, the key's own day by its rows.
  static func articles(after key: Int64, _ db: Database) throws -> Int {
    let day = DateKey.dayNumber(of: key)
    let later = try db.cachedStatement(sql: "SELECT sum(articles) FROM day WHERE day > ?").int64(day)
    let sameDay = try db.cachedStatement(sql: "SELECT count(*) FROM article WHERE key > ? AND key < ?")
      .int64(key, (day + 1) * DateKey.keysPerDay)
    return Int((later ?? 0) + (sameDay ?? 0))
  }

  static func count(_ scope: ListScope, atMost limit: Int, _ db: Database) throws -> RowCount {
    let source = try KeySource(scope, for: .inDateOrder, db)
    var sql = source.sql(selecting: "1")
    sql.add("LIMIT ?", limit + 1)
    sql.wrap("SELECT count(*) FROM (", ")")
    let count = Int(try sql.statement(db).firstInt64() ?? 0)
    return count > limit ? .moreThan(limit) : .exactly(count)
  }
}

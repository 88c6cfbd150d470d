import Articles
import GRDB

/// Writes the reader's marks and positions.
enum Marks {
  static func setRead(_ ids: [ArticleID], _ isRead: Bool, _ db: Database) throws {
    try change(db) { stamp in
      let set = try db.cachedStatement(
        sql: """
          INSERT INTO reading(id, isRead, stamp) VALUES(?1, ?2, ?3)
          ON CONFLICT(id) DO UPDATE SET isRead = ?2, stamp = ?3
          """)
      // Sorted as in the table: otherwise a hundred thousand of them take twice as long.
      for id in ids.map({ Int64(bitPattern: $0.rawValue) }).sorted() {
        try set.execute(arguments: [id, isRead, stamp])
      }
    }
  }

  static func setStarred(_ id: ArticleID, _ isStarred: Bool, _ db: Database) throws {
    try change(db) { stamp in
      try db.cachedStatement(
        sql: """
          INSERT INTO reading(id, isStarred, stamp) VALUES(?1, ?2, ?3)
          ON CONFLICT(id) DO UPDATE SET isStarred = ?2, stamp = ?3
          """
      ).execute(arguments: [Int64(bitPattern: id.rawValue), isStarred, stamp])
    }
  }

  /// Stores a position. No view depends on it, so it gets no new stamp.
  static func setPosition(_ position: ReadingPosition, of id: ArticleID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO reading(id, paragraph, character, stamp) VALUES(?1, ?2, ?3, 0)
        ON CONFLICT(id) DO UPDATE SET paragraph = ?2, character = ?3
        """
    ).execute(arguments: [Int64(bitPattern: id.rawValue), position.paragraph, position.character])
  }

  static func markAllRead(_ query: ListQuery, _ db: Database) throws -> [ArticleID] {
    try Shelves.update(db)
    var scope = try ListScope(query, db)
    if !scope.shelves.contains(.unread) { scope.restrict(to: .unread) }
    let source = try KeySource(scope, for: .inDateOrder, db)
    var sql = source.sql(selecting: "article.id", withArticles: true)
    sql.add("ORDER BY \(source.column) DESC")
    let ids = try Int64.fetchAll(sql.statement(db)).map { ArticleID(rawValue: UInt64(bitPattern: $0)) }
    if !ids.isEmpty { try setRead(ids, true, db) }
    return ids
  }

  /// Runs the body with a new stamp, and updates the shelves if they were up to date before.
  private static func change(_ db: Database, _ body: (Int64) throws -> Void) throws {
    let isCurrent = try Shelves.isCurrent(db)
    let last = try db.cachedStatement(sql: "SELECT coalesce(max(stamp), 0) FROM reading").int64() ?? 0
    try body(last + 1)
    guard isCurrent else { return }
    try Shelves.refile(since: last, db)
    try db.cachedStatement(sql: "UPDATE shelving SET stamp = ? WHERE library = (SELECT id FROM library)")
      .execute(arguments: [last + 1])
  }
}

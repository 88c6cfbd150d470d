import Articles
import GRDB

/// What a reader does with the articles, and what is kept for them.
extension Library {
  public func setRead(_ ids: [ArticleID], _ isRead: Bool) throws {
    try writeState { db in try Marks.setRead(ids, isRead, db) }
  }
  public func setStarred(_ id: ArticleID, _ isStarred: Bool) throws {
    try writeState { db in try Marks.setStarred(id, isStarred, db) }
  }
  /// Marks every unread article of the list as read, and gives back which those were.
  public func markAllRead(_ query: ListQuery) throws -> [ArticleID] {
    try writeState { db in try Marks.markAllRead(query, db) }
  }
  public func setPosition(_ position: ReadingPosition, of id: ArticleID) throws {
    try writeState { db in try Marks.setPosition(position, of: id, db) }
  }
  /// A small text kept for this reader under a name: last theme, measure, history. `nil` when there is none.
  public func note(_ name: String) throws -> String? {
    try read { db in
      try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM note WHERE name = ?"), arguments: [name])
    }
  }
  public func setNote(_ name: String, _ text: String) throws {
    try writeState { db in
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO note VALUES(?, ?)").execute(arguments: [name, text])
    }
  }

  /// Opens what the first mark needs, so that it is stored as soon as it is made.
  public func prepareToWriteState() throws { try explained { try connections.prepareToWriteState() } }

  /// Runs the body, and says of SQLite's errors which file they come from.
  func explained<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw problem(error) }
  }
}

import Articles
import GRDB

/// What a reader does with the articles, and what is kept for them.
extension Library {
  /// Stores a change; gives back what it has to tell. Throws `LibraryProblem`.
  @discardableResult
  public func make(_ change: Change) throws -> Reply? {
    try writeState { db in
      switch change {
      case .mark(.read(let ids, let isRead)): try Marks.setRead(ids, isRead, db)
      case .mark(.starred(let id, let isStarred)): try Marks.setStarred(id, isStarred, db)
      case .markAllRead(let query): return .markedRead(try Marks.markAllRead(query, db))
      case .position(let position, let id): try Marks.setPosition(position, of: id, db)
      case .note(let name, let text):
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO note(name, text) VALUES(?, ?)")
          .execute(arguments: [name, text])
      }
      return nil
    }
  }

  /// A small text kept for this reader under a name: last theme, measure, history. `nil` when there is none.
  public func note(_ name: String) throws -> String? {
    try read { db in
      try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM note WHERE name = ?"), arguments: [name])
    }
  }

  /// Opens what the first mark needs, so that it is stored as soon as it is made.
  public func prepareToWriteState() throws { try explained { try connections.prepareToWriteState() } }

  /// Runs the body, and says of SQLite's errors which file they come from.
  func explained<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw problem(error) }
  }
}

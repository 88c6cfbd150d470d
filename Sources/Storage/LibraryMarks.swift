import Articles
import GRDB

/// The reader's marks, positions and notes.
extension Library {
  /// Stores a change. Returns the reply of a change that has one, else `nil`. Throws `LibraryProblem`.
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

  /// The short text stored for this reader under a name: last theme, measure, history. `nil` when there is none.
  public func note(_ name: String) throws -> String? {
    try read { db in
      try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM note WHERE name = ?"), arguments: [name])
    }
  }

  /// Opens the connection for marks, so that the first mark is stored without delay.
  public func prepareToWriteState() throws { try explained { try connections.prepareToWriteState() } }

  /// Runs the body; turns SQLite's errors into a `LibraryProblem` that names the file they come from.
  func explained<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw problem(error) }
  }
}

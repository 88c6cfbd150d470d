import GRDB

/// A copy of a reader's marks and notes, for a state that has no file.
struct MarksInMemory {
  private let reading: [Row]
  private let notes: [Row]

  /// Reads the database attached as `schema`.
  init(_ db: Database, in schema: String = "state") throws {
    reading = try Row.fetchAll(
      db, sql: "SELECT id, isRead, isStarred, paragraph, character, stamp FROM \(schema).reading")
    notes = try Row.fetchAll(db, sql: "SELECT name, text FROM \(schema).note")
  }

  func write(_ db: Database) throws {
    let mark = try db.makeStatement(
      sql: """
        INSERT OR REPLACE INTO state.reading(id, isRead, isStarred, paragraph, character, stamp)
        VALUES(?, ?, ?, ?, ?, ?)
        """)
    for row in reading { try mark.execute(arguments: StatementArguments(row.databaseValues)) }
    let note = try db.makeStatement(sql: "INSERT OR REPLACE INTO state.note(name, text) VALUES(?, ?)")
    for row in notes { try note.execute(arguments: StatementArguments(row.databaseValues)) }
  }

  /// Attaches a state in memory, with the marks of a file that can be read but not written.
  static func attach(_ queue: DatabaseQueue, copying path: String?) throws {
    try queue.inDatabase { db in
      try db.execute(sql: "ATTACH DATABASE ':memory:' AS state")
      for step in StateSchema.migrations(in: "state") { try db.execute(sql: step) }
      guard let path else { return }
      do {
        try db.execute(sql: "ATTACH DATABASE ? AS kept", arguments: [fileURI(path, "mode=ro&immutable=1")])
        try MarksInMemory(db, in: "kept").write(db)
      } catch is DatabaseError {
        // It has already been reported that the state cannot be used. Marks that can still be read are a bonus.
      }
    }
  }
}

import GRDB

/// A reader's marks and notes, where there is no file that they could be kept in.
struct MarksInMemory {
  private let reading: [Row]
  private let notes: [Row]

  /// What the database attached as `schema` holds.
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

  /// Attaches a state in memory, with the marks of a file that may be read.
  static func attach(_ queue: DatabaseQueue, copying path: String?) throws {
    try queue.inDatabase { db in
      try db.execute(sql: "ATTACH DATABASE ':memory:' AS state")
      for step in StateSchema.migrations(in: "state") { try db.execute(sql: step) }
      guard let path else { return }
      do {
        try db.execute(sql: "ATTACH DATABASE ? AS kept", arguments: [fileURI(path, "mode=ro&immutable=1")])
        try MarksInMemory(db, in: "kept").write(db)
      } catch is DatabaseError {
        // That the state cannot be used has been told already; what could be read of it is a gift.
      }
    }
  }
}

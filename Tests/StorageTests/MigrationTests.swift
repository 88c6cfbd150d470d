import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct MigrationTests {
  private let steps = Migration(
    applicationID: 77,
    steps: ["CREATE TABLE a(x); INSERT INTO a VALUES(1)", "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1"])

  @Test(arguments: 0...2)
  func everyOldVersionBecomesTheNewest(version: Int) throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      if version > 0 { try Migration(applicationID: 77, steps: Array(steps.steps.prefix(version))).run(db) }
      #expect(try steps.standing(db) == (version == 2 ? .current : .old))
      try steps.run(db)
      #expect(try steps.standing(db) == .current)
      #expect(try Int.fetchOne(db, sql: "SELECT y FROM a") == 2)
    }
  }

  /// Another process may bring the database further between the look at it and the transaction.
  @Test func aNewerVersionIsNeverSetBack() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try steps.run(db)
      try Migration(applicationID: 77, steps: Array(steps.steps.prefix(1))).run(db)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 2)
    }
  }

  @Test func failedStepChangesNothing() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try Migration(applicationID: 77, steps: Array(steps.steps.prefix(1))).run(db)
      var broken = steps
      broken.steps[1] += "; INSERT INTO nowhere VALUES(1)"
      #expect(throws: DatabaseError.self) { try broken.run(db) }
      #expect(try steps.standing(db) == .old)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_table_info('a')") == 1)
    }
  }

  @Test func headerTellsNewerAndForeignDatabases() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try steps.run(db)
      try db.execute(sql: "PRAGMA user_version = 3")
      #expect(try steps.standing(db) == .newer(version: 3))
      try db.execute(sql: "PRAGMA application_id = 5")
      #expect(try steps.standing(db) == .foreign)
    }
  }

  /// A library that version 2 made is filtered by the words of the names that it already holds.
  @Test func wordsOfNamesAreCutFromOldLibraries() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try Migration(applicationID: LibrarySchema.applicationID, steps: Array(LibrarySchema.migrations.prefix(2))).run(
        db)
      for name in ["miguel diaz-canel", "sinead o'connor", "j.r.r. tolkien", "madonna"] {
        try db.execute(
          sql: "INSERT INTO entity(kind, folded, code, name) VALUES('person', ?, '', ?)", arguments: [name, name])
      }
      try Migration.library.run(db)
      let parts = try String.fetchAll(db, sql: "SELECT part FROM namePart ORDER BY entity, part")
      #expect(parts == ["canel", "diaz", "miguel", "connor", "o", "sinead", "j", "r", "tolkien", "madonna"])
    }
  }

  @Test func wordsAreTakenFromTheIndexOfOldLibraries() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try Migration(applicationID: LibrarySchema.applicationID, steps: Array(LibrarySchema.migrations.prefix(2))).run(
        db)
      try db.execute(
        sql:
          "INSERT INTO textIndex(rowid, beginnings, body, site) VALUES(1, '·ca ·can', 'canal cannon canal', '· wire')")
      try Migration.library.run(db)
      #expect(try IndexWords.words(beginning: "", atMost: 9, db) == ["canal", "cannon", "wire"])
      #expect(try !db.tableExists("indexedTerm"))
    }
  }

  @Test func stateSchemaIsTheSameUnderAnyName() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try Migration.state.run(db)
      try db.execute(sql: "ATTACH ':memory:' AS other")
      for step in StateSchema.migrations(in: "other") { try db.execute(sql: step) }
      let names = "SELECT group_concat(name) FROM (SELECT name FROM $.sqlite_schema ORDER BY name)"
      let here = try String.fetchOne(db, sql: names.replacingOccurrences(of: "$", with: "main"))
      #expect(try String.fetchOne(db, sql: names.replacingOccurrences(of: "$", with: "other")) == here)
    }
  }
}

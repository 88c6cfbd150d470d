import GRDB

/// Updates a database from the version in its header to the newest.
struct Migration {
  var applicationID: Int32
  /// SQL for the step from version n to n + 1, for each n from zero.
  var steps: [String]
  /// Functions that the steps call.
  var functions: [DatabaseFunction] = []

  /// What a database's header says about it.
  enum Standing: Hashable {
    case current
    /// Made by an older program, or empty.
    case old
    case newer(version: Int)
    /// Not made by this program.
    case foreign
  }

  /// Reads only the header; for a database without a version, also whether it has tables.
  func standing(_ db: Database, schema: String = "main") throws -> Standing {
    let version = try Int.fetchOne(db, sql: "PRAGMA \(schema).user_version") ?? 0
    let owner = try Int32.fetchOne(db, sql: "PRAGMA \(schema).application_id") ?? 0
    if version == 0 {
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(schema).sqlite_schema") ?? 0
      return tables == 0 && owner == 0 ? .old : .foreign
    }
    guard owner == applicationID, version > 0 else { return .foreign }
    if version == steps.count { return .current }
    return version > steps.count ? .newer(version: version) : .old
  }

  /// Runs the missing steps in one transaction. Runs none if another program has meanwhile made the database as new or
  /// newer.
  func run(_ db: Database) throws {
    for function in functions { db.add(function: function) }
    defer { for function in functions { db.remove(function: function) } }
    try db.inTransaction(.immediate) {
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard version < steps.count else { return .commit }
      for step in steps.dropFirst(version) { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
      return .commit
    }
  }
}

extension Migration {
  static let library = Migration(
    applicationID: LibrarySchema.applicationID, steps: LibrarySchema.migrations, functions: LibrarySchema.functions)
  static let state = Migration(applicationID: StateSchema.applicationID, steps: StateSchema.migrations())
}

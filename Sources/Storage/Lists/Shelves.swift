import Articles
import GRDB

/// The reader's views of a library, stored as sorted row keys in the reader's file.
///
/// Each article is on the unread or the read shelf, and perhaps on the starred one. So a page of a view is a range of
/// keys, whether five articles are read or all but five. The shelves are updated when they are needed: the table
/// `shelving` stores the last change of the library and of the reader's marks that they include.
enum Shelf: Int {
  case unread = 0
  case read = 1
  case starred = 2
}

enum Shelves {
  /// Whether the shelves include every change. Reads four small rows.
  static func isCurrent(_ db: Database) throws -> Bool {
    let find = try db.cachedStatement(
      sql: """
        SELECT 1 FROM library JOIN shelving ON shelving.library = library.id
        WHERE shelving.serial = library.serial AND shelving.version = library.version
          AND shelving.stamp = (SELECT coalesce(max(stamp), 0) FROM reading)
        """)
    return try find.int64() != nil
  }

  /// Updates the shelves: from what has changed, or from scratch if they were not made from an earlier state of this
  /// library.
  static func update(_ db: Database) throws {
    guard try !isCurrent(db) else { return }
    let known = try db.cachedStatement(
      sql: """
        SELECT change.serial FROM library JOIN shelving ON shelving.library = library.id
          JOIN change ON change.serial = shelving.serial AND change.version = shelving.version
        """
    ).int64()
    if let known {
      try addChanges(since: known, db)
    } else {
      try rebuild(db)
    }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO shelving(library, serial, version, stamp)
        SELECT id, serial, version, (SELECT coalesce(max(stamp), 0) FROM reading) FROM library
        """)
  }

  private static func rebuild(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM shelf WHERE library = (SELECT id FROM library);
        INSERT INTO shelf(library, shelf, key)
          SELECT library.id, coalesce(reading.isRead, 0), key
          FROM library CROSS JOIN article LEFT JOIN reading ON reading.id = article.id ORDER BY 2, 3;
        INSERT INTO shelf(library, shelf, key)
          SELECT library.id, 2, key FROM library CROSS JOIN reading JOIN article ON article.id = reading.id
          WHERE isStarred ORDER BY key;
        """)
  }

  private static func addChanges(since serial: Int64, _ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM shelf WHERE library = (SELECT id FROM library)
          AND key IN (SELECT key FROM retired WHERE serial > ?1) AND shelf IN (0, 1, 2)
        """, arguments: [serial])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO shelf(library, shelf, key)
          SELECT library.id, coalesce(reading.isRead, 0), key
          FROM library CROSS JOIN article INDEXED BY articleBySerial LEFT JOIN reading ON reading.id = article.id
          WHERE article.serial > ?1
        """, arguments: [serial])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO shelf(library, shelf, key)
          SELECT library.id, 2, key
          FROM library CROSS JOIN article INDEXED BY articleBySerial JOIN reading ON reading.id = article.id
          WHERE article.serial > ?1 AND isStarred
        """, arguments: [serial])
    let stamp = try db.cachedStatement(
      sql: "SELECT stamp FROM shelving WHERE library = (SELECT id FROM library)"
    ).int64()
    try refile(since: stamp ?? 0, db)
  }

  /// Moves the articles whose marks changed after `stamp` to the shelves where they belong.
  static func refile(since stamp: Int64, _ db: Database) throws {
    let moved = "SELECT key FROM reading CROSS JOIN article ON article.id = reading.id WHERE stamp > ?1"
    try db.execute(
      sql: """
        DELETE FROM shelf WHERE library = (SELECT id FROM library) AND shelf IN (0, 1, 2) AND key IN (\(moved))
        """, arguments: [stamp])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO shelf(library, shelf, key)
          SELECT library.id, isRead, key FROM library CROSS JOIN reading CROSS JOIN article ON article.id = reading.id WHERE stamp > ?1
        """, arguments: [stamp])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO shelf(library, shelf, key)
          SELECT library.id, 2, key FROM library CROSS JOIN reading CROSS JOIN article ON article.id = reading.id
          WHERE stamp > ?1 AND isStarred
        """, arguments: [stamp])
  }
}

import Articles
import GRDB

/// Finds or creates the rows of entities, and updates their counts, during one addition.
struct EntityWriter {
  private struct Tally {
    var articles = 0
    var mentions = 0
    var first: Int64?
    var last: Int64?
    /// Whether an article was removed that may have been the first or the last to name it.
    var mustLookAgain = false
  }

  private var rows: [Entity: Int64] = [:]
  private var knownAliases: [Int64: Set<String>] = [:]
  private var tallies: [Int64: Tally] = [:]

  mutating func row(of entity: Entity, _ db: Database) throws -> Int64 {
    if let row = rows[entity] { return row }
    let identity: [(any DatabaseValueConvertible)?] = [entity.kind.rawValue, entity.name.folded, entity.code ?? ""]
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE kind = ? AND folded = ? AND code = ?")
    var row = try Int64.fetchOne(find, arguments: StatementArguments(identity))
    if row == nil {
      try db.cachedStatement(sql: "INSERT INTO entity(kind, folded, code, name) VALUES(?, ?, ?, ?)")
        .execute(arguments: StatementArguments(identity + [entity.name]))
      row = db.lastInsertedRowID
      try addParts(of: entity, db.lastInsertedRowID, db)
    }
    guard let row else { return 0 }
    rows[entity] = row
    if entity.kind == .country {
      try addAlias(plainIndexText(of: entity.name), row, db)
      if let code = entity.code { try addAlias(plainIndexText(of: code), row, db) }
    }
    return row
  }

  private func addParts(of entity: Entity, _ row: Int64, _ db: Database) throws {
    let add = try db.cachedStatement(sql: "INSERT OR IGNORE INTO namePart(kind, part, entity) VALUES(?, ?, ?)")
    for part in entity.name.folded.split(whereSeparator: { " -'.".contains($0) }) {
      try add.execute(arguments: [entity.kind.rawValue, String(part), row])
    }
  }

  /// Stores a folded word that names a country, so that a search for it also finds other names of the country.
  mutating func addAlias(_ folded: String, _ row: Int64, _ db: Database) throws {
    guard !folded.isEmpty, knownAliases[row, default: []].insert(folded).inserted else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO alias(folded, entity) VALUES(?, ?)").execute(arguments: [
      folded, row,
    ])
  }

  mutating func count(_ row: Int64, in key: Int64, mentions: Int) {
    var tally = tallies[row] ?? Tally()
    tally.articles += 1
    tally.mentions += mentions
    tally.first = min(tally.first ?? key, key)
    tally.last = max(tally.last ?? key, key)
    tallies[row] = tally
  }

  mutating func discount(_ row: Int64, mentions: Int) {
    tallies[row, default: Tally()].articles -= 1
    tallies[row, default: Tally()].mentions -= mentions
    tallies[row, default: Tally()].mustLookAgain = true
  }

  /// Writes the counts. To be called last in an addition.
  func finish(_ db: Database) throws {
    let add = try db.cachedStatement(
      sql: """
        UPDATE entity SET articles = articles + ?, mentions = mentions + ?, first = min(coalesce(first, ?3), ?3),
          last = max(coalesce(last, ?4), ?4) WHERE id = ?5
        """)
    let lookAgain = try db.cachedStatement(
      sql: """
        UPDATE entity SET articles = articles + ?1, mentions = mentions + ?2,
          first = (SELECT min(key) FROM appearance WHERE entity = id),
          last = (SELECT max(key) FROM appearance WHERE entity = id) WHERE id = ?3
        """)
    for (row, tally) in tallies {
      if tally.mustLookAgain {
        try lookAgain.execute(arguments: [tally.articles, tally.mentions, row])
      } else {
        try add.execute(arguments: [tally.articles, tally.mentions, tally.first, tally.last, row])
      }
    }
  }
}

import Articles
import GRDB

/// A person or country with its counts in the library.
struct StoredEntity {
  /// The columns to select for it, in order.
  static let columns = "id, kind, folded, code, name, articles, mentions, first, last"

  let id: Int64
  let entity: Entity
  let folded: String
  /// ISO 3166 alpha-2; empty for people, and for places without a code.
  let code: String
  let articles: Int
  let mentions: Int
  /// Row keys of the first and the last article that names it, dated or not.
  let first: Int64?
  let last: Int64?

  init(_ row: Row) {
    id = row["id"]
    folded = row["folded"]
    code = row["code"]
    articles = row["articles"]
    mentions = row["mentions"]
    first = row["first"]
    last = row["last"]
    let kind = Entity.Kind(rawValue: row["kind"]) ?? .person
    entity = Entity(kind, row["name"], code: code.isEmpty ? nil : code)
  }

  /// Finds a person by folded name, a country by code or folded name; `nil` when no article names it.
  static func find(_ entity: Entity, _ db: Database) throws -> StoredEntity? {
    let find = try db.cachedStatement(
      sql: entity.kind == .person
        ? "SELECT \(columns) FROM entity WHERE kind = ?1 AND folded = ?2 AND code = ?3 AND articles > 0"
        : """
        SELECT \(columns) FROM entity WHERE kind = ?1 AND (folded = ?2 OR (code = ?3 AND ?3 <> '')) AND articles > 0
        ORDER BY code = ?3 DESC, folded = ?2 DESC, articles DESC LIMIT 1
        """)
    let identity: StatementArguments = [entity.kind.rawValue, entity.name.folded, entity.code ?? ""]
    return try Row.fetchOne(find, arguments: identity).map(StoredEntity.init)
  }

  /// SQL: the article of an appearance has a date.
  static let isDated = "key NOT IN (SELECT key FROM article INDEXED BY articleUndated WHERE published IS NULL)"
}

import Articles
import GRDB

/// When the first and the last dated article that name each of some entities were published; one statement for all.
struct EntityDates {
  private let db: Database
  /// By row key; without articles that have no date.
  private let published: [Int64: PublicationDate]

  init(of entities: [StoredEntity], _ db: Database) throws {
    self.db = db
    let keys = Set(entities.flatMap { [$0.first, $0.last].compactMap(\.self) })
    let find = try db.cachedStatement(
      sql: """
        SELECT key, published FROM article WHERE key IN (SELECT value FROM json_each(?)) AND published IS NOT NULL
        """)
    let list = "[" + keys.map(String.init).joined(separator: ",") + "]"
    published = try Row.fetchAll(find, arguments: [list]).reduce(into: [:]) { dates, row in
      dates[row[0]] = PublicationDate(iso8601: row[1])
    }
  }

  func row(of entity: StoredEntity) throws -> EntityRow {
    EntityRow(
      entity.entity, mentions: entity.mentions, articles: entity.articles,
      first: try date(of: entity.first, isFirst: true, entity.id),
      last: try date(of: entity.last, isFirst: false, entity.id))
  }

  /// The date of the first or last article; if that has no date, of the next one inwards that has.
  private func date(of key: Int64?, isFirst: Bool, _ entity: Int64) throws -> PublicationDate? {
    guard let key else { return nil }
    if let known = published[key] { return known }
    let search = try db.cachedStatement(
      sql: """
        SELECT published FROM appearance CROSS JOIN article USING(key) WHERE entity = ? AND published IS NOT NULL
        ORDER BY key \(isFirst ? "ASC" : "DESC") LIMIT 1
        """)
    return try String.fetchOne(search, arguments: [entity]).flatMap(PublicationDate.init(iso8601:))
  }
}

import Articles
import Foundation
import GRDB

/// Reads what an entity's page says about it.
struct ProfileReader {
  private let db: Database
  private let stored: StoredEntity

  /// Companions are counted over at most so many of the newest articles, whatever the library holds.
  private static let articlesLookedAt = 500
  private static let mostCompanions = 8

  /// `nil` for an entity that no article names.
  init?(_ entity: Entity, _ db: Database) throws {
    guard let stored = try StoredEntity.find(entity, db) else { return nil }
    self.db = db
    self.stored = stored
  }

  func profile() throws -> EntityProfile {
    EntityProfile(try stored.row(db), companions: try companions(), months: try months())
  }

  private func companions() throws -> [EntityProfile.Companion] {
    let find = try db.cachedStatement(
      sql: """
        SELECT titleMentions, mentions FROM
          (SELECT key FROM appearance WHERE entity = ? ORDER BY key DESC LIMIT \(ProfileReader.articlesLookedAt))
          CROSS JOIN article USING(key) CROSS JOIN content USING(key)
        """)
    var counts: [Int64: Int] = [:]
    let articles = try Row.fetchCursor(find, arguments: [stored.id])
    while let row = try articles.next() {
      let named = [StoredMention](packed: row[0] as Data) + [StoredMention](packed: row[1] as Data)
      for entity in Set(named.map(\.entity)) where entity != stored.id { counts[entity, default: 0] += 1 }
    }
    let best = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(ProfileReader.mostCompanions)
    var names = EntityNames()
    return try best.compactMap { row, count in
      try names.entity(row, db).map { EntityProfile.Companion($0, articles: count) }
    }
  }

  private func months() throws -> [EntityProfile.Month] {
    let find = try db.cachedStatement(
      sql: """
        SELECT key / \(DateKey.keysPerDay) AS day, sum(mentions) FROM appearance
        WHERE entity = ? AND \(StoredEntity.isDated) GROUP BY day ORDER BY day
        """)
    var months: [EntityProfile.Month] = []
    for row in try Row.fetchAll(find, arguments: [stored.id]) {
      let day = DateKey.day(number: row[0])
      if let last = months.last, last.year == day.year, last.month == day.month {
        months[months.count - 1].mentions += row[1] as Int
      } else {
        months.append(EntityProfile.Month(year: day.year, month: day.month, mentions: row[1]))
      }
    }
    return months
  }
}

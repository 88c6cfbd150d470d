import Articles
import Foundation
import GRDB

/// Reads the content of an entity's page.
struct ProfileReader {
  private let db: Database
  private let stored: StoredEntity

  /// Companions are counted over at most this many of the newest articles.
  private static let articlesLookedAt = 500
  private static let mostCompanions = 8

  /// `nil` for an entity that no article names.
  init?(_ entity: Entity, _ db: Database) throws {
    guard let stored = try StoredEntity.find(entity, db) else { return nil }
    self.db = db
    self.stored = stored
  }

  func profile() throws -> EntityProfile {
    EntityProfile(try EntityDates(of: [stored], db).row(of: stored), companions: try companions(), months: try months())
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

  /// Mentions by month of the own day. Own days are read only for articles whose row key is on the first or last day of
  /// a month: for all others, both days are in the same month.
  private func months() throws -> [EntityProfile.Month] {
    let find = try db.cachedStatement(
      sql: """
        SELECT key / \(DateKey.keysPerDay) AS day, sum(mentions) FROM appearance
        WHERE entity = ? AND \(StoredEntity.isDated) GROUP BY day
        """)
    let findEdge = try db.cachedStatement(
      sql: """
        SELECT firstDay, mentions FROM appearance CROSS JOIN article USING(key)
        WHERE entity = ? AND key >= ? AND key < ? AND firstDay IS NOT NULL
        """)
    var counts: [Int: Int] = [:]
    func count(_ day: Day, _ mentions: Int) { counts[day.year * 12 + day.month - 1, default: 0] += mentions }
    for row in try Row.fetchAll(find, arguments: [stored.id]) {
      let number: Int64 = row[0]
      let day = DateKey.day(number: number)
      guard day.day <= 2 || day.day >= Day.length(ofMonth: day.month, year: day.year) - 1 else {
        count(day, row[1])
        continue
      }
      let keys = number * DateKey.keysPerDay
      for row in try Row.fetchAll(findEdge, arguments: [stored.id, keys, keys + DateKey.keysPerDay]) {
        count(Day(daysSince1970: row[0]), row[1])
      }
    }
    return counts.sorted { $0.key < $1.key }.map { month, mentions in
      EntityProfile.Month(year: month / 12, month: month % 12 + 1, mentions: mentions)
    }
  }
}

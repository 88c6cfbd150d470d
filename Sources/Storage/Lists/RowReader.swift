import Articles
import Foundation
import GRDB

/// Reads the rows of a list by their keys.
struct RowReader {
  private let db: Database
  private let terms: [SearchTerm]
  private let isSearch: Bool
  private let entity: Int64?
  private var names = EntityNames()

  init(_ db: Database, _ scope: ListScope) {
    self.db = db
    terms = scope.terms
    isSearch = scope.isSearch
    entity = scope.entity
  }

  mutating func rows(_ keys: [RowKey]) throws -> [ArticleRow] { try keys.compactMap { try row($0) } }

  private mutating func row(_ key: RowKey) throws -> ArticleRow? {
    let find = try db.cachedStatement(
      sql: """
        SELECT article.id, title, titleMentions, dateline, published, site, authors, url,
          coalesce(isRead, 0), coalesce(isStarred, 0)
        FROM article LEFT JOIN reading ON reading.id = article.id WHERE key = ?
        """)
    guard let found = try Row.fetchOne(find, arguments: [key.article]) else { return nil }
    var row = ArticleRow(id: ArticleID(rawValue: UInt64(bitPattern: found[0])), key: key, title: found[1])
    row.titleMentions = try names.mentions([StoredMention](packed: found[2] as Data), in: .title, db)
    row.dateline = found[3]
    row.published = (found[4] as String?).flatMap(PublicationDate.init(iso8601:))
    row.site = found[5]
    row.authors = parted(found[6])
    row.url = found[7]
    row.isUnread = !(found[8] as Bool)
    row.isStarred = found[9]
    if isSearch { row.titleHits = hits(of: terms, in: row.title) }
    if let entity {
      row.excerpt = try excerpt(naming: entity, key.article)
    } else if isSearch {
      row.excerpt = try excerpt(key.article)
    }
    return row
  }

  private func excerpt(_ key: Int64) throws -> Excerpt? {
    let body = try String.fetchOne(
      db.cachedStatement(sql: "SELECT body FROM content WHERE key = ?"), arguments: [key])
    return body.map { Excerpt(of: $0, around: terms) }
  }

  /// The passage that names the entity; its hits are the entity's mentions.
  private func excerpt(naming entity: Int64, _ key: Int64) throws -> Excerpt? {
    let find = try db.cachedStatement(sql: "SELECT mentions, body FROM content WHERE key = ?")
    guard let found = try Row.fetchOne(find, arguments: [key]) else { return nil }
    let names = [StoredMention](packed: found[0] as Data).filter { $0.entity == entity }
    return Excerpt(of: found[1], naming: names.map(\.range))
  }
}

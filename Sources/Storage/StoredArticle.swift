import Articles
import Foundation
import GRDB

/// An article read from its tables.
struct StoredArticle {
  var id: ArticleID
  var key: Int64
  var article: Article
  /// How often headline and body name each entity, by entity row.
  var mentionCounts: [Int64: Int]

  static func fetch(_ db: Database, key: Int64) throws -> StoredArticle? {
    let find = try db.cachedStatement(
      sql: """
        SELECT id, published, title, titleMentions, dateline, site, authors, url, updated, guid, language, categories,
          tags, blocks, blockDetails, codeLanguages, styles, mentions, body FROM article JOIN content USING(key) WHERE key = ?
        """)
    guard let row = try Row.fetchOne(find, arguments: [key]) else { return nil }
    var article = Article(title: row["title"], body: row["body"])
    article.dateline = row["dateline"]
    article.authors = parted(row["authors"])
    article.published = (row["published"] as String?).flatMap(PublicationDate.init(iso8601:))
    article.updated = (row["updated"] as String?).flatMap(PublicationDate.init(iso8601:))
    article.url = row["url"]
    article.guid = row["guid"]
    article.site = row["site"]
    article.language = row["language"]
    article.categories = parted(row["categories"])
    article.tags = parted(row["tags"])
    article.blocks = [Block](packed: row["blocks"] as Data)
    if let details = row["blockDetails"] as Data? {
      article.blocks.addDetails(packed: details, languages: row["codeLanguages"] ?? "")
    }
    article.styles = (row["styles"] as Data?).map { [TextStyle](packed: $0) } ?? []
    let inTitle = [StoredMention](packed: row["titleMentions"] as Data)
    let inBody = [StoredMention](packed: row["mentions"] as Data)
    var names = EntityNames()
    article.mentions = try names.mentions(inTitle, in: .title, db) + names.mentions(inBody, in: .body, db)
    try fetchParts(of: &article, key, db)
    let counts = Dictionary((inTitle + inBody).map { ($0.entity, 1) }, uniquingKeysWith: +)
    return StoredArticle(
      id: ArticleID(rawValue: UInt64(bitPattern: row["id"])), key: key, article: article, mentionCounts: counts)
  }

  private static func fetchParts(of article: inout Article, _ key: Int64, _ db: Database) throws {
    let links = try db.cachedStatement(sql: "SELECT text, url, start, end FROM link WHERE key = ? ORDER BY position")
    article.links = try Row.fetchAll(links, arguments: [key]).map { row in
      let start: Int = row["start"]
      return Link(text: row["text"], url: row["url"], range: start..<max(start, row["end"]))
    }
    let images = try db.cachedStatement(
      sql: "SELECT url, alt, caption, place FROM image WHERE key = ? ORDER BY position")
    article.images = try Row.fetchAll(images, arguments: [key]).map { row in
      ArticleImage(url: row["url"], alt: row["alt"], caption: row["caption"], position: max(0, row["place"]))
    }
    for reference in try StoredReference.fetchAll(db, key: key) {
      switch reference.origin {
      case .own:
        article.related.append(
          RelatedReference(title: reference.title, author: reference.author, url: reference.url))
      case .neighbour: article.neighbours.append(Neighbour(title: reference.title, url: reference.url))
      case .found: break
      }
    }
  }
}

/// A related post or neighbour that an article's page names.
struct StoredReference {
  var origin: RelatedPost.Origin
  var title: String
  var author: String?
  var url: String?
  var addressKey: Int64?
  var titleKey: Int64

  static func fetchAll(_ db: Database, key: Int64) throws -> [StoredReference] {
    let find = try db.cachedStatement(
      sql: "SELECT origin, title, author, url, addressKey, titleKey FROM reference WHERE key = ? ORDER BY position")
    return try Row.fetchAll(find, arguments: [key]).map { row in
      StoredReference(
        origin: RelatedPost.Origin(rawValue: row["origin"]) ?? .own, title: row["title"], author: row["author"],
        url: row["url"], addressKey: row["addressKey"], titleKey: row["titleKey"])
    }
  }
}

/// Adds the entities to stored mentions; reads each entity only once.
struct EntityNames {
  private var entities: [Int64: Entity] = [:]

  mutating func entity(_ row: Int64, _ db: Database) throws -> Entity? {
    if let entity = entities[row] { return entity }
    let find = try db.cachedStatement(sql: "SELECT kind, name, code FROM entity WHERE id = ?")
    guard let found = try Row.fetchOne(find, arguments: [row]) else { return nil }
    let code: String = found["code"]
    let entity = Entity(Entity.Kind(rawValue: found["kind"]) ?? .person, found["name"], code: code.isEmpty ? nil : code)
    entities[row] = entity
    return entity
  }

  mutating func mentions(
    _ stored: [StoredMention], in field: Mention.Field, _ db: Database
  ) throws -> [Mention] {
    var mentions: [Mention] = []
    for mention in stored {
      guard let entity = try entity(mention.entity, db) else { continue }
      mentions.append(Mention(mention.kind, in: field, mention.range, entity: entity))
    }
    return mentions
  }
}

import Articles
import GRDB

/// The article of the library that an article to add is a version of, and the ID that it gets or already has there.
struct ArticleMatch {
  struct Existing {
    var key: Int64
    var serial: Int64
    var hash: Int64
  }

  private(set) var id: ArticleID
  /// `nil` when the library does not contain the article yet.
  private(set) var existing: Existing?
  /// The hash of headline, source and day, for an article without guid or address; `nil` for others.
  private(set) var headline: Int64?
  /// Whether the library knows the article by another name than the one that its ID would be made of.
  private(set) var isByAnotherName = false

  init(of article: Article, aliases: [String] = [], _ db: Database) throws {
    let identity = ArticleIdentity(of: article)
    id = identity.id
    guard identity.basis == .headline else {
      existing = try ArticleMatch.existing(id, db)
      if existing == nil, let known = try ArticleNames(of: article, aliases: aliases).known(article, db) {
        id = known
        existing = try ArticleMatch.existing(id, db)
        isByAnotherName = existing != nil
      }
      return
    }
    headline = Int64(bitPattern: identity.id.rawValue)
    // Without its date: the program that stored it may not have understood the date.
    var undated = article
    undated.published = nil
    let find = try db.cachedStatement(
      sql: """
        SELECT article.id, body, headline = ?1 AS isSame FROM article JOIN content USING(key)
        WHERE headline IN (?1, ?2) AND (headline = ?1 OR published IS NULL)
        ORDER BY isSame DESC, serial, key
        """)
    let candidates = try Row.fetchAll(
      find, arguments: [headline, Int64(bitPattern: ArticleIdentity(of: undated).id.rawValue)])
    guard let first = candidates.first else { return }
    let shingles = Shingles(of: article.body)
    var best: (overlap: Double, id: Int64)?
    for candidate in candidates {
      let overlap = shingles.overlap(with: Shingles(of: candidate["body"]))
      if overlap >= Shingles.versionOverlap, overlap > best?.overlap ?? 0 { best = (overlap, candidate["id"]) }
    }
    if let best {
      id = ArticleID(rawValue: UInt64(bitPattern: best.id))
    } else if first["isSame"] {
      id = ArticleIdentity.id(besides: identity.id, body: article.body)
    }
    existing = try ArticleMatch.existing(id, db)
  }

  private static func existing(_ id: ArticleID, _ db: Database) throws -> Existing? {
    let find = try db.cachedStatement(
      sql: "SELECT article.key, serial, hash FROM article JOIN content USING(key) WHERE id = ?")
    return try Row.fetchOne(find, arguments: [Int64(bitPattern: id.rawValue)]).map {
      Existing(key: $0["key"], serial: $0["serial"], hash: $0["hash"])
    }
  }
}

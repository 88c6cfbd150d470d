import Articles
import GRDB

/// The names that an article is known by: what its feed calls it, and its addresses. Each is a hash, made as IDs are.
struct ArticleNames {
  /// The hash of its guid within its feed (by the feed's name); `nil` without a guid.
  let guid: Int64?
  /// The hashes of its addresses, the canonical one first.
  let addresses: [Int64]

  init(of article: Article, aliases: [String]) {
    let identity = ArticleIdentity(of: article)
    guid = identity.basis == .guid ? Int64(bitPattern: identity.id.rawValue) : nil
    addresses = unique(([article.url].compactMap(\.self) + aliases).compactMap(Address.init).map(\.key))
      .map { Int64(bitPattern: $0) }
  }

  /// The ID of the article of the library that has one of these names; `nil` when it has none.
  ///
  /// An article with another guid of the same feed is another one, even at the same address: some feeds give all their
  /// articles the address of their front page.
  func known(_ article: Article, _ db: Database) throws -> ArticleID? {
    for name in [guid].compactMap(\.self) + addresses {
      if let id = try db.noted(name) ?? db.onlyArticle(at: name), try !isAnother(id, article, db) { return id }
    }
    return nil
  }

  private func isAnother(_ id: ArticleID, _ article: Article, _ db: Database) throws -> Bool {
    guard let guid = article.guid, !guid.isEmpty else { return false }
    let find = try db.cachedStatement(
      sql: "SELECT guid, site FROM article JOIN content USING(key) WHERE id = ? AND guid IS NOT NULL")
    guard let row = try Row.fetchOne(find, arguments: [Int64(bitPattern: id.rawValue)]) else { return false }
    let site: String? = row[1]
    return row[0] != guid && site?.folded == article.site?.folded
  }

  /// Notes all names but the ID itself. Names that lead to an article already go on leading there.
  func note(for id: ArticleID, _ db: Database) throws {
    let number = Int64(bitPattern: id.rawValue)
    for name in [guid].compactMap(\.self) + addresses where name != number {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO identifier(hash, id) VALUES(?, ?)")
        .execute(arguments: [name, number])
    }
  }
}

extension Database {
  /// The article that has or had this name beside its ID and its address.
  fileprivate func noted(_ name: Int64) throws -> ArticleID? {
    let find = try cachedStatement(sql: "SELECT article.id FROM identifier JOIN article USING(id) WHERE hash = ?")
    return try find.int64(name).map { ArticleID(rawValue: UInt64(bitPattern: $0)) }
  }

  /// The article at an address; of several there the newest that no feed has named, because any of the others could be
  /// meant.
  fileprivate func onlyArticle(at addressKey: Int64) throws -> ArticleID? {
    let find = try cachedStatement(
      sql: """
        SELECT article.id, guid IS NULL FROM article JOIN content USING(key) WHERE addressKey = ?
        ORDER BY guid IS NOT NULL, article.key DESC LIMIT 2
        """)
    let rows = try Row.fetchAll(find, arguments: [addressKey])
    guard let first = rows.first, rows.count == 1 || first[1] else { return nil }
    return ArticleID(rawValue: UInt64(bitPattern: first[0]))
  }

  /// The ID of the article at an address, in whatever spelling, or at one that it had; the newest if several have it.
  func articleID(at address: Address) throws -> ArticleID? {
    let find = try cachedStatement(
      sql: """
        SELECT id FROM (SELECT id FROM article WHERE addressKey = ?1 ORDER BY key DESC LIMIT 1)
        UNION ALL SELECT article.id FROM identifier JOIN article USING(id) WHERE hash = ?1
        LIMIT 1
        """)
    return try find.int64(Int64(bitPattern: address.key)).map { ArticleID(rawValue: UInt64(bitPattern: $0)) }
  }
}

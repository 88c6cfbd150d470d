import Articles
import GRDB

/// The names that an article is known by: what its feed calls it, and its addresses. Each is a hash, made as IDs are.
struct ArticleNames {
  /// The hash of its guid within its feed; `nil` without a guid.
  private let guid: Int64?
  /// The same within its site, for libraries and sources that do not know the feed; `nil` without guid or feed.
  private let guidInSite: Int64?
  /// The hashes of its addresses, the canonical one first.
  private let addresses: [Int64]

  init(of article: Article, aliases: [String]) {
    func guid(of article: Article) -> Int64? {
      let identity = ArticleIdentity(of: article)
      return identity.basis == .guid ? Int64(bitPattern: identity.id.rawValue) : nil
    }
    var feedless = article
    feedless.feed = nil
    self.guid = guid(of: article)
    guidInSite = article.feed == nil ? nil : guid(of: feedless)
    addresses = unique(([article.url].compactMap(\.self) + aliases).compactMap(Address.init).map(\.key))
      .map { Int64(bitPattern: $0) }
  }

  /// The ID of the article of the library that has one of these names; `nil` when it has none.
  func known(_ article: Article, _ db: Database) throws -> ArticleID? {
    if let guid, let id = try db.noted(guid), try StoredSource(id, db)?.isOther(than: article) != true { return id }
    if let guidInSite, let id = try db.noted(guidInSite) ?? db.article(withID: guidInSite),
      try StoredSource(id, db)?.isOfOtherFeed(than: article) != true
    {
      return id
    }
    for address in addresses {
      if let id = try db.noted(address) ?? db.onlyArticle(at: address) ?? db.article(withID: address),
        try StoredSource(id, db)?.isOther(than: article) != true
      {
        return id
      }
    }
    return nil
  }

  /// Notes all names but the ID itself. Names that lead to an article already go on leading there.
  func note(for id: ArticleID, _ db: Database) throws {
    let number = Int64(bitPattern: id.rawValue)
    for name in [guid, guidInSite].compactMap(\.self) + addresses where name != number {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO identifier(hash, id) VALUES(?, ?)")
        .execute(arguments: [name, number])
    }
  }
}

/// Where an article of the library that has a guid comes from.
private struct StoredSource {
  private let guid: String
  private let site: String?
  private let feed: Address?

  /// `nil` for an article without a guid.
  init?(_ id: ArticleID, _ db: Database) throws {
    let find = try db.cachedStatement(
      sql: "SELECT guid, site, feed FROM article JOIN content USING(key) WHERE id = ? AND guid IS NOT NULL")
    guard let row = try Row.fetchOne(find, arguments: [Int64(bitPattern: id.rawValue)]) else { return nil }
    (guid, site) = (row[0], row[1])
    feed = (row[2] as String?).flatMap(Address.init)
  }

  /// Whether the article has another guid of the same feed. It is another one then, even at the same address: some
  /// feeds give all their articles the address of their front page.
  func isOther(than article: Article) -> Bool {
    guard let other = article.guid, !other.isEmpty, other != guid else { return false }
    if let feed, let otherFeed = article.feed.flatMap(Address.init) { return feed == otherFeed }
    return site?.folded == article.site?.folded
  }

  func isOfOtherFeed(than article: Article) -> Bool {
    guard let feed, let otherFeed = article.feed.flatMap(Address.init) else { return false }
    return feed != otherFeed
  }
}

extension Database {
  /// The article that has or had this name beside its ID and its address.
  fileprivate func noted(_ name: Int64) throws -> ArticleID? {
    let find = try cachedStatement(sql: "SELECT article.id FROM identifier JOIN article USING(id) WHERE hash = ?")
    return try find.int64(name).map { ArticleID(rawValue: UInt64(bitPattern: $0)) }
  }

  /// The article whose ID was made of this name, whatever its address is now.
  fileprivate func article(withID name: Int64) throws -> ArticleID? {
    try key(of: ArticleID(rawValue: UInt64(bitPattern: name))).map { _ in ArticleID(rawValue: UInt64(bitPattern: name))
    }
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
    try articleID(atAddressKey: Int64(bitPattern: address.key))
  }

  func articleID(atAddressKey addressKey: Int64) throws -> ArticleID? {
    let find = try cachedStatement(
      sql: """
        SELECT id FROM (SELECT id FROM article WHERE addressKey = ?1 ORDER BY key DESC LIMIT 1)
        UNION ALL SELECT article.id FROM identifier JOIN article USING(id) WHERE hash = ?1
        UNION ALL SELECT id FROM article WHERE id = ?1
        LIMIT 1
        """)
    return try find.int64(addressKey).map { ArticleID(rawValue: UInt64(bitPattern: $0)) }
  }
}

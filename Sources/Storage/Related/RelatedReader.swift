import Articles
import Foundation
import GRDB

/// Makes the list of an article's related posts: its own, its neighbours, and what the library finds.
struct RelatedReader {
  private let db: Database
  private let memory: RelatedMemory
  private var names = EntityNames()
  /// Row keys of the articles that are already in the list, and of the article itself.
  private var shown: Set<Int64> = []
  private var posts: [RelatedPost] = []

  init(_ db: Database, _ memory: RelatedMemory) {
    self.db = db
    self.memory = memory
  }

  mutating func posts(relatedTo key: Int64, limit: Int) throws -> [RelatedPost] {
    shown = [key]
    for reference in try StoredReference.fetchAll(db, key: key) {
      guard let target = try resolve(reference) else {
        addMissing(reference)
        continue
      }
      guard shown.insert(target).inserted, var post = try post(target, reference.origin) else { continue }
      post.author = post.author ?? reference.author
      posts.append(post)
    }
    return posts + (try found(for: key, limit: limit))
  }

  /// The posts that the library finds, best first.
  mutating func found(for key: Int64, limit: Int) throws -> [RelatedPost] {
    let wanted = RelatedMemory.Wanted(key: key, limit: limit, besides: shown)
    let answer = try memory.answer(to: wanted, db) {
      guard var finder = try RelatedFinder(db, key: key, memory) else { return [] }
      return try finder.find(limit: limit, besides: shown)
    }
    return try answer.compactMap { found in
      guard var post = try post(found.key, .found) else { return nil }
      post.reason = found.reason
      post.score = found.score
      return post
    }
  }

  /// The row key of the article that a reference means, by address, else by headline and author; `nil` if the library
  /// has none.
  private func resolve(_ reference: StoredReference) throws -> Int64? {
    if let address = reference.addressKey {
      let find = try db.cachedStatement(
        sql: """
          SELECT key FROM (SELECT key FROM article WHERE addressKey = ?1 ORDER BY key DESC LIMIT 1)
          UNION ALL SELECT key FROM identifier JOIN article USING(id) WHERE hash = ?1
          LIMIT 1
          """)
      if let key = try find.int64(address) { return key }
    }
    let find = try db.cachedStatement(
      sql: "SELECT key, authors, addressKey FROM article WHERE titleKey = ? ORDER BY key DESC LIMIT 64")
    for candidate in try Row.fetchAll(find, arguments: [reference.titleKey]) {
      let authors = parted(candidate["authors"]).map(normalisedHeadline)
      guard let author = reference.author.map(normalisedHeadline) else { return candidate["key"] }
      if authors.isEmpty || authors.contains(author) { return candidate["key"] }
    }
    return nil
  }

  private mutating func addMissing(_ reference: StoredReference) {
    let post = RelatedPost(reference.origin, title: reference.title, author: reference.author, url: reference.url)
    let isRepeated = posts.contains { $0.id == nil && $0.title == post.title && $0.url == post.url }
    if !isRepeated { posts.append(post) }
  }

  private mutating func post(_ key: Int64, _ origin: RelatedPost.Origin) throws -> RelatedPost? {
    let find = try db.cachedStatement(
      sql: """
        SELECT article.id, title, titleMentions, published, authors, url, coalesce(isRead, 0)
        FROM article LEFT JOIN reading ON reading.id = article.id WHERE key = ?
        """)
    guard let row = try Row.fetchOne(find, arguments: [key]) else { return nil }
    var post = RelatedPost(origin, id: ArticleID(rawValue: UInt64(bitPattern: row[0])), title: row[1])
    post.titleMentions = try names.mentions([StoredMention](packed: row[2] as Data), in: .title, db)
    post.published = (row[3] as String?).flatMap(PublicationDate.init(iso8601:))
    post.author = parted(row[4]).first
    post.url = row[5]
    post.isUnread = !(row[6] as Bool)
    return post
  }
}

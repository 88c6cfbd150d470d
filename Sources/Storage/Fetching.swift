import Articles
import GRDB

extension LibraryArticle {
  /// The article and what its reader did with it; `nil` when the library does not contain it.
  static func fetch(_ db: Database, _ id: ArticleID) throws -> LibraryArticle? {
    guard let key = try db.key(of: id), let stored = try StoredArticle.fetch(db, key: key) else { return nil }
    var article = LibraryArticle(id: id, article: stored.article)
    let find = try db.cachedStatement(
      sql: "SELECT isRead, isStarred, paragraph, character FROM reading WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [Int64(bitPattern: id.rawValue)]) else { return article }
    article.isUnread = !(row[0] as Bool)
    article.isStarred = row[1]
    if let paragraph = row[2] as Int?, let character = row[3] as Int? {
      article.position = ReadingPosition(paragraph: paragraph, character: character)
    }
    return article
  }
}

extension LibraryArticle {
  /// The article with this address, or that had it; the newest if several have it, `nil` if none.
  static func fetch(_ db: Database, at address: String) throws -> LibraryArticle? {
    guard let address = Address(address), let id = try db.articleID(at: address) else { return nil }
    return try fetch(db, id)
  }
}

extension RelatedPost {
  /// Empty when the library does not contain the article.
  static func fetchAll(_ db: Database, relatedTo id: ArticleID, limit: Int, _ memory: RelatedMemory) throws
    -> [RelatedPost]
  {
    guard let key = try db.key(of: id) else { return [] }
    var reader = RelatedReader(db, memory)
    return try reader.posts(relatedTo: key, limit: limit)
  }
}

extension Database {
  /// The row key of an article; `nil` when the library does not contain it.
  func key(of id: ArticleID) throws -> Int64? {
    try cachedStatement(sql: "SELECT key FROM article WHERE id = ?").int64(Int64(bitPattern: id.rawValue))
  }
}

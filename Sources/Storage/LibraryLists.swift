import Articles

/// The questions of the commands, each with its own reply.
extension Library {
  /// Rows beyond this number are not counted unless more are asked for.
  public static let mostCounted = 200_000

  /// At most `rows` rows of a list.
  public func window(_ query: ListQuery, _ anchor: Anchor<ArticleRow>, rows: Int) throws -> Window<ArticleRow> {
    try ask { answers in try answers.list(query).window(anchor, rows: rows) }
  }

  /// How many rows the list has, of which those beyond `limit` are not counted.
  public func count(_ query: ListQuery, atMost limit: Int = mostCounted) throws -> RowCount {
    try ask { answers in try answers.list(query).count(atMost: limit) }
  }

  /// How many rows of the list come before the one with this key.
  public func rank(of key: RowKey, in query: ListQuery) throws -> Int {
    try ask { answers in try answers.list(query).rank(of: key) }
  }

  /// What may have been meant by a search that finds nothing; `nil` when nothing an edit away finds anything.
  public func suggestion(for query: ListQuery) throws -> SearchSuggestion? {
    try ask { answers in try answers.suggestion(for: query) }
  }

  /// `nil` when the library does not hold the article.
  public func article(_ id: ArticleID) throws -> LibraryArticle? {
    try read { db in try LibraryArticle.fetch(db, id) }
  }

  /// The article with this address, compared as identities are; `nil` when the library does not hold it.
  public func article(at address: String) throws -> LibraryArticle? {
    try read { db in try LibraryArticle.fetch(db, at: address) }
  }

  /// The article's own related posts and neighbours first, then at most `limit` that the library finds.
  public func related(to id: ArticleID, limit: Int) throws -> [RelatedPost] {
    try ask { answers in try answers.related(to: id, limit: limit) }
  }
}

import Articles

/// The same questions as in `Question`, each as a function with its own result, for the commands.
extension Library {
  /// The default limit of `count`: how far rows are counted.
  public static let mostCounted = 200_000

  /// At most `rows` rows of a list.
  public func window(_ query: ListQuery, _ anchor: Anchor<ArticleRow>, rows: Int) throws -> Window<ArticleRow> {
    try ask { answers in try answers.list(query).window(anchor, rows: rows) }
  }

  /// How many rows the list has; counting stops past `limit`.
  public func count(_ query: ListQuery, atMost limit: Int = mostCounted) throws -> RowCount {
    try ask { answers in try answers.list(query).count(atMost: limit) }
  }

  /// How many rows of the list come before the one with this key.
  public func rank(of key: RowKey, in query: ListQuery) throws -> Int {
    try ask { answers in try answers.list(query).rank(of: key) }
  }

  /// Another search to offer for one that finds nothing; `nil` when no search one letter away finds anything.
  public func suggestion(for query: ListQuery) throws -> SearchSuggestion? {
    try ask { answers in try answers.suggestion(for: query) }
  }

  /// `nil` when the library does not contain the article.
  public func article(_ id: ArticleID) throws -> LibraryArticle? {
    try read { db in try LibraryArticle.fetch(db, id) }
  }

  /// The article with this address, in whatever spelling; `nil` when the library does not contain it.
  public func article(at address: String) throws -> LibraryArticle? {
    try read { db in try LibraryArticle.fetch(db, at: address) }
  }

  /// The article's own related posts and neighbours first, then at most `limit` that the library finds.
  public func related(to id: ArticleID, limit: Int) throws -> [RelatedPost] {
    try ask { answers in try answers.related(to: id, limit: limit) }
  }
}

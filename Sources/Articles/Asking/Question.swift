/// A question to a library. `Library` answers each case with the `Reply` of the same name.
public enum Question: Hashable, Sendable {
  /// At most `limit` rows of a list.
  case rows(ListQuery, Anchor<ArticleRow>, limit: Int)
  /// How many rows a list has; counting may stop past `atMost`.
  case count(ListQuery, atMost: Int)
  /// How many rows of the list come before the one with this key.
  case rank(RowKey, ListQuery)
  /// Another search to offer for one that finds nothing.
  case suggestion(ListQuery)
  case article(ArticleID)
  /// The article with this address, in whatever spelling.
  case articleAt(address: String)
  /// The article's own related posts and neighbours, then at most `limit` posts that the library finds.
  case related(ArticleID, limit: Int)
  /// At most `limit` rows of an index of people or countries.
  case entities(IndexQuery, Anchor<EntityRow>, limit: Int)
  case profile(Entity)
  /// How many articles name the entity.
  case articleCount(naming: Entity)
}

/// The answer to a question, or the result of a change.
public enum Reply: Hashable, Sendable {
  case rows(Window<ArticleRow>)
  case count(RowCount)
  case rank(Int)
  /// `nil` when no search one letter away finds anything.
  case suggestion(SearchSuggestion?)
  /// `nil` when the library does not contain the article.
  case article(LibraryArticle?)
  case related([RelatedPost])
  case entities(Window<EntityRow>)
  /// `nil` when no article names the entity.
  case profile(EntityProfile?)
  case articleCount(Int)
  /// The articles that `Change.markAllRead` marked.
  case markedRead([ArticleID])
}

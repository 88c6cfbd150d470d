import Articles

/// What a source contains.
public enum Imported: Hashable, Sendable {
  case article(ImportedArticle)
  case feed(NotedFeed)
}

import Articles

/// An article read from a source, and what was left out of it.
public struct ImportedArticle: Hashable, Sendable {
  public var article: Article
  /// Blocks of the source that are not part of the article: menus, consent text, comments.
  public var dropped: [String]
  /// The source's text, if it cannot be rebuilt from the article; else `nil`.
  public var capture: String?
  /// Further addresses at which the source says that the article is: for telephones, for printing, in a feed.
  public var aliases: [String]
  public var doubts: [Doubt]

  public init(
    article: Article, dropped: [String] = [], capture: String? = nil, aliases: [String] = [], doubts: [Doubt] = []
  ) {
    self.article = article
    self.dropped = dropped
    self.capture = capture
    self.aliases = aliases
    self.doubts = doubts
  }
}

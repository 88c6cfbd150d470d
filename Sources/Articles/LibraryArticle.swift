/// An article of the library and what its reader did with it.
public struct LibraryArticle: Hashable, Sendable {
  public var id: ArticleID
  public var article: Article
  public var isUnread: Bool
  public var isStarred: Bool
  /// Where the reader stopped; `nil` for an article never opened.
  public var position: ReadingPosition?

  public init(
    id: ArticleID, article: Article, isUnread: Bool = true, isStarred: Bool = false, position: ReadingPosition? = nil
  ) {
    self.id = id
    self.article = article
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.position = position
  }
}

/// A place in an article's text that survives any change of width.
public struct ReadingPosition: Hashable, Sendable, Comparable {
  /// Index of the paragraph, from zero: `ArticleText.paragraphs` of `Typesetting`.
  public var paragraph: Int
  /// Scalars from the paragraph's start.
  public var character: Int

  public init(paragraph: Int = 0, character: Int = 0) {
    self.paragraph = paragraph
    self.character = character
  }

  public static func < (left: ReadingPosition, right: ReadingPosition) -> Bool {
    (left.paragraph, left.character) < (right.paragraph, right.character)
  }
}

/// One row of the related pane.
public struct RelatedPost: Hashable, Sendable {
  /// Why the post is listed.
  public enum Origin: String, Hashable, Sendable {
    /// The article's own page lists it.
    case own
    /// The previous or next story on the article's own page.
    case neighbour
    /// The library found it.
    case found
  }

  public var origin: Origin
  /// `nil` for a post that is not in the library.
  public var id: ArticleID?
  public var title: String
  public var author: String?
  public var url: String?
  public var published: PublicationDate?
  /// Why the library found it, in words: "Putin, Cuba · same week"; `nil` for other origins.
  public var reason: String?
  /// How closely it is related, 0…1; 1 for posts that the article's page names.
  public var score: Double
  public var isUnread: Bool
  public var titleMentions: [Mention]

  public init(
    _ origin: Origin, id: ArticleID? = nil, title: String, author: String? = nil, url: String? = nil,
    published: PublicationDate? = nil, reason: String? = nil, score: Double = 1, isUnread: Bool = false,
    titleMentions: [Mention] = []
  ) {
    self.origin = origin
    self.id = id
    self.title = title
    self.author = author
    self.url = url
    self.published = published
    self.reason = reason
    self.score = score
    self.isUnread = isUnread
    self.titleMentions = titleMentions
  }
}

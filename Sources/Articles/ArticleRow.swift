/// What a list shows of one article.
public struct ArticleRow: Hashable, Sendable {
  public var id: ArticleID
  /// The row's place in the order of its list.
  public var key: RowKey
  public var title: String
  /// Names in the headline; ranges are scalars of `title`.
  public var titleMentions: [Mention]
  /// Search hits in the headline, scalars of `title`.
  public var titleHits: [Range<Int>]
  public var dateline: String?
  public var published: PublicationDate?
  public var site: String?
  public var authors: [String]
  public var url: String?
  public var isUnread: Bool
  public var isStarred: Bool
  /// The passage of the body that matches the search or names the list's entity; `nil` in other lists.
  public var excerpt: Excerpt?

  public init(
    id: ArticleID, key: RowKey, title: String, titleMentions: [Mention] = [], titleHits: [Range<Int>] = [],
    dateline: String? = nil, published: PublicationDate? = nil, site: String? = nil, authors: [String] = [],
    url: String? = nil, isUnread: Bool = true, isStarred: Bool = false, excerpt: Excerpt? = nil
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.titleMentions = titleMentions
    self.titleHits = titleHits
    self.dateline = dateline
    self.published = published
    self.site = site
    self.authors = authors
    self.url = url
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.excerpt = excerpt
  }
}

/// A passage of a body around search hits, on one line.
public struct Excerpt: Hashable, Sendable {
  public var text: String
  /// Scalars of `text`.
  public var hits: [Range<Int>]

  public init(_ text: String, hits: [Range<Int>] = []) {
    self.text = text
    self.hits = hits
  }
}

/// A row's place in the order of its list. Opaque outside `Storage`: compare it, or pass it back to read on from there.
public struct RowKey: Hashable, Sendable {
  /// The date-ordered key of the article in its library.
  public var article: Int64
  /// What the list is sorted by before `article`; `nil` for a list sorted by date or relevance alone.
  public var sortText: String?

  public init(article: Int64, sortText: String? = nil) {
    self.article = article
    self.sortText = sortText
  }
}

/// An article as its source has it: text, metadata and what it links to.
///
/// The body is one string. Blocks, styles, links, images and mentions refer to it by ranges of Unicode scalars, end exclusive.
public struct Article: Hashable, Sendable {
  public var title: String
  /// The place line that opens a report, as printed but without the agency: "MOSCOW". It is part of the body as well.
  public var dateline: String?
  public var authors: [String]
  public var published: PublicationDate?
  public var updated: PublicationDate?
  /// The canonical address, absolute.
  public var url: String?
  /// The identifier that the article's feed gave it. It tells articles of one feed apart, and no others.
  public var guid: String?
  /// The address of the feed that gave the article its `guid`.
  public var feed: String?
  public var site: String?
  /// A BCP 47 tag, such as "en" or "pt-BR".
  public var language: String?
  public var categories: [String]
  public var tags: [String]
  /// Plain text. One blank line separates paragraphs; list items and table rows may follow on the next line.
  public var body: String
  public var blocks: [Block]
  /// In the order of their starts; they may lie within one another.
  public var styles: [TextStyle]
  public var links: [Link]
  /// In the order of their places.
  public var images: [ArticleImage]
  public var related: [RelatedReference]
  public var neighbours: [Neighbour]
  /// Names found in the headline and the body, those of the headline first, each in the order of their starts.
  public var mentions: [Mention]

  public init(
    title: String, dateline: String? = nil, authors: [String] = [], published: PublicationDate? = nil,
    updated: PublicationDate? = nil, url: String? = nil, guid: String? = nil, feed: String? = nil, site: String? = nil,
    language: String? = nil, categories: [String] = [], tags: [String] = [], body: String, blocks: [Block] = [],
    styles: [TextStyle] = [], links: [Link] = [],
    images: [ArticleImage] = [], related: [RelatedReference] = [], neighbours: [Neighbour] = [],
    mentions: [Mention] = []
  ) {
    self.title = title
    self.dateline = dateline
    self.authors = authors
    self.published = published
    self.updated = updated
    self.url = url
    self.guid = guid
    self.feed = feed
    self.site = site
    self.language = language
    self.categories = categories
    self.tags = tags
    self.body = body
    self.blocks = blocks
    self.styles = styles
    self.links = links
    self.images = images
    self.related = related
    self.neighbours = neighbours
    self.mentions = mentions
  }
}

/// A post that the article's page lists as related. The library may contain it or not.
public struct RelatedReference: Hashable, Sendable {
  public var title: String
  public var author: String?
  public var url: String?

  public init(title: String, author: String? = nil, url: String? = nil) {
    self.title = title
    self.author = author
    self.url = url
  }
}

/// The previous or next story, as the article's page names it.
public struct Neighbour: Hashable, Sendable {
  public var title: String
  public var url: String?

  public init(title: String, url: String? = nil) {
    self.title = title
    self.url = url
  }
}

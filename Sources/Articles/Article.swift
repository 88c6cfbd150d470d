/// An article as a source file gave it: text, metadata and what it points to.
///
/// The body is one string. Blocks, links and mentions are ranges of Unicode scalars on it, end exclusive.
public struct Article: Hashable, Sendable {
  public var title: String
  /// The place line that opens a report, as printed and without the agency: "MOSCOW". The body keeps it.
  public var dateline: String?
  public var authors: [String]
  public var published: PublicationDate?
  public var updated: PublicationDate?
  /// The canonical address, absolute.
  public var url: String?
  /// The identifier that the article's feed gave it.
  public var guid: String?
  public var site: String?
  /// A BCP 47 tag, such as "en" or "pt-BR".
  public var language: String?
  public var categories: [String]
  public var tags: [String]
  /// Plain text; paragraphs are divided by one blank line.
  public var body: String
  public var blocks: [Block]
  public var links: [Link]
  public var related: [RelatedReference]
  public var neighbours: [Neighbour]
  /// Names found in the headline and the body, in order of place and start.
  public var mentions: [Mention]

  public init(
    title: String, dateline: String? = nil, authors: [String] = [], published: PublicationDate? = nil,
    updated: PublicationDate? = nil, url: String? = nil, guid: String? = nil, site: String? = nil,
    language: String? = nil, categories: [String] = [], tags: [String] = [], body: String, blocks: [Block] = [],
    links: [Link] = [], related: [RelatedReference] = [], neighbours: [Neighbour] = [], mentions: [Mention] = []
  ) {
    self.title = title
    self.dateline = dateline
    self.authors = authors
    self.published = published
    self.updated = updated
    self.url = url
    self.guid = guid
    self.site = site
    self.language = language
    self.categories = categories
    self.tags = tags
    self.body = body
    self.blocks = blocks
    self.links = links
    self.related = related
    self.neighbours = neighbours
    self.mentions = mentions
  }
}

/// A part of the body that is set as one piece.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case paragraph, subhead, quote, listItem, code, tableRow
  }

  public var kind: Kind
  /// Scalars of the body.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A place in the body that leads to an address.
public struct Link: Hashable, Sendable {
  public var text: String
  public var url: String
  /// Scalars of the body.
  public var range: Range<Int>

  public init(text: String, url: String, range: Range<Int>) {
    self.text = text
    self.url = url
    self.range = range
  }
}

/// A post that the article's own page names as related. It may be in the library or not.
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

/// The previous or next story on the article's own page.
public struct Neighbour: Hashable, Sendable {
  public var title: String
  public var url: String?

  public init(title: String, url: String? = nil) {
    self.title = title
    self.url = url
  }
}

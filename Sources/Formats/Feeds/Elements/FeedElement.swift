/// What an element of a feed is for.
enum FeedElement: Hashable {
  /// `rss`, `feed`, `rdf`, `channel`: what it contains is said of the feed.
  case feed
  case item
  /// The feed that an item was taken from.
  case source
  /// A person, with the parts of a name in elements or as text.
  case person
  /// What it contains belongs to the element around it.
  case group
  case link
  case category
  case enclosure
  /// An author of a WordPress export: a login and a name.
  case exportedAuthor
  case field(FeedField)
  /// Nothing in it is of use.
  case ignored
}

/// The text of an element, by what it says.
enum FeedField: Hashable {
  case title, plainTitle, content, body, summary, note
  case guid, published, created, updated, date, language, comments, originalLink
  /// Names of authors, in the element's text.
  case creator, itunesAuthor
  case keywords, subject
  // Parts of a person.
  case name, email
  // WordPress.
  case postType, status, postDate, postDateGMT, excerpt, authorLogin, authorName, exportVersion, baseAddress
}

extension FeedElement {
  /// The element with this name, in lower case and without its prefix.
  init(_ namespace: FeedNamespace, _ name: String) {
    self = elements[namespace]?[name] ?? .ignored
  }
}

private let elements: [FeedNamespace: [String: FeedElement]] = [
  .core: [
    "rss": .feed, "rdf": .feed, "feed": .feed, "channel": .feed, "item": .item, "entry": .item, "source": .source,
    "title": .field(.title), "link": .link, "guid": .field(.guid), "id": .field(.guid),
    "description": .field(.summary), "summary": .field(.summary), "tagline": .field(.note),
    "subtitle": .field(.note), "content": .field(.content), "body": .field(.body), "fullitem": .field(.body),
    "pubdate": .field(.published), "published": .field(.published), "issued": .field(.date),
    "created": .field(.created), "modified": .field(.updated), "updated": .field(.updated), "date": .field(.date),
    "lastbuilddate": .field(.note), "language": .field(.language), "category": .category, "enclosure": .enclosure,
    "author": .person, "managingeditor": .person, "name": .field(.name), "email": .field(.email),
    "items": .ignored, "image": .ignored, "textinput": .ignored,
  ],
  .content: ["encoded": .field(.content)],
  .dublinCore: [
    "title": .field(.plainTitle), "creator": .field(.creator), "author": .field(.creator), "date": .field(.date),
    "subject": .field(.subject), "language": .field(.language), "description": .field(.note),
  ],
  .dublinCoreTerms: [
    "title": .field(.plainTitle), "creator": .field(.creator), "issued": .field(.date), "created": .field(.created),
    "modified": .field(.updated), "subject": .field(.subject), "date": .field(.date), "language": .field(.language),
  ],
  .itunes: [
    "author": .field(.itunesAuthor), "summary": .field(.note), "subtitle": .field(.note),
    "description": .field(.note), "title": .field(.plainTitle), "category": .category, "keywords": .field(.keywords),
  ],
  .media: [
    "title": .field(.plainTitle), "description": .field(.note), "keywords": .field(.keywords), "category": .category,
    "group": .group, "content": .enclosure,
  ],
  .xhtml: ["body": .field(.body), "div": .field(.body)],
  .feedBurner: ["origlink": .field(.originalLink)],
  .wordPress: [
    "author": .exportedAuthor, "author_login": .field(.authorLogin), "author_display_name": .field(.authorName),
    "post_type": .field(.postType), "status": .field(.status), "post_date": .field(.postDate),
    "post_date_gmt": .field(.postDateGMT), "wxr_version": .field(.exportVersion),
    "base_blog_url": .field(.baseAddress),
  ],
  .wordPressExcerpt: ["encoded": .field(.excerpt)],
]

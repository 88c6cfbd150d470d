/// The vocabularies that feeds are written in. RSS and Atom share names that mean the same in both.
enum FeedNamespace: Hashable {
  case core, content, dublinCore, dublinCoreTerms, itunes, media, xhtml, wordPress, wordPressExcerpt, feedBurner, xml
  case foreign

  /// What an element's namespace is by its address. An element without a prefix belongs to the feed itself, unless its
  /// namespace is known to be another one.
  init(uri: String, isDefault: Bool) {
    // Some write https, though an address is only a name here.
    let lower = uri.lowercased()
    let uri = lower.hasPrefix("https:") ? "http:" + lower.dropFirst(6) : lower
    if uri.hasPrefix("http://wordpress.org/export/") {
      // The addresses change with each version of the exports.
      self = uri.hasSuffix("/excerpt/") ? .wordPressExcerpt : .wordPress
      return
    }
    for (start, namespace) in namespacesByStart where uri.hasPrefix(start) {
      self = namespace
      return
    }
    self = isDefault ? .core : .foreign
  }

  /// What feeds usually mean by a prefix that they do not declare.
  init(undeclaredPrefix prefix: String) { self = namespacesByPrefix[prefix.lowercased()] ?? .foreign }
}

/// The longer of two that begin alike come first.
private let namespacesByStart: [(String, FeedNamespace)] = [
  ("http://purl.org/rss/1.0/modules/content", .content), ("http://purl.org/rss/1.0/modules/", .foreign),
  ("http://purl.org/rss/", .core), ("http://purl.org/net/rss1.1", .core), ("http://www.w3.org/2005/atom", .core),
  ("http://purl.org/atom/", .core), ("http://my.netscape.com/", .core), ("http://channel.netscape.com/", .core),
  ("http://backend.userland.com/", .core), ("http://blogs.law.harvard.edu/tech/rss", .core),
  ("http://cyber.law.harvard.edu/rss", .core), ("http://www.rssboard.org/rss", .core),
  ("http://www.w3.org/1999/02/22-rdf-syntax", .core), ("http://www.w3.org/1999/xhtml", .xhtml),
  ("http://www.w3.org/xml/1998/namespace", .xml), ("http://purl.org/dc/elements/", .dublinCore),
  ("http://purl.org/dc/terms", .dublinCoreTerms), ("http://purl.org/dc/", .dublinCore),
  ("http://www.itunes.com/dtds/", .itunes), ("http://www.itunes.com/dtd", .itunes),
  ("http://www.google.com/schemas/play-podcasts", .itunes), ("http://search.yahoo.com/mrss", .media),
  ("http://video.search.yahoo.com/mrss", .media), ("http://www.rssboard.org/media-rss", .media),
  ("http://rssnamespace.org/feedburner", .feedBurner),
]

private let namespacesByPrefix: [String: FeedNamespace] = [
  "content": .content, "dc": .dublinCore, "dcterms": .dublinCoreTerms, "itunes": .itunes, "media": .media,
  "atom": .core, "a": .core, "rss": .core, "rdf": .core, "xhtml": .xhtml, "wp": .wordPress,
  "excerpt": .wordPressExcerpt,
  "feedburner": .feedBurner, "xml": .xml,
]

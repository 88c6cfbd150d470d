import Articles

/// The article that an item of a feed is.
struct FeedArticle {
  private let item: FeedRecord
  private let head: FeedRecord
  private let takesRelated: Bool

  /// `takesRelated`: the posts that the text lists as related are no part of it.
  init(_ item: FeedRecord, of head: FeedRecord, takesRelated: Bool = false) {
    self.item = item
    self.head = head
    self.takesRelated = takesRelated
  }

  var imported: ImportedArticle {
    var related: [RelatedReference] = []
    let text = body(&related)
    let url = url
    let guid = item.word(.guid)
    let ownTitle = item.line(.title, .plainTitle)
    let title = ownTitle ?? headline(fromBody: text.body) ?? url ?? "…"
    let dates = dates
    var article = Article(
      title: title, dateline: dateline(ofBody: text.body), authors: authors, published: dates.published?.firstDay,
      updated: dates.updated?.firstDay, url: url, guid: guid, feed: guid == nil ? nil : feed,
      site: head.line(.title, .plainTitle),
      language: language(of: text.body), categories: categories, tags: tags, body: "")
    article.setText(text)
    article.related = related
    if !item.enclosures.isEmpty { article.links += enclosures(at: text.body.unicodeScalars.count) }
    var doubts: [Doubt] = ownTitle == nil ? [.title] : []
    if let date = dates.published, date.precision != .day { doubts.append(.published) }
    return ImportedArticle(article: article, aliases: aliases(besides: url), doubts: doubts)
  }

  /// The address that relative ones are resolved against.
  private var base: String? { item.base ?? head.base ?? head.page }

  // MARK: Text

  /// The fullest text that has any words.
  private func body(_ related: inout [RelatedReference]) -> RichText {
    for field in [FeedField.content, .body, .summary, .note] {
      for value in item.values where value.field == field && !value.text.isBlank {
        let text = takesRelated ? value.text.rich(base: base, takingOut: &related) : value.text.rich(base: base)
        if !text.isEmpty { return text }
      }
    }
    return RichText()
  }

  private func language(of body: String) -> String? {
    let told = [item.language, item.word(.language), head.language, head.word(.language)]
    return told.lazy.compactMap { $0.flatMap(languageTag) }.first ?? detectedLanguage(of: body)
  }

  // MARK: People and terms

  private var authors: [String] {
    if !item.authors.isEmpty { return distinct(item.authors) }
    let written = item.names(.creator)
    if !written.isEmpty { return written }
    let speakers = item.names(.itunesAuthor)
    if !speakers.isEmpty { return speakers }
    return distinct(item.sourceAuthors.isEmpty ? head.authors : item.sourceAuthors)
  }

  private var categories: [String] {
    distinct(item.categories.map(\.name) + item.lines(.subject))
  }

  private var tags: [String] {
    distinct(
      item.values.filter { $0.field == .keywords }.flatMap { value in
        value.text.text.split(separator: ",").map { cleanedLine(String($0)) }
      })
  }

  // MARK: Dates

  /// Dates in feeds are moments: one that names a month or a year means its first day, and is doubtful.
  private var dates: (published: PublicationDate?, updated: PublicationDate?) {
    let updated = date(.updated)
    return (date(.published) ?? date(.date) ?? date(.created) ?? updated, updated)
  }

  private func date(_ field: FeedField) -> PublicationDate? {
    item.values.lazy.filter { $0.field == field }
      .compactMap { feedDate(cleanedLine($0.text.text), language: head.word(.language)) }.first
  }

  // MARK: Addresses

  /// The address of the feed that gave the item its guid: the one that it was taken from, or this one.
  private var feed: String? { item.sourceFeed ?? head.ownAddress(base: head.base) }

  private var url: String? {
    item.pageLink(base: base) ?? permalink ?? item.about.flatMap { webAddress($0, base: base) }
      ?? item.links.first { $0.relation == "content" }?.url
  }

  /// A guid that is the address of a page.
  private var permalink: String? {
    guard item.isGuidAddress, let guid = item.word(.guid), guid.hasPrefix("http://") || guid.hasPrefix("https://")
    else { return nil }
    return webAddress(guid)
  }

  /// Further addresses of the article: the one before a counter of readers was put in between, and its guid.
  private func aliases(besides url: String?) -> [String] {
    distinct([item.word(.originalLink).flatMap { webAddress($0) }, permalink].compactMap(\.self)).filter { $0 != url }
  }

  /// Attached files, as links after the text.
  private func enclosures(at end: Int) -> [Link] {
    var seen: Set<String> = []
    return item.enclosures.compactMap { enclosure in
      guard let url = webAddress(enclosure.url, base: base), seen.insert(url).inserted else { return nil }
      let name = enclosure.title.map(cleanedLine) ?? ""
      let file = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map(String.init) ?? url
      return Link(text: name.isEmpty ? file : name, url: url, range: end..<end)
    }
  }
}

extension FeedRecord {
  /// The address of the page that a feed or an item belongs to.
  func pageLink(base: String?) -> String? {
    let pages = links.filter { $0.relation == "alternate" }
    let best = pages.filter { $0.type == nil || $0.type?.hasPrefix("text/html") == true }
    return (best + pages).lazy.compactMap { webAddress($0.url, base: base) }.first
  }

  var page: String? { pageLink(base: base) }

  /// The address that a feed says is its own.
  func ownAddress(base: String?) -> String? {
    links.lazy.filter { $0.relation == "self" }.compactMap { webAddress($0.url, base: base) }.first
  }

  /// Names in a field, without mail addresses.
  func names(_ field: FeedField) -> [String] {
    distinct(values.filter { $0.field == field }.compactMap { $0.text.line.flatMap(authorName) })
  }
}

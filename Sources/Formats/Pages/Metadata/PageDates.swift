import Articles

/// When a page's article was published and changed.
struct PageDates {
  let head: PageHead
  let language: String?
  let url: String?
  /// Dates that elements of the page give: `time`, `itemprop`, classes; those nearest the headline first.
  let shown: [Shown]

  struct Shown {
    enum Mark { case published, updated, plain }

    var text: String
    var mark: Mark
    /// Whether the text is written for machines.
    var isExact: Bool
  }

  var published: PublicationDate? {
    if let text = head.structured.line("datePublished"), let date = read(text) { return date }
    let names = [
      "article:published_time", "datepublished", "og:article:published_time", "article:published", "pubdate",
      "publishdate", "publish-date", "publish_date", "publication_date", "published", "publicationdate",
      "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
      "date.published", "cxenseparse:recs:publishtime", "article.published", "og:published_time", "rnews:datepublished",
      "citation_publication_date", "dc.date", "dcterms.date", "date", "article_date_original", "article-publication-date",
      "ptime", "displaydate", "created", "datecreated", "originalpublicationdate", "release_date", "og:pubdate",
      "last-published", "bt:pubdate", "gentime",
    ]
    for name in names {
      if let text = head.metas[name]?.first, let date = read(text) { return date }
    }
    if let text = head.structured.line("dateCreated") ?? head.structured.line("uploadDate"), let date = read(text) {
      return date
    }
    if let date = shownDate(.published) { return date }
    if let date = addressDate { return date }
    if let date = shownDate(.plain) { return date }
    if let text = head.structured.line("dateModified"), let date = read(text) { return date }
    if let text = head.meta("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"),
      let date = read(text)
    {
      return date
    }
    return shownDate(.updated)
  }

  var updated: PublicationDate? {
    if let text = head.structured.line("dateModified"), let date = read(text) { return date }
    for name in ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"] {
      if let text = head.metas[name]?.first, let date = read(text) { return date }
    }
    return shownDate(.updated)
  }

  private func shownDate(_ mark: Shown.Mark) -> PublicationDate? {
    for date in shown where date.mark == mark {
      if let found = date.isExact ? read(date.text) : firstDate(in: date.text, language: language)?.date,
        isLikely(found)
      {
        return found
      }
    }
    return nil
  }

  private func read(_ text: String) -> PublicationDate? {
    guard let date = readDate(text, language: language), isLikely(date), date.precision == .day else { return nil }
    return date
  }

  private func isLikely(_ date: PublicationDate) -> Bool { date.day.year >= 1990 && date.day.year < 2100 }

  /// The day that the page's address contains: "/2019/11/20/".
  private var addressDate: PublicationDate? {
    guard let url else { return nil }
    let path = AddressParts(url).path
    let parts = path.split { $0 == "/" || $0 == "-" || $0 == "_" }
    for (index, part) in parts.enumerated() {
      if part.utf8.count == 8, part.utf8.allSatisfy({ (48...57).contains($0) }),
        let year = Int(part.prefix(4)), (1995...2099).contains(year), let month = Int(part.dropFirst(4).prefix(2)),
        let day = Int(part.suffix(2)), let found = Day(year: year, month: month, day: day)
      {
        return PublicationDate(found)
      }
      guard part.utf8.count == 4, let year = Int(part), (1995...2099).contains(year), index + 2 < parts.count,
        parts[index + 1].utf8.count <= 2, parts[index + 2].utf8.count <= 2, let day = Int(parts[index + 2])
      else { continue }
      if let month = Int(parts[index + 1]) ?? month(named: String(parts[index + 1])),
        let found = Day(year: year, month: month, day: day)
      {
        return PublicationDate(found)
      }
    }
    return nil
  }
}

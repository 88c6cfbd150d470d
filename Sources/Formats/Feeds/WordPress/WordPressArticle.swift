import Articles

/// The article that an entry of a WordPress export is.
struct WordPressArticle {
  private let item: FeedRecord
  private let head: FeedRecord
  private let authorNames: [String: String]

  /// `authorNames`: the names of authors by their logins.
  init(_ item: FeedRecord, of head: FeedRecord, authorNames: [String: String]) {
    self.item = item
    self.head = head
    self.authorNames = authorNames
  }

  /// Whether an entry is a post or a page that everybody may read, and no draft, attachment, menu or revision.
  static func isArticle(_ item: FeedRecord) -> Bool {
    let type = item.word(.postType) ?? "post"
    return (type == "post" || type == "page") && (item.word(.status) ?? "publish") == "publish"
  }

  var imported: ImportedArticle {
    var record = item
    record.authors = authors
    record.categories = categories
    record.values.removeAll { $0.field == .summary || $0.field == .updated }
    for index in record.values.indices where record.values[index].field == .content {
      record.values[index].text.text = wordPressHTML(record.values[index].text.text)
      record.values[index].text.form = .html
    }
    if let excerpt = item.text(.excerpt) { record.values.append(FeedRecord.Value(field: .summary, text: excerpt)) }
    var imported = FeedArticle(record, of: head, takesRelated: true).imported
    imported.article.published = published
    imported.article.tags = tags
    return imported
  }

  /// The names that the plugin Co-Authors Plus adds as categories count before the login of the one author.
  private var authors: [String] {
    let several = item.categories.filter { $0.scheme == "author" }.map(\.name)
    guard several.isEmpty else { return several }
    return item.lines(.creator).map { authorNames[$0] ?? $0 }
  }

  private var categories: [FeedRecord.Category] {
    let tags = Set(tags)
    return item.categories.filter { category in
      category.scheme == "category" || (category.scheme == nil && !tags.contains(category.name))
    }
  }

  private var tags: [String] {
    distinct(item.categories.filter { $0.scheme == "post_tag" || $0.scheme == "tag" }.map(\.name))
  }

  /// The time in UTC, else that of the feed, else the one of the site's clock. Entries without a date have zeros.
  private var published: PublicationDate? {
    if let date = date(.postDateGMT, zone: "Z") { return date }
    return item.word(.published).flatMap { feedDate($0, language: nil) } ?? date(.postDate, zone: "")
  }

  private func date(_ field: FeedField, zone: String) -> PublicationDate? {
    guard let text = item.word(field), !text.hasPrefix("0000") else { return nil }
    return PublicationDate(iso8601: text + zone) ?? PublicationDate(iso8601: text)
  }
}

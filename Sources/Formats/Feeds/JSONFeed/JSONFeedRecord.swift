extension FeedRecord {
  /// What a JSON Feed says of itself or of an item; `nil` for a value that is no object.
  init?(json value: SourceValue) {
    guard case .map = value else { return nil }
    self.init()
    addTexts(of: value)
    addLinks(of: value)
    let people = value.value("authors")?.elements ?? []
    authors = Self.names(people.isEmpty ? value.value("author")?.elements ?? [] : people)
    if case .list(let tags)? = value.value("tags") {
      categories = tags.compactMap(\.line).map { Category(name: $0, scheme: nil) }
    }
    language = value.value("language")?.line
  }

  private mutating func addTexts(of value: SourceValue) {
    add(.title, value.value("title"))
    add(.content, value.value("content_html"), .html)
    add(.content, value.value("content_text"), .plain)
    add(.summary, value.value("summary"))
    add(.guid, value.value("id"), .plain)
    add(.published, value.value("date_published"), .plain)
    add(.updated, value.value("date_modified"), .plain)
  }

  private mutating func add(_ field: FeedField, _ value: SourceValue?, _ form: FeedText.Form = .unknown) {
    guard let text = value?.rawText else { return }
    values.append(Value(field: field, text: FeedText(text, form)))
  }

  private mutating func addLinks(of value: SourceValue) {
    for key in ["url", "home_page_url", "external_url"] {
      if let url = value.value(key)?.rawText { addLink(url, base: nil) }
    }
    if let url = value.value("feed_url")?.rawText {
      links.append(Link(url: url, relation: "self", type: nil, title: nil))
    }
    for attachment in value.value("attachments")?.elements ?? [] {
      guard let url = attachment.value("url")?.rawText else { continue }
      enclosures.append(
        Link(
          url: url, relation: "enclosure", type: attachment.value("mime_type")?.line,
          title: attachment.value("title")?.line))
    }
  }

  private static func names(_ people: [SourceValue]) -> [String] {
    people.compactMap { ($0.value("name") ?? $0).line }
  }
}

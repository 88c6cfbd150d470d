import Articles

/// The metadata of an article in the front matter of Markdown or in a JSON object. Keys are those of `dateline inspect`
/// and the usual ones of site generators.
struct ArticleFields {
  private let fields: SourceValue
  /// The address that relative addresses are resolved against; `nil` for none.
  private let base: String?

  init(_ fields: SourceValue, base: String? = nil) {
    self.fields = fields
    self.base = base ?? fields.value("baseurl", "base_url", "site_url")?.rawText
  }

  var title: String? { fields.value("title", "headline")?.line }
  var dateline: String? { fields.value("dateline")?.line }
  /// Whether the fields contain a dateline, even an empty one that says there is none.
  var settlesDateline: Bool { fields.hasKey("dateline") }
  var guid: String? { fields.value("guid", "id")?.line }
  var site: String? { fields.value("site", "site_name", "publication")?.line }
  var language: String? {
    fields.value("language", "lang", "locale")?.line.flatMap(languageTag)
  }
  /// A note that a clipper made of a page tells when the note was created, which is not when the page was published.
  var published: PublicationDate? {
    date("published", "date", "pubdate", "publishdate") ?? (source == nil ? date("created", "created_at") : nil)
  }
  var updated: PublicationDate? { date("updated", "lastmod", "modified", "last_modified_at", "updated_at") }

  var url: String? {
    for key in ["canonical_url", "canonicalURL", "canonical", "url", "link", "permalink"] {
      if let text = fields.value(key)?.rawText, let address = webAddress(text, base: base) { return address }
    }
    if let source { return source }
    // A path that a site generator made: its base is not known, but it identifies the article within its site.
    let path = fields.value("url", "permalink")?.line
    return path.flatMap { $0.hasPrefix("/") && !$0.hasPrefix("//") && !$0.contains(" ") ? $0 : nil }
  }

  /// The address of the page that a clipper made a note of.
  private var source: String? { fields.value("source")?.rawText.flatMap { webAddress($0) } }

  /// Names in `author` and `authors`: text, lists, maps with a name. "Ana Roe, Ben Ode" is two names; "A and B" is one.
  var authors: [String] {
    fields.value("authors", "author", "byline", "by").map { distinct(names(in: $0)) } ?? []
  }

  private func names(in value: SourceValue) -> [String] {
    switch value {
    case .null: []
    case .list(let elements): elements.flatMap(names)
    case .text, .literal: value.line.map { dividedNames(withoutWikiLinks($0)) } ?? []
    case .map: value.value("name", "title", "id")?.line.map { [$0] } ?? []
    }
  }

  /// Splits at semicolons; at commas only if each part is a whole name: not "Roe, Ana", not "Ana Roe, MD".
  private func dividedNames(_ line: String) -> [String] {
    if line.contains(";") { return line.split(separator: ";").map { cleanedLine(String($0)) } }
    let parts = line.split(separator: ",").map { cleanedLine(String($0)) }
    return parts.count > 1 && parts.allSatisfy { $0.split(separator: " ").count > 1 } ? parts : [line]
  }

  /// The categories. With `splittingText`, a text is split at blanks, as Jekyll does.
  func categories(splittingText: Bool) -> [String] {
    terms(["categories", "category", "section"], splittingText: splittingText)
  }

  func tags(splittingText: Bool) -> [String] { terms(["tags", "tag", "keywords"], splittingText: splittingText) }

  var related: [RelatedReference] {
    (fields.value("related")?.elements ?? []).compactMap { element in
      guard let title = element.line ?? element.value("title")?.line else { return nil }
      return RelatedReference(
        title: title, author: element.value("author")?.line,
        url: element.value("url", "link")?.rawText.flatMap { webAddress($0, base: base) })
    }
  }

  var neighbours: [Neighbour] {
    (fields.value("neighbours", "neighbors")?.elements ?? []).compactMap { element in
      guard let title = element.line ?? element.value("title")?.line else { return nil }
      return Neighbour(
        title: title, url: element.value("url", "link")?.rawText.flatMap { webAddress($0, base: base) })
    }
  }

  private func date(_ keys: String...) -> PublicationDate? {
    for key in keys {
      guard let text = fields.value(key)?.line else { continue }
      if let date = readDate(text, language: language) { return date }
    }
    return nil
  }

  private func terms(_ keys: [String], splittingText: Bool) -> [String] {
    let taxonomies = fields.value("taxonomies")
    for key in keys {
      guard let value = fields.value(key) ?? taxonomies?.value(key) else { continue }
      let terms = value.elements.compactMap { $0.line ?? $0.value("name", "title")?.line }.map(withoutWikiLinks)
      guard value.rawText != nil, let text = terms.first else { return distinct(terms) }
      if text.contains(",") { return distinct(text.split(separator: ",").map { cleanedLine(String($0)) }) }
      return splittingText ? distinct(text.split(separator: " ").map(String.init)) : terms
    }
    return []
  }
}

/// "[[Ana Roe]]" → "Ana Roe", "[[people/roe|Ana Roe]]" → "Ana Roe": notes link to the names in their front matter.
private func withoutWikiLinks(_ line: String) -> String {
  guard line.contains("[[") else { return line }
  var (out, rest) = ("", line[...])
  while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
    out += rest[..<open.lowerBound] + WikiLink(String(rest[open.upperBound..<close.lowerBound])).words
    rest = rest[close.upperBound...]
  }
  return out + rest
}

/// The texts in order, without empty and repeated ones.
func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = [""]
  return texts.filter { seen.insert($0).inserted }
}

/// The structured data of a page (JSON-LD): its article, and who made it.
struct StructuredPage {
  private(set) var article: SourceValue?
  private var objects: [SourceValue] = []
  private var byID: [String: SourceValue] = [:]
  /// Objects that are still read, so that no page takes long.
  private var budget = 4000

  /// Reads the content of one script; what is no JSON is passed over.
  mutating func read(_ script: String) {
    guard script.utf8.count < 2 << 20 else { return }
    var text = script[...]
    // Old pages wrap it for XML, or end it like a statement.
    for wrap in ["<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"] {
      let bare = text.drop(while: \.isWhitespace)
      if bare.hasPrefix(wrap) { text = bare.dropFirst(wrap.count) }
    }
    let value = text.withUTF8 { bytes -> SourceValue? in
      var reader = JSONReader(bytes, skippingDeepValues: true)
      return try? reader.readValue(depth: 0)
    }
    if let value { collect(value, depth: 0) }
  }

  /// Chooses the article among all objects.
  mutating func finish() {
    article =
      objects.first { isArticle($0) && $0.value("headline", "name", "articleBody") != nil }
      ?? objects.first { isArticle($0) }
  }

  /// The types of all objects of the page.
  var types: Set<String> { Set(objects.flatMap(types(of:))) }

  private mutating func collect(_ value: SourceValue, depth: Int) {
    guard budget > 0, depth < 8 else { return }
    budget -= 1
    switch value {
    case .list(let elements): for element in elements { collect(element, depth: depth + 1) }
    case .map(let fields):
      objects.append(value)
      if let id = value.value("@id")?.rawText, fields.count > 1 { byID[id] = value }
      for field in fields where ["@graph", "mainEntity", "mainEntityOfPage", "publisher", "author"].contains(field.key)
      {
        collect(field.value, depth: depth + 1)
      }
    default: return
    }
  }

  private func types(of object: SourceValue) -> [String] {
    (object.value("@type")?.elements ?? []).compactMap(\.rawText)
  }

  private func isArticle(_ object: SourceValue) -> Bool {
    types(of: object).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type.hasSuffix("Review")
        || type.hasSuffix("Recipe") || type.hasSuffix("NewsStory")
    }
  }

  /// The object that a reference stands for.
  func resolved(_ value: SourceValue) -> SourceValue {
    guard let id = value.value("@id")?.rawText, value.value("name") == nil else { return value }
    return byID[id] ?? value
  }

  /// A text of the article: "headline".
  func line(_ key: String) -> String? {
    guard let line = article?.value(key)?.line else { return nil }
    return nonEmptyLine(decodingCharacterReferences(line))
  }

  /// The names of those that a key of the article names.
  func names(_ key: String) -> [String] {
    guard let value = article?.value(key) else { return [] }
    return value.elements.prefix(20).flatMap { element -> [String] in
      let element = resolved(element)
      let name = element.line ?? element.value("name")?.elements.first?.line
      return name.map { [decodingCharacterReferences($0)] } ?? []
    }
  }

  /// Whether each author of the article is a reference to an object of its own, as programs write them for their accounts.
  var hasAccountsForAuthors: Bool {
    article?.value("author")?.elements.allSatisfy { $0.value("@id") != nil } ?? false
  }

  /// Texts of the article under a key that has one or a list: "keywords".
  func terms(_ key: String) -> [String] {
    guard let value = article?.value(key) else { return [] }
    if let text = value.line { return text.split(separator: ",").map { cleanedLine(String($0)) } }
    return value.elements.compactMap { $0.line ?? $0.value("name")?.line }
  }

  /// The name of the site by its own object.
  var siteName: String? {
    objects.first { types(of: $0).contains("WebSite") }?.value("name")?.line.map(decodingCharacterReferences)
  }
}

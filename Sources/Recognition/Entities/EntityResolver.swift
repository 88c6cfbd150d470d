import Articles

/// Finds who or what each span of a document stands for.
enum EntityResolver {
  /// The entity of each span, in the order of the spans.
  static func entities(for spans: [Span], of document: Document, _ countries: CountryIndex) -> [Entity] {
    let mentions = PersonMention.all(spans, document)
    var people: [Int: String] = [:]
    for (mention, name) in zip(mentions, PersonResolver.names(for: mentions)) { people[mention.span] = name }
    var resolver = CountryResolver(document, countries)
    return spans.enumerated().map { number, span in
      people[number].map { Entity(.person, $0) } ?? resolver.country(document.text(of: span))
    }
  }
}

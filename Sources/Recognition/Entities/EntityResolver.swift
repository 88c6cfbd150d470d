import Articles

/// Says who or what each span of a document stands for.
struct EntityResolver {
  private let document: Document
  private let countries: CountryTable
  private let spans: [Span]

  /// The entity of each span, in the order of the spans.
  static func entities(for spans: [Span], of document: Document, _ countries: CountryTable) -> [Entity] {
    let resolver = EntityResolver(document: document, countries: countries, spans: spans)
    return spans.map { $0.kind == .person ? resolver.person($0) : resolver.country($0) }
  }

  /// The person, by the first full name in the article that ends in the same word.
  private func person(_ span: Span) -> Entity {
    let name = document.text(of: span)
    guard span.tokens.count == 1 else { return Entity(.person, name) }
    let full = spans.first { other in
      other.kind == .person && other.tokens.count > 1
        && document.text(of: Span(tokens: other.tokens.suffix(1), kind: .person)).folded == name.folded
    }
    return Entity(.person, full.map(document.text) ?? name)
  }

  private func country(_ span: Span) -> Entity {
    let name = document.text(of: span)
    guard let country = countries.country(named: name) else { return Entity(.country, name) }
    return Entity(.country, country.name, code: country.code)
  }
}

import RecognizerWeights

/// The tables and the tagger, made from the embedded weights.
struct Engine: Sendable {
  let tables: WordTables
  let tagger: Tagger

  /// `nil` if the embedded files are damaged.
  static let shared = Engine(model: WeightFile(recognizerModel()))

  /// With these weights instead of the embedded ones; `nil` if they are not valid.
  init?(model: WeightFile, lexicon: WeightFile = WeightFile(recognizerLexicon())) {
    guard let lexicon = Lexicon(lexicon), let model = TaggerModel(model) else { return nil }
    let countries = CountryTable(lines: WeightFile(recognizerCountries()).lines)
    guard !countries.countries.isEmpty else { return nil }
    let gazetteer = Gazetteer(countries: countries, phrases: WeightFile(recognizerPhrases()).lines)
    tables = WordTables(lexicon: lexicon, countries: countries, gazetteer: gazetteer)
    tagger = Tagger(model: model)
  }

  /// The people, countries and nationalities of a document, in order.
  func spans(in document: Document) -> [Span] {
    DocumentRules.apply(to: tagger.spans(in: document), of: document, gazetteer: tables.gazetteer)
      .filter { [.person, .country, .nationality].contains($0.kind) }
  }
}

/// Text as the trainer sees it: the very tokens and features that the tagger will meet.
package struct FeatureExtractor: Sendable {
  /// One sentence.
  package struct Sentence: Sendable {
    /// Scalars of the text, a range for each token.
    package var tokens: [Range<Int>]
    /// The rows of the weight table that each token chooses, `rowsPerToken` each.
    package var rows: [UInt32]
  }

  package static var rowsPerToken: Int { FeatureRows.count }

  private let tables: WordTables

  /// `nil` only if the embedded word lists are broken.
  package init?() {
    guard let engine = Engine.shared else { return nil }
    tables = engine.tables
  }

  /// Names of countries, territories left out.
  package var countryNames: [String] { tables.countries.countries.filter { !$0.isTerritory }.map(\.name) }

  package var nationalityNames: [String] {
    tables.countries.countries.filter { !$0.isTerritory }.flatMap { $0.demonyms.prefix(1) }
  }

  /// Whether a word is known in lower case, and is no name that is known.
  package func isOrdinaryWord(_ word: String) -> Bool {
    guard let flags = tables.lexicon.entry(WordHash.of(word.lowercased()))?.flags else { return false }
    return flags.contains(.common) && !flags.hasAny([.given, .anySurname, .city, .state])
  }

  /// The sentences of a document. `bits`: the weight table has 2^bits rows.
  package func sentences(of text: String, bits: Int) -> [Sentence] {
    let document = Document(text, tables)
    var scratch = TaggerScratch()
    return document.vocabulary.words.withUnsafeBufferPointer { words in
      document.sentences.enumerated().map { number, sentence in
        scratch.fill(sentence, number, document, words)
        let rows = [UInt32](unsafeUninitializedCapacity: sentence.count * FeatureRows.count) { room, count in
          count = sentence.count * FeatureRows.count
          scratch.cells.withUnsafeBufferPointer { cells in
            guard let first = cells.baseAddress, var next = room.baseAddress else { return }
            for index in 0..<sentence.count {
              FeatureRows.write(first + 2 + index, bits: bits, to: next)
              next += FeatureRows.count
            }
          }
        }
        return Sentence(tokens: sentence.map { document.scalarRange(of: $0..<$0 + 1) }, rows: rows)
      }
    }
  }
}

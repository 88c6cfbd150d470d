import Articles
import RecognizerWeights

/// Text for the trainer, with exactly the tokens and features that the tagger uses.
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

  /// With the bytes of a lexicon.bin, or the embedded one; `nil` if they are not valid.
  package init?(lexicon: [UInt8]? = nil) {
    let lexicon = lexicon.map(WeightFile.init(copying:)) ?? WeightFile(recognizerLexicon())
    guard let engine = Engine(model: WeightFile(recognizerModel()), lexicon: lexicon) else { return nil }
    tables = engine.tables
  }

  /// The words and marks of a text.
  package static func words(of text: String) -> [String] {
    let scalars = text.unicodeScalars.map(\.value)
    return Tokenizer.tokens(in: scalars, classes: ScalarClass.classify(scalars)).map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[Int(range.lowerBound)..<Int(range.upperBound)].compactMap(Unicode.Scalar.init))
      return String(view)
    }
  }

  /// The hash under which the lexicon has a word.
  package static func hash(of word: String) -> UInt32 { WordHash.of(word) }

  package static func withoutAccents(_ word: String) -> String {
    let bases = word.unicodeScalars.map(\.withoutAccents)
    return String(String.UnicodeScalarView(bases.filter { $0.properties.generalCategory != .nonspacingMark }))
  }

  /// Names of countries, territories left out.
  package var countryNames: [String] { tables.countries.countries.filter { !$0.isTerritory }.map(\.name) }

  package var nationalityNames: [String] {
    tables.countries.countries.filter { !$0.isTerritory }.flatMap { $0.demonyms.prefix(1) }
  }

  /// Whether a word is known in lower case, and is not a known name.
  package func isOrdinaryWord(_ word: String) -> Bool {
    guard let flags = tables.lexicon.entry(WordHash.of(word.lowercased()))?.flags else { return false }
    return flags.contains(.common) && !flags.hasAny([.given, .anySurname, .city, .state])
  }

  package func isOrganisationWord(_ word: String) -> Bool {
    tables.lexicon.entry(WordHash.of(word.lowercased()))?.flags.contains(.organisation) ?? false
  }

  package func isGivenName(_ word: String) -> Bool {
    tables.lexicon.entry(WordHash.of(word.lowercased()))?.flags.hasAny(.given) ?? false
  }

  /// The sentences of a document. `bits`: the weight table has 2^bits rows.
  package func sentences(of text: String, bits: Int) -> [Sentence] {
    let document = Document(text, tables)
    var scratch = TaggerScratch()
    return document.articleWords.words.withUnsafeBufferPointer { words in
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

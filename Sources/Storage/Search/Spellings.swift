import Articles
import GRDB

/// Finds how a word of a phrase may be divided in texts: "cooperation" by a hyphen, "1000" by a comma.
///
/// The index contains such words twice: divided, where phrases find them, and written together at the end of the text
/// (see `indexText`). A single word is found in the second form. For a word of a phrase, its parts are looked for, in
/// texts that also contain it written together.
struct Spellings {
  private let db: Database

  /// How many words of a phrase are tried, and how many spellings are returned.
  private static let mostWords = 8
  private static let mostSpellings = 4
  /// Parts of shorter words say nothing.
  private static let shortestWord = 4

  init(_ db: Database) { self.db = db }

  /// The phrase with one of its words divided, for each such word and division, and that word; empty for a single word.
  func divided(_ term: SearchTerm) throws -> [(SearchTerm, joined: String)] {
    guard term.folding >= .second, term.words.count > 1 else { return [] }
    var out: [(SearchTerm, joined: String)] = []
    for (number, word) in term.words.enumerated().prefix(Spellings.mostWords) where !word.isUnspaced {
      let isOpen = term.isPrefix && number == term.words.count - 1
      guard !isOpen, word.letters.unicodeScalars.count >= Spellings.shortestWord,
        try IndexWords.holds(word.letters, isOpen: false, db)
      else { continue }
      for parts in try partings(of: word.letters) where out.count < Spellings.mostSpellings {
        out.append((term.dividing(number, into: parts), word.letters))
      }
    }
    return out
  }

  /// The divisions of a number: by thousands. Of another word: into any two words that the library has.
  private func partings(of word: String) throws -> [[String]] {
    let letters = Array(word.unicodeScalars)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(letters[range])) }
    if letters.allSatisfy({ ("0"..."9").contains($0) }) {
      var parts: [String] = []
      var end = letters.count
      while end > 0 {
        parts.insert(text(max(0, end - 3)..<end), at: 0)
        end -= 3
      }
      return [parts]
    }
    return try (1..<letters.count).map { [text(0..<$0), text($0..<letters.count)] }.filter { parts in
      try parts.allSatisfy { try IndexWords.holds($0, isOpen: false, db) }
    }
  }
}

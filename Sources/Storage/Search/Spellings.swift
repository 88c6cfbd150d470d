import Articles
import GRDB

/// Finds how a word within a phrase may be taken apart in texts: "cooperation" by a hyphen, "1000" by a comma.
///
/// The index has words with a joint apart, where phrases need them, and once more together at the end of the text (see
/// `indexText`). A word alone is found by the latter. Within a phrase its parts are looked for, in texts that have it
/// together as well.
struct Spellings {
  private let db: Database

  /// Words of a phrase that are looked at, and spellings that come of it.
  private static let mostWords = 8
  private static let mostSpellings = 4
  /// Shorter words have no parts that say anything.
  private static let shortestWord = 4

  init(_ db: Database) { self.db = db }

  /// The phrase with one word of it in parts, and that word; none for a word alone.
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

  /// A number by its thousands; another word into any two words that the library has.
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

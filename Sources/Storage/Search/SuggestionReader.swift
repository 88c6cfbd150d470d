import Articles
import GRDB

/// Looks for what somebody may have meant whose search found nothing.
struct SuggestionReader {
  private let db: Database
  private let search: SearchQuery

  /// Shorter words are near to too many others.
  private static let shortestWord = 4
  /// In words of this many letters the first may be wrong as well.
  private static let longWord = 6
  /// Articles are counted up to this number when words are compared.
  private static let mostCompared = 1_000
  /// Where more words than these are unknown, the search is in another language or no words at all.
  private static let mostMended = 4
  /// A search of more words is not mended: each is looked up.
  private static let mostWords = 64

  init(_ search: SearchQuery, _ db: Database) {
    self.search = search
    self.db = db
  }

  /// The search with every unknown word replaced by one that is an edit away; `nil` where there is none to replace it by.
  func mended() throws -> String? {
    var text = Array(search.text.unicodeScalars)
    let words = try search.folded(by: IndexEdition.read(db).folding).words
    guard words.count <= SuggestionReader.mostWords else { return nil }
    let unknown = try words.filter { word in
      try word.letters.unicodeScalars.count >= SuggestionReader.shortestWord
        && count(word.letters, word.isOpen, atMost: 1) == 0
    }
    guard !unknown.isEmpty, unknown.count <= SuggestionReader.mostMended else { return nil }
    // From the end, so that the places of the words before stay true.
    for word in unknown.reversed() {
      guard let other = try replacement(for: word) else { return nil }
      text.replaceSubrange(word.range, with: other.unicodeScalars)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }

  /// The most frequent word of the library that is one edit away.
  private func replacement(for word: TypedWord) throws -> String? {
    // Few people mistype a word's first letter, and short words that differ in it have little to do with each other.
    let isLong = word.letters.unicodeScalars.count >= SuggestionReader.longWord
    let first = word.letters.unicodeScalars.first
    let candidates = wordsOneEditAway(from: word.letters).filter { isLong || $0.unicodeScalars.first == first }
    // A whole word first: of "bolsonarro" rather "bolsonaro" than the beginning of something longer.
    for isOpen in word.isOpen ? [false, true] : [false] {
      var best: (word: String, count: Int)?
      for candidate in candidates {
        let found = try count(candidate, isOpen)
        if found > best?.count ?? 0 { best = (candidate, found) }
      }
      if let best { return best.word }
    }
    return nil
  }

  /// In how many articles the word stands anywhere, at most `limit`.
  private func count(_ word: String, _ isOpen: Bool, atMost limit: Int = mostCompared) throws -> Int {
    guard try IndexWords.holds(word, isOpen: isOpen, db) else { return 0 }
    let find = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM textIndex WHERE textIndex MATCH ? LIMIT ?)")
    let count = try Int.fetchOne(
      find, arguments: ["\"\(word)\"" + (isOpen ? " *" : ""), limit])
    return count ?? 0
  }
}

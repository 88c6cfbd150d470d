import Articles
import GRDB

/// Finds what may have been meant by a search that found nothing.
struct SuggestionReader {
  private let db: Database
  private let search: SearchQuery

  /// Shorter words are similar to too many others.
  private static let shortestWord = 4
  /// In words of at least this many letters, the first letter may be wrong as well.
  private static let longWord = 6
  /// When words are compared, their articles are counted up to this number.
  private static let mostCompared = 1_000
  /// If more words than this are unknown, the search is in another language or not words at all.
  private static let mostMended = 4
  /// Longer searches are not mended, because each word is looked up.
  private static let mostWords = 64

  init(_ search: SearchQuery, _ db: Database) {
    self.search = search
    self.db = db
  }

  /// The search with every unknown word replaced by one that is one edit away; `nil` when some word has no replacement,
  /// or none is unknown.
  func mended() throws -> String? {
    var text = Array(search.text.unicodeScalars)
    let words = try search.folded(by: IndexEdition.read(db).folding).words
    guard words.count <= SuggestionReader.mostWords else { return nil }
    let unknown = try words.filter { word in
      try word.letters.unicodeScalars.count >= SuggestionReader.shortestWord
        && count(word.letters, word.isOpen, atMost: 1) == 0
    }
    guard !unknown.isEmpty, unknown.count <= SuggestionReader.mostMended else { return nil }
    // From the last to the first, so that the places of earlier words stay right.
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
    // Few people mistype the first letter of a word, and short words with different first letters have little in
    // common.
    let isLong = word.letters.unicodeScalars.count >= SuggestionReader.longWord
    let first = word.letters.unicodeScalars.first
    let candidates = wordsOneEditAway(from: word.letters).filter { isLong || $0.unicodeScalars.first == first }
    // Whole words first: "bolsonarro" should become "bolsonaro" and not the beginning of a longer word.
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

  /// In how many articles the word occurs anywhere, counted up to `limit`.
  private func count(_ word: String, _ isOpen: Bool, atMost limit: Int = mostCompared) throws -> Int {
    guard try IndexWords.holds(word, isOpen: isOpen, db) else { return 0 }
    let find = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM textIndex WHERE textIndex MATCH ? LIMIT ?)")
    let count = try Int.fetchOne(
      find, arguments: ["\"\(word)\"" + (isOpen ? " *" : ""), limit])
    return count ?? 0
  }
}

import Articles
import GRDB
import Synchronization

/// The words of the full-text index, each once, in order: the words that the typed beginning of a word may become.
///
/// To search for a beginning, FTS5 first collects all places of all words that begin so, which takes tens of
/// milliseconds for a common word. Asked for the words themselves, it returns rows at once, from the newest on.
enum IndexWords {
  /// The words that begin with `beginning`, in order; `nil` when there are more than `limit`.
  static func words(beginning: String, atMost limit: Int, _ db: Database) throws -> [String]? {
    let find = try db.cachedStatement(
      sql: "SELECT letters FROM word WHERE letters >= ? AND letters < ? ORDER BY letters LIMIT ?")
    let words = try String.fetchAll(find, arguments: [beginning, beginning + "\u{10FFFF}", limit + 1])
    return words.count > limit ? nil : words
  }

  /// Whether the index has this word, or with `isOpen` a word that begins with it.
  static func holds(_ word: String, isOpen: Bool, _ db: Database) throws -> Bool {
    if isOpen {
      let find = try db.cachedStatement(
        sql: "SELECT 1 FROM word WHERE letters >= ? AND letters < ? LIMIT 1")
      return try Int.fetchOne(find, arguments: [word, word + "\u{10FFFF}"]) != nil
    }
    let find = try db.cachedStatement(sql: "SELECT 1 FROM word WHERE letters = ?")
    return try Int.fetchOne(find, arguments: [word]) != nil
  }
}

/// Adds the words of new articles to the table. A word stays when the last article that has it is removed; it then
/// finds nothing.
final class IndexWordWriter: Sendable {
  /// Hashes of words that are in the table, so that each is looked up once and not for every article.
  private let known = Mutex<Set<UInt64>>([])

  private static let mostKnown = 1 << 20

  /// Adds the words of index texts, which blanks separate. Tokens that contain a divider are not words and are left
  /// out.
  func add(_ texts: [String], _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO word(letters) VALUES(?)")
    let unknown = known.withLock { known in
      if known.count > Self.mostKnown { known.removeAll() }
      return texts.flatMap { IndexWordWriter.words(of: $0, notIn: &known) }
    }
    for word in unknown { try insert.execute(arguments: [word]) }
  }

  /// Forgets the known words, because a failed addition has removed some from the table again.
  func forget() { known.withLock { $0.removeAll() } }

  private static func words(of text: String, notIn known: inout Set<UInt64>) -> [String] {
    var unknown: [String] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        while end < bytes.count, bytes[end] != 0x20 {
          hash = (hash ^ UInt64(bytes[end])) &* 0x100_0000_01b3
          end += 1
        }
        if end > start, known.insert(hash).inserted {
          let word = String(decoding: bytes[start..<end], as: UTF8.self)
          if !word.contains(IndexEntry.divider) { unknown.append(word) }
        }
        start = end + 1
      }
    }
    return unknown
  }
}

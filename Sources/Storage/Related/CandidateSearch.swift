import Articles
import GRDB

/// Finds articles that may be related to one: those that share its most telling words and names.
///
/// Of a term that thousands of articles have, only the nearest in time are read, and the number of terms is limited, so
/// the cost does not grow with the library.
struct CandidateSearch {
  private let db: Database
  private let key: Int64
  private var scores: [Int64: Float] = [:]

  /// How many stems and names are looked for: `leastTerms`, then more, up to `mostTerms`, while they have found fewer
  /// than `fewArticles` articles. The rarest terms may occur in this article alone, or only in a copy of it.
  static let mostTerms = 40
  private static let leastTerms = 20
  private static let fewArticles = 200
  /// How many articles are read for each term, before the article in time and again after it.
  static let articlesPerTerm = 75
  /// How many forms of a word are looked for; an article seldom has more.
  private static let mostForms = 3

  init(_ db: Database, key: Int64) {
    self.db = db
    self.key = key
  }

  /// The keys of at most `limit` articles, most likely first. `weights` is told how many articles have the rare words.
  mutating func candidates(
    of profile: ArticleProfile, _ texts: [StemmedText], weights: inout TermWeights, limit: Int
  ) throws -> [Int64] {
    let best = profile.counts.map { (count: $0, weight: weights.weight($0)) }
      .sorted { ($0.weight, $1.count.term) > ($1.weight, $0.count.term) }.prefix(CandidateSearch.mostTerms)
    var known: [Term: Int] = [:]
    let forms = CandidateSearch.forms(of: Set(best.compactMap(\.count.term.stem)), in: texts)
    for (number, (count, weight)) in best.enumerated() {
      if number >= CandidateSearch.leastTerms, scores.count >= CandidateSearch.fewArticles { break }
      let term = count.term
      let found =
        if let stem = term.stem { try articles(with: forms[stem] ?? [], about: weights.articles(having: stem)) } else {
          try articles(naming: term.entity ?? 0)
        }
      // Plus the article itself.
      if found.isWhole, term.stem != nil { known[term] = found.keys.count + 1 }
      let score = weight * weights.rarity(term)
      for other in found.keys { scores[other, default: 0] += score }
    }
    weights.learn(known)
    return scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(limit).map(\.key)
  }

  fileprivate struct Found {
    var keys: [Int64] = []
    /// Whether these are all the articles that have the term, other than the article itself.
    var isWhole = true
  }

  /// One statement if all articles with the word can be read, else one for each side of the article in time: a
  /// statement costs as much as reading some hundred keys.
  private func articles(with forms: [String], about expected: Double) throws -> Found {
    guard !forms.isEmpty else { return Found() }
    let limit = CandidateSearch.articlesPerTerm
    let wanted = unique(forms + forms.compactMap(CandidateSearch.otherNumber))
    let expression = wanted.map { "\"\($0)\"" }.joined(separator: " OR ")
    if expected < Double(limit) {
      let all = try db.cachedStatement(
        sql: "SELECT rowid FROM textIndex WHERE textIndex MATCH ? ORDER BY rowid DESC LIMIT \(2 * limit)")
      let keys = try Int64.fetchAll(all, arguments: [expression])
      return Found(keys: keys.filter { $0 != key }, isWhole: keys.count < 2 * limit)
    }
    let before = try db.cachedStatement(
      sql: "SELECT rowid FROM textIndex WHERE textIndex MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT \(limit)")
    let after = try db.cachedStatement(
      sql: "SELECT rowid FROM textIndex WHERE textIndex MATCH ? AND rowid > ? ORDER BY rowid LIMIT \(limit)")
    return try Found(before, after, [expression, key], limit: limit)
  }

  /// The form of a word that a text most likely lacks: the plural of a singular, or the reverse. `nil` for words that
  /// are seldom nouns.
  private static func otherNumber(_ form: String) -> String? {
    guard !["ing", "ed", "ly"].contains(where: form.hasSuffix) else { return nil }
    return form.hasSuffix("s") ? String(form.dropLast()) : form + "s"
  }

  private func articles(naming entity: Int64) throws -> Found {
    let limit = CandidateSearch.articlesPerTerm
    let before = try db.cachedStatement(
      sql: "SELECT key FROM appearance WHERE entity = ? AND key < ? ORDER BY key DESC LIMIT \(limit)")
    let after = try db.cachedStatement(
      sql: "SELECT key FROM appearance WHERE entity = ? AND key > ? ORDER BY key LIMIT \(limit)")
    return try Found(before, after, [entity, key], limit: limit)
  }

  /// The words of the texts that have these stems, as the index contains them.
  private static func forms(of stems: Set<Stem>, in texts: [StemmedText]) -> [Stem: [String]] {
    var forms: [Stem: [String]] = [:]
    for text in texts {
      for word in text.words where stems.contains(word.stem) {
        guard forms[word.stem, default: []].count < mostForms else { continue }
        let token = text.token(of: word)
        if forms[word.stem]?.contains(token) != true { forms[word.stem, default: []].append(token) }
      }
    }
    return forms
  }
}

extension CandidateSearch.Found {
  fileprivate init(_ before: Statement, _ after: Statement, _ arguments: StatementArguments, limit: Int) throws {
    let earlier = try Int64.fetchAll(before, arguments: arguments)
    let later = try Int64.fetchAll(after, arguments: arguments)
    self.init(keys: earlier + later, isWhole: earlier.count < limit && later.count < limit)
  }
}

import Articles
import GRDB

/// Turns a search into an expression for the full-text index.
///
/// Every word in the expression is a quoted token of letters and digits, so no search can cause a syntax error.
struct MatchExpression {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// An expression for all clauses, which must be about text only; `nil` without clauses.
  func expression(for clauses: [SearchQuery.Clause]) throws -> String? {
    var wanted: [String] = []
    var unwanted: [String] = []
    for clause in clauses {
      if clause.alternatives.count == 1, let only = clause.alternatives.first, only.isExcluded {
        unwanted += try test(only.test).map { [$0] } ?? []
        continue
      }
      let alternatives = try clause.alternatives.compactMap { condition in
        try test(condition.test).map { condition.isExcluded ? "(\(MatchExpression.everything) NOT \($0))" : $0 }
      }
      if !alternatives.isEmpty { wanted.append("(" + alternatives.joined(separator: " OR ") + ")") }
    }
    guard !wanted.isEmpty || !unwanted.isEmpty else { return nil }
    let found = wanted.isEmpty ? MatchExpression.everything : "(" + wanted.joined(separator: " AND ") + ")"
    return unwanted.isEmpty ? found : "\(found) NOT (" + unwanted.joined(separator: " OR ") + ")"
  }

  /// An expression that finds every article.
  static let everything = "(site : \"\(IndexEntry.divider)\")"

  /// Whether asking the index once for each article is cheap. It is not for the beginning of a word, because each
  /// question collects all words that begin so, nor for many alternatives, because each looks up all of them.
  static func isCheapToAsk(_ expression: String) -> Bool {
    !expression.contains("\" *") && expression.split(separator: " OR ", maxSplits: 8).count <= 8
  }

  /// How many words are asked for by name in place of their beginning; each costs some tens of microseconds.
  private static let mostWords = 64

  /// `nil` for a test that is not about text.
  func test(_ test: SearchQuery.Condition.Test) throws -> String? {
    guard case .text(let field, let term) = test else { return nil }
    if field == .country, let named = try countries(term) { return named }
    let spellings = [term] + [term.joined].compactMap(\.self)
    var found = try spellings.map { try expression(for: $0, field) }
    for (divided, joined) in try Spellings(db).divided(term) {
      found.append("(\(try expression(for: divided, field)) AND \(names(field)) : \(quoted([joined])))")
    }
    return found.count == 1 ? found[0] : "(" + found.joined(separator: " OR ") + ")"
  }

  /// An expression for the words of the term as they are.
  private func expression(for term: SearchTerm, _ field: SearchQuery.Field) throws -> String {
    let (tokens, isLastOpen) = term.indexTokens
    guard isLastOpen, let last = tokens.last, last.unicodeScalars.count <= SearchTerm.longestBeginning,
      tokens.count == 1 || term.isPrefix
    else { return "(\(names(field)) : \(try phrases(tokens, isLastOpen: isLastOpen)))" }
    // The last word of a phrase may be anywhere in the text while only its first letters are typed.
    let beginning = "beginnings : " + quoted([IndexEntry.token(beginning: last, in: column(field))])
    return tokens.count == 1 ? "(\(beginning))" : "((\(names(field)) : \(quoted(tokens.dropLast()))) AND \(beginning))"
  }

  /// The tokens as a phrase; as several phrases if the last token may continue.
  private func phrases(_ tokens: [String], isLastOpen: Bool) throws -> String {
    guard isLastOpen, let last = tokens.last else { return quoted(tokens) }
    guard let words = try IndexWords.words(beginning: last, atMost: MatchExpression.mostWords, db) else {
      return quoted(tokens) + " *"
    }
    guard !words.isEmpty else { return quoted(tokens) }
    return "(" + words.map { quoted(tokens.dropLast() + [$0]) }.joined(separator: " OR ") + ")"
  }

  private func quoted(_ tokens: some Sequence<String>) -> String { "\"" + tokens.joined(separator: " ") + "\"" }

  private func names(_ field: SearchQuery.Field) -> String { column(field)?.rawValue ?? "{title body}" }

  /// `nil` for headline or body.
  private func column(_ field: SearchQuery.Field) -> IndexEntry.Column? {
    switch field {
    case .anywhere: nil
    case .title: .title
    case .author: .authors
    case .site: .site
    case .category: .categories
    case .person: .people
    case .country: .countries
    }
  }

  /// An expression for the countries that the words name exactly, by name, code or another word; `nil` if they name
  /// none.
  private func countries(_ term: SearchTerm) throws -> String? {
    let find = try db.cachedStatement(
      sql: "SELECT code, entity.folded FROM alias JOIN entity ON entity.id = entity WHERE alias.folded = ? LIMIT 32")
    let name = plainIndexText(
      of: term.words.map(\.letters).joined(separator: term.words.contains(where: \.isUnspaced) ? "" : " "))
    let tokens = try Row.fetchAll(find, arguments: [name]).map { row in
      IndexEntry.token(code: row["code"], folded: row["folded"])
    }
    guard !tokens.isEmpty else { return nil }
    return "(countries : (" + unique(tokens).map { "\"\($0)\"" }.joined(separator: " OR ") + "))"
  }
}

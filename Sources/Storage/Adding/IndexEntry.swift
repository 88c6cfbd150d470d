import Articles
import GRDB

/// What the full-text index contains for an article: one text for each column.
///
/// In columns of several names, each name begins with "·", which is not part of any word, so that no phrase matches
/// across two names. Every article has it in `site`, so a search for it there finds all articles. A country has a token
/// of its own besides its names. `beginnings` contains the first letters of words, with a mark for the column that they
/// are in. FTS5's own prefix indexes would store every place of every beginning, and make the index more than twice as
/// large as the text.
struct IndexEntry {
  static let divider = indexDivider

  private let columns: [String]

  /// `countryWords` are the words that name countries in the article.
  init(_ article: Article, _ countryWords: [CountryWord], _ folding: Folding) {
    func indexText(of text: String) -> String { Articles.indexText(of: text, folding) }
    let entities = article.mentions.map(\.entity)
    let people = unique(entities.filter { $0.kind == .person }.map { indexText(of: $0.name) })
    let texts: [(Column, String)] = [
      (.title, indexText(of: article.title)),
      (.body, IndexEntry.body(article, indexText)),
      (.authors, IndexEntry.column(article.authors.map(indexText))),
      (.site, IndexEntry.divider + " " + indexText(of: article.site ?? "")),
      (.categories, IndexEntry.column((article.categories + article.tags).map(indexText))),
      (.people, IndexEntry.column(people)),
      (.countries, IndexEntry.column(IndexEntry.countries(countryWords, folding))),
    ]
    columns = [IndexEntry.beginnings(texts)] + texts.map(\.1)
  }

  /// The text, and after it what images show and their captions, so that no phrase matches across two of them.
  private static func body(_ article: Article, _ indexText: (String) -> String) -> String {
    let descriptions = article.images.flatMap { [$0.alt, $0.caption] }.compactMap(\.self).map(indexText)
    return ([indexText(article.body)] + descriptions).joined(separator: " \(divider) ")
  }

  /// The texts of the columns that are searched for words.
  var texts: [String] { Array(columns.dropFirst()) }

  /// The columns that are searched for words.
  enum Column: String {
    case title, body, authors, site, categories, people, countries
  }

  /// The token for the beginning of a word in a column; `nil` means headline or body.
  static func token(beginning: String, in column: Column?) -> String {
    (column?.rawValue.prefix(2) ?? "") + divider + beginning
  }

  private static func beginnings(_ texts: [(Column, String)]) -> String {
    let text = texts.prefix(2).map(\.1).joined(separator: " ")
    let tokens =
      [wordBeginnings(of: text, mark: token(beginning: "", in: nil))]
      + texts.filter { $0.0 != .body }.map { wordBeginnings(of: $0.1, mark: token(beginning: "", in: $0.0)) }
    return tokens.joined(separator: " ")
  }

  /// The token for a country, the same whatever an article calls the country.
  static func token(code: String, folded: String) -> String {
    divider + (code.isEmpty ? String(folded.filter { $0 != " " }) : code.folded)
  }

  func insert(_ key: Int64, into table: IndexTable, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO \(table.rawValue)(rowid, beginnings, title, body, authors, site, categories, people, countries)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments(key))
  }

  /// Removes the entry. It must be equal to the one that was inserted, because the index does not keep the texts.
  func delete(_ key: Int64, from table: IndexTable, _ db: Database) throws {
    let name = table.rawValue
    try db.cachedStatement(
      sql: """
        INSERT INTO \(name)(\(name), rowid, beginnings, title, body, authors, site, categories, people, countries)
        VALUES('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments(key))
  }

  private func arguments(_ key: Int64) -> StatementArguments {
    StatementArguments([key as (any DatabaseValueConvertible)?] + columns)
  }

  private static func column(_ names: [String]) -> String {
    names.filter { !$0.isEmpty }.map { "\(divider) \($0)" }.joined(separator: " ")
  }

  /// Each country's token and name, and the words that name it in this article.
  private static func countries(_ words: [CountryWord], _ folding: Folding) -> [String] {
    unique(
      words.flatMap { word in
        [
          token(code: word.entity.code ?? "", folded: word.entity.name.folded),
          indexText(of: word.entity.name, folding), indexText(of: word.printed, folding),
        ]
      })
  }
}

/// A word that names a country in an article.
struct CountryWord: Hashable {
  var entity: Entity
  /// As printed in the article.
  var printed: String

  /// The word in the form in which names of countries are looked up.
  var alias: String { plainIndexText(of: printed) }

  /// Each word once.
  static func all(in article: Article) -> [CountryWord] {
    let mentions = article.mentions.filter { $0.entity.kind == .country }
    guard !mentions.isEmpty else { return [] }
    let title = Array(article.title.unicodeScalars)
    let body = Array(article.body.unicodeScalars)
    let words = mentions.map { mention in
      CountryWord(entity: mention.entity, printed: mention.text(in: mention.field == .title ? title : body))
    }
    return unique(words)
  }
}

extension Mention {
  /// The words of the mention; empty for a range that is not in the text.
  func text(in scalars: [Unicode.Scalar]) -> String {
    guard range.upperBound <= scalars.count else { return "" }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars[range])
    return String(out)
  }
}

/// The values in order, each once.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}

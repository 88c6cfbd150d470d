import Articles
import Foundation
import GRDB

/// Finds articles that name the same people and countries at nearly the same time.
///
/// A shared name counts by its rarity, and by nothing else: that it stands ten times in a text says little. Of a name
/// that thousands of articles have, only those nearest in time are looked at, so the cost does not follow the library.
struct RelatedFinder {
  struct Found {
    var key: Int64
    /// 0…1.
    var score: Double
    var reason: String
  }

  /// An entity of the article.
  private struct Name {
    var shown: String
    var weight: Double
    var row: Int64
  }

  private let db: Database
  private let key: Int64

  /// Looked at on either side of the article in time, for each name.
  private static let articlesPerName = 150
  private static let mostNames = 24
  /// Beyond the number wanted, so many of the best are weighed by how much else they name.
  private static let reserve = 30

  init(_ db: Database, key: Int64) {
    self.db = db
    self.key = key
  }

  func find(limit: Int, besides shown: Set<Int64>) throws -> [Found] {
    let names = try weightedNames()
    let total = names.reduce(0) { $0 + $1.weight }
    guard total > 0, limit > 0 else { return [] }
    var shared: [Int64: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for other in try articles(naming: name.row) where !shown.contains(other) {
        shared[other, default: []].append(index)
      }
    }
    let scored = shared.map { other, indices in
      (key: other, indices: indices, score: indices.reduce(0) { $0 + names[$1].weight } / total * nearness(other))
    }
    let likely = scored.sorted { ($0.score, $0.key) > ($1.score, $1.key) }.prefix(limit + RelatedFinder.reserve)
    let weighed = try likely.map {
      (key: $0.key, indices: $0.indices, score: $0.score * (try share($0.key, names.count)))
    }
    let best = weighed.sorted { ($0.score, $0.key) > ($1.score, $1.key) }.prefix(limit)
    return best.map { found in
      Found(key: found.key, score: min(found.score, 1), reason: reason(found.indices.map { names[$0] }, found.key))
    }
  }

  /// Less than 1 for an article that names many more than this one: a chronicle of the year is near to nothing.
  private func share(_ other: Int64, _ count: Int) throws -> Double {
    let find = try db.cachedStatement(
      sql: "SELECT titleMentions, mentions FROM article JOIN content USING(key) WHERE key = ?")
    guard let row = try Row.fetchOne(find, arguments: [other]) else { return 0 }
    let stored = [StoredMention](packed: row[0] as Data) + [StoredMention](packed: row[1] as Data)
    let named = Set(stored.map(\.entity)).count
    return named <= count ? 1 : (Double(count) / Double(named)).squareRoot()
  }

  /// The article's names, rarest first.
  private func weightedNames() throws -> [Name] {
    guard let stored = try StoredArticle.fetch(db, key: key) else { return [] }
    let articles = Double(max(try ListNumbers.articles(db), 1))
    let find = try db.cachedStatement(sql: "SELECT kind, name, articles FROM entity WHERE id = ?")
    let names = try stored.mentionCounts.keys.compactMap { entity -> Name? in
      guard let row = try Row.fetchOne(find, arguments: [entity]) else { return nil }
      let naming: Double = row["articles"]
      guard naming > 1 else { return nil }
      let name: String = row["name"]
      let isPerson = row["kind"] == Entity.Kind.person.rawValue
      let shown = isPerson ? RelatedFinder.shortName(name, in: stored.article) : name
      return Name(shown: shown, weight: max(RelatedFinder.log2(1 + articles / naming), 0.1), row: entity)
    }
    return Array(names.sorted { ($0.weight, $1.row) > ($1.weight, $0.row) }.prefix(RelatedFinder.mostNames))
  }

  private func articles(naming entity: Int64) throws -> [Int64] {
    let limit = RelatedFinder.articlesPerName
    let before = try db.cachedStatement(
      sql: "SELECT key FROM appearance WHERE entity = ? AND key < ? ORDER BY key DESC LIMIT ?")
    let after = try db.cachedStatement(
      sql: "SELECT key FROM appearance WHERE entity = ? AND key > ? ORDER BY key LIMIT ?")
    return try Int64.fetchAll(before, arguments: [entity, key, limit])
      + Int64.fetchAll(after, arguments: [entity, key, limit])
  }

  /// 1 for the same day, less with every month between, never less than a half.
  private func nearness(_ other: Int64) -> Double { 0.5 + 0.5 / (1 + Double(days(to: other)) / 30) }

  private func days(to other: Int64) -> Int64 { abs(DateKey.dayNumber(of: other) - DateKey.dayNumber(of: key)) }

  private func reason(_ names: [Name], _ other: Int64) -> String {
    let shown = names.prefix(2).map(\.shown).joined(separator: ", ")
    switch days(to: other) {
    case 0: return shown + " · same day"
    case ...7: return shown + " · same week"
    case ...31: return shown + " · same month"
    default: return shown
    }
  }

  /// The shortest form of a person's name that the article itself uses: "Putin".
  private static func shortName(_ name: String, in article: Article) -> String {
    let words = name.split(separator: " ")
    let title = Array(article.title.unicodeScalars)
    let body = Array(article.body.unicodeScalars)
    let forms = article.mentions.filter { $0.entity.name == name }
      .map { $0.text(in: $0.place == .title ? title : body) }
      .filter { form in !form.isEmpty && form.split(separator: " ").allSatisfy(words.contains) }
    return forms.min { ($0.count, $0) < ($1.count, $1) } ?? name
  }

  /// Binary logarithm to two places, without a library for it.
  private static func log2(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let fraction = value.significand - 1
    return Double(value.exponent) + fraction * (1.3465 - 0.3465 * fraction)
  }
}

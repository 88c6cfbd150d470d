import Articles
import Foundation
import GRDB

/// How much each term counts: rare terms count more.
struct TermWeights {
  private let articles: Double
  private let statistics: StemStatistics
  /// How many articles have a stem, where that is known exactly and not only from the sample. Short, sorted by term.
  private var known: [(term: Term, articles: Double)] = []
  private var entities: [Term: Float] = [:]
  private let repetitions: [Float]

  /// Names count less than words, because the words of a name count as well.
  private static let entityShare: Float = 0.5

  init(_ statistics: StemStatistics, articles: Int) {
    self.articles = Double(articles)
    self.statistics = statistics
    repetitions = (0..<64).map { $0 == 0 ? 0 : 1 + logf(Float($0)) }
  }

  /// Stores how many articles have each of these stems.
  mutating func learn(_ articles: [Term: Int]) {
    known = articles.map { ($0.key, Double($0.value)) }.sorted { $0.term < $1.term }
  }

  /// Reads how many articles name the entities of the profiles.
  mutating func learnEntities(of profiles: [ArticleProfile], _ db: Database) throws {
    var rows: Set<Int64> = []
    for profile in profiles {
      // Entities come after all stems.
      for count in profile.counts.reversed() {
        guard let row = count.term.entity else { break }
        if entities[count.term] == nil { rows.insert(row) }
      }
    }
    let find = try db.cachedStatement(
      sql: "SELECT entity.id, articles FROM json_each(?) CROSS JOIN entity ON entity.id = json_each.value")
    let list = "[" + rows.map(String.init).joined(separator: ",") + "]"
    let found = try Row.fetchCursor(find, arguments: [list])
    while let row = try found.next() {
      entities[Term(entity: row[0])] = rarity(in: row[1]) * TermWeights.entityShare
    }
  }

  /// How many articles have the stem: the known number, else an estimate.
  func articles(having stem: Stem) -> Double {
    known.first { $0.term == Term(stem) }?.articles ?? statistics.articles(having: stem, of: Int(articles))
  }

  /// Whether few enough articles have the stem for it to say something about them.
  func isTelling(_ stem: Stem) -> Bool { articles(having: stem) <= max(4, articles / 10) }

  func rarity(_ term: Term) -> Float {
    guard let stem = term.stem else { return entities[term] ?? 0 }
    return rarity(in: articles(having: stem))
  }

  /// The logarithm of how unlikely it is that an article has a term that `having` articles have.
  private func rarity(in having: Double) -> Float {
    let having = min(having, articles)
    return logf(Float(1 + (articles - having + 0.5) / (having + 0.5)))
  }

  /// How much a term counts in an article: four occurrences count more than one, but not four times as much.
  func weight(_ count: ArticleProfile.Count) -> Float { repetition(count.count) * rarity(count.term) }

  private func repetition(_ count: Int32) -> Float { repetitions[min(Int(count), repetitions.count - 1)] }

  func vector(_ profile: ArticleProfile) -> TermVector {
    var next = 0
    return TermVector(profile) { count in
      guard let stem = count.term.stem else { return repetition(count.count) * (entities[count.term] ?? 0) }
      while next < known.count, known[next].term < count.term { next += 1 }
      let isKnown = next < known.count && known[next].term == count.term
      let having = isKnown ? known[next].articles : statistics.articles(having: stem, of: Int(articles))
      return repetition(count.count) * rarity(in: having)
    }
  }
}

import Articles
import Foundation
import GRDB

/// Finds the articles of the library that are most related to one: by words and names, weighted by how rare they are,
/// and by time.
///
/// The full-text index finds articles that share a telling word or name; the best of these are compared word by word.
struct RelatedFinder {
  struct Found {
    var key: Int64
    /// 0…1.
    var score: Double
    var reason: String
  }

  private let db: Database
  private let key: Int64
  private var weights: TermWeights
  private let subject: RelatedSubject

  private static let mostFound = 200
  /// How many articles are compared word by word, unless more are asked for.
  private static let mostCompared = 50
  /// How many articles beyond the limit are checked for copies.
  private static let reserve = 16
  /// The share of a score that depends on nearness in time; words and names make up the rest.
  private static let timeShare: Float = 0.25
  /// Articles with a lower score are not related.
  private static let leastScore: Float = 0.03

  /// `nil` when the library does not contain the article.
  init?(_ db: Database, key: Int64, _ memory: RelatedMemory) throws {
    guard let text = try RelatedText.fetch(db, key: key) else { return nil }
    self.db = db
    self.key = key
    weights = TermWeights(try memory.statistics(db), articles: try ListNumbers.articles(db))
    subject = RelatedSubject(text, key: key, try IndexEdition.read(db).folding)
    try weights.learnEntities(of: [subject.profile], db)
  }

  /// Best first, at most 200. Articles with keys in `shown` are left out.
  mutating func find(limit: Int, besides shown: Set<Int64>) throws -> [Found] {
    guard limit > 0 else { return [] }
    let limit = min(limit, RelatedFinder.mostFound)
    var search = CandidateSearch(db, key: key)
    let keys = try search.candidates(
      of: subject.profile, [subject.title, subject.body], weights: &weights,
      limit: max(RelatedFinder.mostCompared, limit + RelatedFinder.reserve) + shown.count)
    let ranked = try rank(keys.filter { !shown.contains($0) }).prefix(limit + RelatedFinder.reserve)
    var copies = RelatedCopies(db, of: subject)
    let stories = byOwnShare(try copies.stories(among: Array(ranked)))
    var found: [Found] = []
    for story in stories where found.count < limit {
      // If no reason can be given in words, the likeness is chance.
      guard let reason = try RelatedReason(subject, story, weights, db).text else { continue }
      found.append(Found(key: story.best.key, score: Double(story.best.score), reason: reason))
    }
    return found
  }

  /// The articles compared with the subject, best score first.
  private mutating func rank(_ keys: [Int64]) throws -> [RelatedCandidate] {
    let profiles = try keys.compactMap { try ArticleProfile.fetch(db, key: $0) }
    try weights.learnEntities(of: profiles, db)
    let own = weights.vector(subject.profile)
    var candidates: [RelatedCandidate] = []
    for profile in profiles {
      let vector = weights.vector(profile)
      let likeness = own.cosine(with: vector)
      let time = profile.isDated && subject.profile.isDated ? nearness(profile.key) : 0
      let score = likeness * (1 - RelatedFinder.timeShare + RelatedFinder.timeShare * time)
      guard score >= RelatedFinder.leastScore else { continue }
      candidates.append(
        RelatedCandidate(key: profile.key, score: score, likeness: likeness, vector: vector))
    }
    return candidates.sorted { ($0.score, $0.key) > ($1.score, $1.key) }
  }

  /// Orders the stories by what they share with the subject but not with one another.
  ///
  /// A story that is as similar to three others as to the subject mostly shares a common topic with all of them, and so
  /// comes later. The subject's own story stays first.
  private func byOwnShare(_ stories: [RelatedStory]) -> [RelatedStory] {
    var weighed = stories.filter { !$0.isSubject }
    for index in weighed.indices {
      let score = weighed[index].best.score
      let common = weighed[index].likenesses.sorted(by: >).prefix(3).reduce(0, +) / 3
      weighed[index].best.score = score * score / (score + common / 2)
    }
    return stories.filter(\.isSubject)
      + weighed.filter { $0.best.score >= RelatedFinder.leastScore }
      .sorted { ($0.best.score, $0.best.key) > ($1.best.score, $1.best.key) }
  }

  /// 1 for the same day, less the more days are between.
  private func nearness(_ other: Int64) -> Float { 1 / (1 + Float(DateKey.days(between: other, key)) / 30) }
}

/// The article that others are compared with.
struct RelatedSubject {
  let text: RelatedText
  let title: StemmedText
  let body: StemmedText
  let profile: ArticleProfile
  let titleScalars: [Unicode.Scalar]
  let bodyScalars: [Unicode.Scalar]

  /// With the folding of the full-text index, which is asked for the subject's words.
  init(_ text: RelatedText, key: Int64, _ folding: Folding) {
    self.text = text
    title = StemmedText(text.title, folding)
    body = StemmedText(text.body, folding)
    profile = ArticleProfile(text, key: key, title: title, body: body)
    titleScalars = Array(text.title.unicodeScalars)
    bodyScalars = Array(text.body.unicodeScalars)
  }
}

/// An article compared with the subject.
struct RelatedCandidate {
  var key: Int64
  /// 0…1: likeness, weighted by nearness in time.
  var score: Float
  /// 0…1: how similar words and names are.
  var likeness: Float
  var vector: TermVector
}

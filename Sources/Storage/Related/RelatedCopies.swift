import Articles
import GRDB

/// A story: articles that are copies of one another.
struct RelatedStory {
  var best: RelatedCandidate
  /// Row keys of all its articles, that of `best` included.
  var keys: [Int64]
  /// Whether the subject is itself a copy of the story.
  var isSubject = false
  /// How similar each of the other stories is to this one, 0…1.
  var likenesses: [Float] = []
}

/// Groups copies of one story by the runs of words that they share, so that a list shows each story once.
struct RelatedCopies {
  private let db: Database
  private let subject: RelatedSubject
  private var shingles: [Int64: Shingles] = [:]

  /// Only articles at least this similar are compared as copies: copies share most of their words.
  private static let leastLikeness: Float = 0.5

  init(_ db: Database, of subject: RelatedSubject) {
    self.db = db
    self.subject = subject
  }

  /// The stories in the order of their best articles; the subject's own story, if there is one, comes first.
  mutating func stories(among candidates: [RelatedCandidate]) throws -> [RelatedStory] {
    var own: RelatedStory?
    var others: [RelatedStory] = []
    for candidate in candidates {
      if candidate.likeness >= RelatedCopies.leastLikeness, try isCopy(candidate.key, of: subject.profile.key) {
        if own == nil { own = RelatedStory(best: candidate, keys: [], isSubject: true) }
        own?.keys.append(candidate.key)
      } else {
        try place(candidate, among: &others)
      }
    }
    return [own].compactMap(\.self) + others
  }

  private mutating func place(_ candidate: RelatedCandidate, among stories: inout [RelatedStory]) throws {
    let likenesses = stories.map { $0.best.vector.cosine(with: candidate.vector) }
    for (index, likeness) in likenesses.enumerated() where likeness >= RelatedCopies.leastLikeness {
      if try isCopy(candidate.key, of: stories[index].best.key) {
        stories[index].keys.append(candidate.key)
        return
      }
    }
    for (index, likeness) in likenesses.enumerated() { stories[index].likenesses.append(likeness) }
    stories.append(RelatedStory(best: candidate, keys: [candidate.key], likenesses: likenesses))
  }

  private mutating func isCopy(_ key: Int64, of other: Int64) throws -> Bool {
    try shingles(key).overlap(with: shingles(other)) >= Shingles.versionOverlap
  }

  private mutating func shingles(_ key: Int64) throws -> Shingles {
    if let known = shingles[key] { return known }
    let made = Shingles(of: try RelatedText.fetch(db, key: key)?.body ?? "")
    shingles[key] = made
    return made
  }
}

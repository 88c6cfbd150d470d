import Articles
import Foundation
import GRDB

/// Why a post is related, in a few words: "Putin, “sanctions” · same week".
struct RelatedReason {
  private let subject: RelatedSubject
  private let story: RelatedStory
  private let other: RelatedText
  private let weights: TermWeights
  private let db: Database

  private static let mostPieces = 3
  /// How many columns the names and words may fill, except that the first is always shown: a narrow related pane has
  /// about 25.
  private static let columns = 25

  init(_ subject: RelatedSubject, _ story: RelatedStory, _ weights: TermWeights, _ db: Database) throws {
    self.subject = subject
    self.story = story
    self.weights = weights
    self.db = db
    other =
      try RelatedText.fetch(db, key: story.best.key)
      ?? RelatedText(title: "", body: "", titleMentions: [], bodyMentions: [], isDated: false)
  }

  /// `nil` when the articles share nothing telling.
  var text: String? {
    get throws {
      let same = try sources()
      if story.isSubject { return same }
      let pieces = try pieces()
      guard !pieces.isEmpty else { return nil }
      let parts = [same, pieces.joined(separator: ", "), time].filter { !$0.isEmpty }
      return parts.joined(separator: " · ")
    }
  }

  /// Says that several articles tell the story: "same story, 3 sources". Empty for a single article.
  private func sources() throws -> String {
    guard story.isSubject || story.keys.count > 1 else { return "" }
    guard story.keys.count > 1 else { return "same story" }
    // An article with neither site nor address has no source that could be told from another.
    let find = try db.cachedStatement(sql: "SELECT coalesce(site, url) FROM article WHERE key = ?")
    let sources = try story.keys.compactMap { key in
      try String.fetchOne(find, arguments: [key]).map { Address.host(of: $0) ?? $0 }
    }
    let count = Set(sources).count
    return count > 1 ? "same story, \(count) sources" : "same story, \(story.keys.count) times"
  }

  private var time: String {
    guard subject.profile.isDated, other.isDated else { return "" }
    switch DateKey.days(between: subject.profile.key, story.best.key) {
    case 0: return "same day"
    case ...7: return "same week"
    case ...31: return "same month"
    default: return ""
    }
  }

  /// The most telling names and words that both articles have.
  private func pieces() throws -> [String] {
    var pieces: [String] = []
    var columns = 0
    for piece in try RelatedPieces(subject, story.best, other, weights, db).all {
      guard pieces.isEmpty || columns + piece.count <= RelatedReason.columns else { continue }
      columns += piece.count + 2
      pieces.append(piece)
      if pieces.count == RelatedReason.mostPieces { break }
    }
    return pieces
  }
}

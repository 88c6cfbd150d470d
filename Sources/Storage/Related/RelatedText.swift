import Articles
import Foundation
import GRDB

/// The part of an article's text that is compared: of a long article, the words of its beginning and the names of all
/// of it.
struct RelatedText {
  var title: String
  var body: String
  var titleMentions: [StoredMention]
  var bodyMentions: [StoredMention]
  var isDated: Bool

  /// How many scalars of the body are compared.
  static let longest = 10_000

  /// `nil` when the library does not contain the article.
  static func fetch(_ db: Database, key: Int64) throws -> RelatedText? {
    let find = try db.cachedStatement(
      sql: """
        SELECT title, substr(body, 1, \(longest)), titleMentions, mentions, published IS NOT NULL
        FROM article JOIN content USING(key) WHERE key = ?
        """)
    return try Row.fetchOne(find, arguments: [key]).map { row in
      RelatedText(
        title: row[0], body: row[1], titleMentions: [StoredMention](packed: row[2] as Data),
        bodyMentions: [StoredMention](packed: row[3] as Data), isDated: row[4])
    }
  }
}

extension ArticleProfile {
  /// `nil` when the library does not contain the article.
  static func fetch(_ db: Database, key: Int64) throws -> ArticleProfile? {
    try RelatedText.fetch(db, key: key).map { text in
      ArticleProfile(text, key: key, title: StemmedText(text.title), body: StemmedText(text.body))
    }
  }

  init(_ text: RelatedText, key: Int64, title: StemmedText, body: StemmedText) {
    self.init(
      key: key, isDated: text.isDated, title: title, body: body,
      entities: (text.titleMentions + text.bodyMentions).map(\.entity))
  }
}

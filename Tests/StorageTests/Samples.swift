import Articles
import Foundation
@testable import Storage

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "library-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The library in this folder, for the reader of this name.
  func source(reader: String = "state") -> Library.Location {
    .files(library: file("library.sqlite"), state: file(reader + ".sqlite"))
  }
}

extension Article {
  /// A dated article with an address made from its title.
  static func sample(
    _ title: String, _ published: String? = "2018-10-30", body: String = "Nothing much happened.", site: String? = nil,
    authors: [String] = []
  ) -> Article {
    Article(
      title: title, authors: authors, published: published.flatMap(PublicationDate.init(iso8601:)),
      url: "https://example.org/" + title.split(separator: " ").joined(separator: "-"), site: site, body: body)
  }

  /// The article with a mention for every place where one of the words stands in the body.
  func naming(_ entity: Entity, as word: String, _ kind: Mention.Kind = .person) -> Article {
    var article = self
    let term = SearchTerm(word, isPrefix: false)
    for range in hits(of: term.map { [$0] } ?? [], in: body) {
      article.mentions.append(Mention(kind, range, entity: entity))
    }
    return article
  }
}

extension Library {
  @discardableResult
  func add(_ articles: [Article], addedAt: Int = 1_500_000_000) throws -> AddReport {
    try add(articles.map { Addition($0) }, addedAt: addedAt)
  }

  func titles(_ query: ListQuery, rows: Int = 50) throws -> [String] {
    try window(query, .top, rows: rows).rows.map(\.title)
  }

  /// The articles that were marked.
  func markAllRead(_ query: ListQuery) throws -> [ArticleID] {
    guard case .markedRead(let ids)? = try make(.markAllRead(query)) else { return [] }
    return ids
  }

  func titles(searching text: String) throws -> [String] { try titles(ListQuery(search: text)) }

  func id(titled title: String) throws -> ArticleID? {
    try window(ListQuery(), .top, rows: 1000).rows.first { $0.title == title }?.id
  }

  func related(toTitle title: String) throws -> [RelatedPost] {
    try id(titled: title).map { try related(to: $0, limit: 3) } ?? []
  }
}

/// Questions as the program's loop asks them: without holding a thread of the concurrent pool.
extension Library {
  func rows(_ query: ListQuery, limit: Int) async throws -> [ArticleRow] {
    guard case .rows(let window) = try await answer(.rows(query, .top, limit: limit)) else { return [] }
    return window.rows
  }

  func rowCount(_ query: ListQuery) async throws -> RowCount? {
    guard case .count(let count) = try await answer(.count(query, atMost: Library.mostCounted)) else { return nil }
    return count
  }
}

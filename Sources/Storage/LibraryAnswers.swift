import Articles
import Dispatch
import GRDB

extension Library {
  /// Answers a question. Throws `LibraryProblem`.
  public func answer(_ question: Question) throws -> Reply { try ask { answers in try answers.reply(to: question) } }

  /// Answers a question without blocking a thread of the concurrent pool. Ends early when its task is cancelled.
  public func answer(_ question: Question) async throws -> Reply {
    try await ask { answers in try answers.reply(to: question) }
  }

  /// Whether a list may lack the latest additions, attempt by attempt. During an import the reader's shelves may be out
  /// of date again as soon as they are brought up to date; after two attempts the list is made without.
  private static let mayLag = [false, false, true]

  /// Asks within one transaction. If a list needs the reader's shelves, they are brought up to date first.
  func ask<Value>(_ body: (Answers) throws -> Value) throws -> Value {
    for mayLag in Self.mayLag {
      do {
        return try read { db in try body(Answers(db, rankings, relatedMemory, mayLag: mayLag)) }
      } catch is ShelvesAreStale {
        try writeState { db in try Shelves.update(db) }
      }
    }
    throw ShelvesAreStale()
  }

  func ask<Value: Sendable>(_ body: @escaping @Sendable (Answers) throws -> Value) async throws -> Value {
    for mayLag in Self.mayLag {
      do {
        return try await read { [rankings, relatedMemory] db in
          try body(Answers(db, rankings, relatedMemory, mayLag: mayLag))
        }
      } catch is ShelvesAreStale {
        try await updateShelves()
      }
    }
    throw ShelvesAreStale()
  }

  /// Writes on another thread, because those of the concurrent pool must not wait for the disk or for other processes.
  private func updateShelves() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(with: Result { try self.writeState { db in try Shelves.update(db) } })
      }
    }
  }
}

/// Answers questions within one transaction.
struct Answers {
  private let db: Database
  private let rankings: Rankings
  private let relatedMemory: RelatedMemory
  /// Whether lists may be made without the last changes.
  private let mayLag: Bool

  init(_ db: Database, _ rankings: Rankings, _ relatedMemory: RelatedMemory, mayLag: Bool) {
    self.db = db
    self.rankings = rankings
    self.relatedMemory = relatedMemory
    self.mayLag = mayLag
  }

  /// Throws `ShelvesAreStale` for a list that needs the shelves when they are out of date, unless `mayLag`.
  func reply(to question: Question) throws -> Reply {
    switch question {
    case .rows(let query, let anchor, let limit): .rows(try list(query).window(anchor, rows: limit))
    case .count(let query, let limit): .count(try list(query).count(atMost: limit))
    case .rank(let key, let query): .rank(try list(query).rank(of: key))
    case .suggestion(let query): .suggestion(try suggestion(for: query))
    case .article(let id): .article(try LibraryArticle.fetch(db, id))
    case .articleAt(let address): .article(try LibraryArticle.fetch(db, at: address))
    case .related(let id, let limit): .related(try related(to: id, limit: limit))
    case .entities(let query, let anchor, let limit): .entities(try IndexReader(query, db).window(anchor, rows: limit))
    case .profile(let entity): .profile(try ProfileReader(entity, db)?.profile())
    case .articleCount(let entity): .articleCount(try StoredEntity.find(entity, db)?.articles ?? 0)
    }
  }

  func list(_ query: ListQuery) throws -> ListReader {
    try ListReader(query, db, rankings: rankings, mayLag: mayLag)
  }

  func suggestion(for query: ListQuery) throws -> SearchSuggestion? {
    guard let mended = try SuggestionReader(query.search, db).mended() else { return nil }
    let count = try list(query.searching(mended)).count(atMost: Library.mostCounted)
    return count == .exactly(0) ? nil : SearchSuggestion(search: mended, count: count)
  }

  func related(to id: ArticleID, limit: Int) throws -> [RelatedPost] {
    try RelatedPost.fetchAll(db, relatedTo: id, limit: limit, relatedMemory)
  }
}

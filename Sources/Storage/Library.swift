import Articles
import Foundation
import GRDB

/// A library of articles and the state of one reader. The only way to either.
///
/// All functions are safe from any thread. Those that exist as `async` end early when their task is cancelled.
public final class Library: Sendable {
  public enum Location: Hashable, Sendable {
    /// Files on disk; they are made if missing. A library that cannot be written is opened for reading, and without a
    /// state's file what the reader does is forgotten.
    case files(library: String, state: String?)
    /// A library of its own that is gone with the process.
    case temporary
  }

  /// The library's file; "temporary library" where it has none.
  public let path: String
  /// Nothing can be added to it. The reader's state can be written all the same.
  public let isReadOnly: Bool
  /// Why what the reader does is forgotten with the process; `nil` when it is kept.
  public let stateProblem: LibraryProblem?

  let connections: Connections
  let rankings = Rankings()
  let wordWriter = IndexWordWriter()
  let relatedMemory = RelatedMemory()

  /// Throws `LibraryProblem`. Whoever adds, or brings an older library up to date, waits while another process is writing:
  /// `onWait` is then told once, with whom for. `mostSeconds` ends each wait, without it nothing but `stopWaiting` does.
  public convenience init(
    _ location: Location, mostSeconds: Int? = nil, onWait: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    try self.init(location, access: nil, Patience(mostSeconds: mostSeconds, tell: onWait))
  }

  /// `access` overrides what the system says of the library's file.
  init(_ location: Location, access: LibraryFiles.Access?, _ patience: Patience = Patience { _ in }) throws {
    switch location {
    case .temporary:
      connections = try Connections.temporary()
      path = "temporary library"
      isReadOnly = false
      stateProblem = nil
    case .files(let library, let state):
      (connections, stateProblem) = try Connections.open(library: library, state: state, access: access, patience)
      path = library
      isReadOnly = connections.files?.access == .shared
    }
  }

  /// The paths of all files that SQLite may have open for this library. To open one beside it, and to close it again, drops
  /// the locks of this process.
  public var filesInUse: [String] { connections.files?.all ?? [] }

  /// Additions that wait for another process fail from now on.
  public func stopWaiting() { connections.patience.giveUp() }

  // MARK: Adding

  /// Adds articles in one transaction: all of them, or none if it throws. A few hundred at a time go fastest.
  ///
  /// `addedAt` is in seconds since 1970; it orders articles without a date. `onlyIfNew`: an article that the library does not
  /// hold comes in only where nothing has ever been added.
  public func add(_ additions: [Addition], addedAt: Int, onlyIfNew: Bool = false) throws -> AddReport {
    guard !isReadOnly else { throw LibraryProblem.readOnly(path: path) }
    // The full-text index takes rows in the order of their keys at a fraction of the cost.
    let inOrder = additions.enumerated().sorted { left, right in
      let leftTime = left.element.article.published?.secondsSince1970 ?? addedAt
      let rightTime = right.element.article.published?.secondsSince1970 ?? addedAt
      return (leftTime, left.offset) < (rightTime, right.offset)
    }
    do {
      return try LibraryProblem.naming(path) {
        try connections.libraryWriter().write { db in
          var writer = try ArticleWriter(db, wordWriter, addedAt: addedAt, onlyIfNew: onlyIfNew)
          for (_, addition) in inOrder { try writer.add(addition) }
          try writer.finish()
          return writer.report
        }
      }
    } catch {
      wordWriter.forget()
      throw error
    }
  }

  /// Whether the library holds each of the articles as it is, with the names that this edition of the recogniser finds;
  /// `nil`: whose names are still to be sought.
  public func holds(_ articles: [Article], namesEdition: Int?) throws -> [Bool] {
    try read { db in
      try articles.map { article in
        try ArticleMatch(of: article, db).existing?.hash == article.contentHash(namesEdition: namesEdition)
      }
    }
  }

  /// Ends an import: the log goes into the library, so that it is one file again. Where others are at work on it, the
  /// last of them does that.
  public func finishImport() throws {
    guard !isReadOnly else { return }
    try LibraryProblem.naming(path) {
      try connections.libraryWriter().writeWithoutTransaction { db in
        do {
          try connections.patience.hurrying { _ = try db.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {}
      }
    }
    // So that the reader's first look at what is unread does not have to do it. All articles are in; whatever is wrong
    // with the state has been told, or is when something is to be kept.
    try? writeState { db in try Shelves.update(db) }
  }

  /// Another number once another connection has changed the library's articles, in this process or in another one.
  public func changeCounter() throws -> Int {
    try LibraryProblem.naming(path) {
      let number = try connections.sightNumber()
      return try connections.front.inDatabase { db in
        number << 32 + (try Int.fetchOne(db, sql: "PRAGMA main.data_version") ?? 0)
      }
    }
  }

  /// Additions that changed something since the library was made; 0 for one that nobody uses yet.
  public func additionCount() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT serial FROM library") ?? 0 }
  }

  /// How many articles the library holds. Costs the same at any size.
  public func articleCount() throws -> Int { try read { db in try ListNumbers.articles(db) } }

  // MARK: Articles

  /// The articles whose ID begins with these hexadecimal digits, at most two; else the newest whose address this is.
  public func identifiers(matching text: String) throws -> [ArticleID] {
    try read { db in try Identifiers.matching(text, db) }
  }

  /// At most `limit` posts that the library finds, whatever the article's own page names.
  public func found(for id: ArticleID, limit: Int) throws -> [RelatedPost] {
    try read { db in
      guard let key = try db.key(of: id) else { return [] }
      var reader = RelatedReader(db, relatedMemory)
      return try reader.found(for: key, limit: limit)
    }
  }

  // MARK: Ways in

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try explained { try connections.read(body) }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await connections.read(body)
    } catch let error as DatabaseError {
      throw problem(error)
    }
  }

  func writeState<Value: Sendable>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try connections.writeState(body)
    } catch let error as DatabaseError {
      throw writingProblem(error)
    }
  }
}

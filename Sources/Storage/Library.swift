import Articles
import Foundation
import GRDB

/// A library of articles and the state of one reader. All access to either is through this class.
///
/// All functions may be called from any thread. The `async` ones end early when their task is cancelled.
public final class Library: Sendable {
  public enum Location: Hashable, Sendable {
    /// Files on disk, created if missing. A library that cannot be written is opened for reading. Without a file for
    /// the state, the reader's marks are lost when the program ends.
    case files(library: String, state: String?)
    /// A library that disappears with the process.
    case temporary
  }

  /// The library's file; "temporary library" if it has none.
  public let path: String
  /// Whether articles cannot be added. The reader's state can still be written.
  public let isReadOnly: Bool
  /// Why the reader's marks are lost when the program ends; `nil` when they are stored.
  public let stateProblem: LibraryProblem?

  let connections: Connections
  let rankings = Rankings()
  let wordWriter = IndexWordWriter()
  let relatedMemory = RelatedMemory()

  /// Throws `LibraryProblem`. Adding articles, and updating an older library, wait while another process is writing.
  /// `onWait` is called once, with a sentence that says for whom. A wait ends after about `mostSeconds`; `nil` means
  /// that only `stopWaiting` ends it.
  public convenience init(
    _ location: Location, mostSeconds: Int? = nil, onWait: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    try self.init(location, access: nil, Patience(mostSeconds: mostSeconds, tell: onWait))
  }

  /// `access` overrides the permissions of the library's file.
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

  /// The paths of all files that SQLite may have open for this library. Do not open them elsewhere in this process:
  /// closing them would drop SQLite's locks.
  public var filesInUse: [String] { connections.files?.all ?? [] }

  /// From now on, additions fail instead of waiting for another process.
  public func stopWaiting() { connections.patience.giveUp() }

  // MARK: Adding

  /// Adds articles in one transaction: all of them, or none if it throws. A few hundred at a time are fastest.
  ///
  /// `addedAt` is in seconds since 1970; it orders articles without a date. With `onlyIfNew`, articles that the library
  /// does not contain are added only if nothing has ever been added to it.
  public func add(_ additions: [Addition], addedAt: Int, onlyIfNew: Bool = false) throws -> AddReport {
    guard !isReadOnly else { throw LibraryProblem.readOnly(path: path) }
    // Rows in the order of their keys cost the full-text index a fraction.
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

  /// For each article, whether the library contains it as it is, with the names that this edition of the recogniser
  /// finds; with `nil`, as an article whose names have not been looked for.
  public func holds(_ additions: [Addition], namesEdition: Int?) throws -> [Bool] {
    try read { db in
      try additions.map { addition in
        let article = addition.article
        return try ArticleMatch(of: article, aliases: addition.aliases, db).existing?.hash
          == article.contentHash(namesEdition: namesEdition)
      }
    }
  }

  /// Ends an import: SQLite's log is written into the library, so that it is one file again. If other processes are
  /// using the library, the last of them does so.
  public func finishImport() throws {
    guard !isReadOnly else { return }
    try LibraryProblem.naming(path) {
      try connections.libraryWriter().writeWithoutTransaction { db in
        do {
          try connections.patience.hurrying { _ = try db.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {}
      }
    }
    // So that the reader's first view of unread articles need not do this. The articles are stored, so errors do not
    // matter here: a problem with the state has been reported, or will be when something is to be stored.
    try? writeState { db in try Shelves.update(db) }
  }

  /// Changes whenever another connection, in this process or another one, has changed the library's articles.
  public func changeCounter() throws -> Int {
    try LibraryProblem.naming(path) {
      let number = try connections.sightNumber()
      return try connections.front.inDatabase { db in
        number << 32 + (try Int.fetchOne(db, sql: "PRAGMA main.data_version") ?? 0)
      }
    }
  }

  /// How many additions have changed something since the library was created; 0 for one that nobody has used yet.
  public func additionCount() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT serial FROM library") ?? 0 }
  }

  /// How many articles the library contains. Takes the same time at any size.
  public func articleCount() throws -> Int { try read { db in try ListNumbers.articles(db) } }

  // MARK: Articles

  /// At most two of the articles whose ID begins with these hexadecimal digits; if there are none, the newest article
  /// with this address.
  public func identifiers(matching text: String) throws -> [ArticleID] {
    try read { db in try Identifiers.matching(text, db) }
  }

  /// At most `limit` posts that the library finds, including those that the article's own page names.
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

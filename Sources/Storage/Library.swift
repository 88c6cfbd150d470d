import Articles

/// A library of articles and the state of one reader. The only way to either.
///
/// All functions are safe from any thread. Those that exist as `async` end early when their task is cancelled.
public final class Library: Sendable {
  public enum Source: Hashable, Sendable {
    /// Files on disk; they are made if missing. A library that cannot be written is opened for reading.
    case files(library: String, state: String)
    /// A library of its own that is gone with the process.
    case temporary
  }

  public init(_ source: Source) throws {}

  // MARK: Adding

  public struct AddReport: Hashable, Sendable {
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    public init() {}
  }

  /// An article to add, with its source's text where that cannot be rebuilt from it.
  public struct Addition: Hashable, Sendable {
    public var article: Article
    public var capture: String?
    public init(_ article: Article, capture: String? = nil) {
      self.article = article
      self.capture = capture
    }
  }

  /// Adds articles in one transaction: all of them, or none if it throws.
  ///
  /// `addedAt` is in seconds since 1970; it orders articles without a date.
  public func add(_ additions: [Addition], addedAt: Int) throws -> AddReport { AddReport() }

  /// Ends an import: statistics, checkpoint, so that the library is one file again.
  public func finishImport() throws {}

  // MARK: Lists

  /// At most `rows` rows of a list.
  public func window(_ query: ListQuery, _ anchor: WindowAnchor, rows: Int) throws -> ListWindow {
    ListWindow(rows: [], startsAtTop: true, endsAtBottom: true)
  }
  public func window(_ query: ListQuery, _ anchor: WindowAnchor, rows: Int) async throws -> ListWindow {
    ListWindow(rows: [], startsAtTop: true, endsAtBottom: true)
  }

  public func count(_ query: ListQuery) throws -> RowCount { .exactly(0) }
  public func count(_ query: ListQuery) async throws -> RowCount { .exactly(0) }

  /// How many rows of the list come before the one with this key.
  public func rank(of key: RowKey, in query: ListQuery) throws -> Int { 0 }
  public func rank(of key: RowKey, in query: ListQuery) async throws -> Int { 0 }

  // MARK: Articles

  /// `nil` when the library does not hold the article.
  public func article(_ id: ArticleID) throws -> LibraryArticle? { nil }
  public func article(_ id: ArticleID) async throws -> LibraryArticle? { nil }

  /// The article with this address, compared as identities are; `nil` when the library does not hold it.
  public func article(at address: String) throws -> LibraryArticle? { nil }
  public func article(at address: String) async throws -> LibraryArticle? { nil }

  /// The articles whose ID begins with these hexadecimal digits, or whose address this is; at most two.
  public func identifiers(matching text: String) throws -> [ArticleID] { [] }

  /// The article's own related posts and neighbours first, then at most `limit` that the library finds.
  public func related(to id: ArticleID, limit: Int) throws -> [RelatedPost] { [] }
  public func related(to id: ArticleID, limit: Int) async throws -> [RelatedPost] { [] }

  // MARK: The reader's state

  public func setRead(_ ids: [ArticleID], _ isRead: Bool) throws {}
  public func setStarred(_ id: ArticleID, _ isStarred: Bool) throws {}
  /// Marks every unread article of the list as read, and gives back which those were.
  public func markAllRead(_ query: ListQuery) throws -> [ArticleID] { [] }
  public func setPosition(_ position: ReadingPosition, of id: ArticleID) throws {}
  /// A small text kept for this reader under a name: last theme, measure, history. `nil` when there is none.
  public func note(_ name: String) throws -> String? { nil }
  public func setNote(_ name: String, _ text: String) throws {}
}

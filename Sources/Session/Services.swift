import Articles
import Reader

/// What the loop needs from outside, as closures: the library's in the program, plain values in tests.
public struct Services: Sendable {
  public var window: @Sendable (ListQuery, WindowAnchor, _ rows: Int) async throws -> ListWindow
  public var count: @Sendable (ListQuery, _ atMost: Int) async throws -> RowCount
  public var rank: @Sendable (RowKey, ListQuery) async throws -> Int
  /// What may have been meant by a search that finds nothing.
  public var suggestion: @Sendable (ListQuery) async throws -> SearchSuggestion?
  public var article: @Sendable (ArticleID) async throws -> LibraryArticle?
  /// The article with an address; `nil` when the library does not hold it.
  public var articleAt: @Sendable (_ address: String) async throws -> LibraryArticle?
  public var related: @Sendable (ArticleID) async throws -> [RelatedPost]
  public var index: @Sendable (IndexQuery, IndexAnchor, _ rows: Int) async throws -> IndexWindow
  /// `nil` for an entity that no article of the library names.
  public var profile: @Sendable (Entity) async throws -> EntityProfile?
  public var articleCount: @Sendable (_ naming: Entity) async throws -> Int
  /// Opens what the first mark needs; called once, off the screen's thread, when the first frame is there.
  public var prepareToKeep: @Sendable () throws -> Void
  public var setRead: @Sendable ([ArticleID], Bool) throws -> Void
  public var setStarred: @Sendable (ArticleID, Bool) throws -> Void
  public var markAllRead: @Sendable (ListQuery) throws -> [ArticleID]
  public var savePosition: @Sendable (ArticleID, ReadingPosition) throws -> Void
  public var saveNote: @Sendable (_ name: String, _ text: String) throws -> Void
  /// Opens an address outside; throws where there is nothing to open it with.
  public var openOutside: @Sendable (String) throws -> Void
  /// `nil` for a name that no theme has.
  public var theme: @Sendable (String) -> Theme?
  /// Returns after a while; throws when its task is cancelled.
  public var wait: @Sendable (Timer, _ milliseconds: Int) async throws -> Void
  /// Returns when a position that was kept just now may be written.
  public var waitForQuiet: @Sendable () async -> Void

  public init(
    window: @escaping @Sendable (ListQuery, WindowAnchor, _ rows: Int) async throws -> ListWindow,
    count: @escaping @Sendable (ListQuery, _ atMost: Int) async throws -> RowCount,
    rank: @escaping @Sendable (RowKey, ListQuery) async throws -> Int,
    suggestion: @escaping @Sendable (ListQuery) async throws -> SearchSuggestion?,
    article: @escaping @Sendable (ArticleID) async throws -> LibraryArticle?,
    articleAt: @escaping @Sendable (_ address: String) async throws -> LibraryArticle?,
    related: @escaping @Sendable (ArticleID) async throws -> [RelatedPost],
    index: @escaping @Sendable (IndexQuery, IndexAnchor, _ rows: Int) async throws -> IndexWindow,
    profile: @escaping @Sendable (Entity) async throws -> EntityProfile?,
    articleCount: @escaping @Sendable (_ naming: Entity) async throws -> Int,
    prepareToKeep: @escaping @Sendable () throws -> Void = {},
    setRead: @escaping @Sendable ([ArticleID], Bool) throws -> Void,
    setStarred: @escaping @Sendable (ArticleID, Bool) throws -> Void,
    markAllRead: @escaping @Sendable (ListQuery) throws -> [ArticleID],
    savePosition: @escaping @Sendable (ArticleID, ReadingPosition) throws -> Void,
    saveNote: @escaping @Sendable (_ name: String, _ text: String) throws -> Void,
    openOutside: @escaping @Sendable (String) throws -> Void,
    theme: @escaping @Sendable (String) -> Theme?,
    wait: @escaping @Sendable (Timer, _ milliseconds: Int) async throws -> Void = { _, milliseconds in
      try await Task.sleep(for: .milliseconds(milliseconds))
    },
    waitForQuiet: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .milliseconds(400)) }
  ) {
    self.window = window
    self.count = count
    self.rank = rank
    self.suggestion = suggestion
    self.article = article
    self.articleAt = articleAt
    self.related = related
    self.index = index
    self.profile = profile
    self.articleCount = articleCount
    self.prepareToKeep = prepareToKeep
    self.setRead = setRead
    self.setStarred = setStarred
    self.markAllRead = markAllRead
    self.savePosition = savePosition
    self.saveNote = saveNote
    self.openOutside = openOutside
    self.theme = theme
    self.wait = wait
    self.waitForQuiet = waitForQuiet
  }
}

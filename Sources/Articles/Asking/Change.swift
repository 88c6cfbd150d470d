/// A change of the reader's state.
public enum Change: Hashable, Sendable {
  case mark(Mark)
  /// Marks every unread article of the list as read. The reply contains their IDs.
  case markAllRead(ListQuery)
  /// Where the reader stopped in an article.
  case position(ReadingPosition, of: ArticleID)
  /// A short text stored under a name: last theme, measure, history.
  case note(name: String, String)

  /// Whether the reader made it on purpose, so that it must not be lost.
  public var isMark: Bool {
    switch self {
    case .mark, .markAllRead: true
    case .position, .note: false
    }
  }
}

/// A mark that a reader sets on articles or removes.
public enum Mark: Hashable, Sendable {
  case read([ArticleID], Bool)
  case starred(ArticleID, Bool)
}

extension Question {
  /// Whether the answer is wrong until the change is stored. Marks of single rows do not count: whoever shows the rows
  /// knows which marks are still to be stored.
  public func depends(on change: Change) -> Bool {
    switch self {
    case .rows(let query, _, _), .count(let query, _), .rank(_, let query), .suggestion(let query):
      change.isMark && query.dependsOnMarks
    case .article(let id):
      if case .position(_, of: id) = change { true } else { false }
    case .articleAt:
      if case .position = change { true } else { false }
    case .related, .entities, .profile, .articleCount: false
    }
  }
}

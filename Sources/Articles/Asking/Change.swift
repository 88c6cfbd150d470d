/// What can be done to a reader's state.
public enum Change: Hashable, Sendable {
  case mark(Mark)
  /// Marks every unread article of the list read. Its reply says which those were.
  case markAllRead(ListQuery)
  /// Where the reader stopped in an article.
  case position(ReadingPosition, of: ArticleID)
  /// A small text that is kept under a name: last theme, measure, history.
  case note(name: String, String)

  /// Whether a person has set it and must not lose it.
  public var isMark: Bool {
    switch self {
    case .mark, .markAllRead: true
    case .position, .note: false
    }
  }
}

/// A mark that a reader sets on articles or takes off.
public enum Mark: Hashable, Sendable {
  case read([ArticleID], Bool)
  case starred(ArticleID, Bool)
}

extension Question {
  /// Whether the answer is wrong while the change is not stored. The marks of single rows do not count: whoever shows
  /// them knows which marks are on their way.
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

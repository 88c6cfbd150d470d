import Articles

/// The article pane: what is open, and what is awaited.
public struct ArticlePane: Hashable, Sendable {
  /// Why an article was asked for.
  enum Purpose: Hashable, Sendable {
    /// The list's selection has rested on it.
    case preview
    /// Somebody opened it: it counts as read, and the list follows.
    case visit
    /// It is open already and may have changed in the library: it is read again, and the reader's place stays.
    case refresh
  }

  /// An article that was asked for and has not come yet.
  struct Awaited: Hashable, Sendable {
    /// `nil` for an article that is known by its address only.
    var id: ArticleID?
    /// Where to open it; `nil` for where the reader stopped last.
    var position: ReadingPosition?
    /// The place of the history that leads to it, if one does.
    var place: Place?
    var purpose: Purpose
    /// 1 to go to the first match, -1 to the last, once it is here.
    var matchStep: Int?
    /// Steps from there to further matches (or, negative, back) that were typed ahead.
    var stepsAhead = 0
    /// The address asked for, which is shown and offered for copying when the library does not contain the article.
    var address: String?
  }

  public internal(set) var open: OpenArticle?
  var awaited: Awaited?
  /// Why the article asked for could not be read.
  var problem: String?
  /// Whether the article was opened, not only previewed from the list.
  var isVisited = false
}

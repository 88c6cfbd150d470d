import Articles

/// The list of articles: what it shows, and the rows of it that are in memory.
public struct ListPane: Hashable, Sendable {
  public internal(set) var query = ListQuery()
  var pager = Pager<ArticleRow>()
  var count: RowCount?
  /// A similar search that finds something, where this one finds nothing.
  var suggestion: SearchSuggestion?

  /// The rows are those of another query, and stay until the new ones come.
  var isStale = false
  /// Enter was pressed on such rows: when the new ones come, it opens the one that is selected.
  var opensWhenFilled = false

  /// Rows beyond this number are not counted.
  static let mostCounted = 200_000
  static let mostCountedWhileTyping = 10_000

  public var rows: [ArticleRow] { pager.rows }
  /// Index into `rows`; 0 when there are none.
  public var selection: Int { pager.window.selection }
  public var selected: ArticleRow? { pager.selected }

  /// Lines of the screen that a row takes.
  func rowLines(paneRows: Int) -> Int {
    guard paneRows >= 8 else { return 1 }
    // An entity's page is about the sentences that name it, so its rows have more lines.
    if query.entity != nil { return paneRows >= 24 ? 4 : 3 }
    return query.search.isEmpty ? 2 : 3
  }

  mutating func keepSelectionVisible(paneRows: Int) {
    pager.window.keepSelectionVisible(max(1, paneRows / rowLines(paneRows: paneRows)))
  }
}

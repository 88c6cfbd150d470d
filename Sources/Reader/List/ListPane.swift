import Articles

/// The list: a window of rows onto a query, the selection in it and what is still awaited.
public struct ListPane: Hashable, Sendable {
  /// Where the selection goes when awaited rows arrive.
  enum Landing: Hashable, Sendable {
    case top, bottom
    case article(ArticleID)
  }

  enum Content: Hashable, Sendable {
    case loading
    case failed(String)
    case loaded
  }

  public internal(set) var query = ListQuery()
  var content = Content.loading
  var window = RowWindow<ArticleRow>()
  var count: RowCount?
  /// What may have been meant by the search, where it finds nothing.
  var suggestion: SearchSuggestion?

  /// The rows are those of another query, which stand until the new ones come.
  var isStale = false
  /// Enter was pressed on such rows: it means the first of the rows that come.
  var opensWhenFilled = false

  /// Rows beyond this number are not counted.
  static let mostCounted = 200_000
  static let mostCountedWhileTyping = 10_000

  /// The part that was asked for and has not come; `nil` when the rows are those that were asked for last.
  var filling: WindowAnchor?
  /// Numbers of the questions that are out; an answer with another number is late and dropped.
  var fillNumber = 0
  /// `ReaderState.changeCount` when the rows were asked for.
  var askedAt = 0
  var extendNumber: Int?
  var extendAskedAt = 0
  var countNumber = 0
  var rankNumber = 0
  var suggestionNumber = 0
  var landing = Landing.top

  public var rows: [ArticleRow] { window.rows }
  /// Index into `rows`; 0 when there are none.
  public var selection: Int { window.selection }
  public var selected: ArticleRow? { window.selected }

  /// Replaces the rows by what a fill brought.
  mutating func fill(with filling: ListWindow) {
    content = .loaded
    isStale = false
    self.filling = nil
    let (lastID, lastRow) = (selected?.id, window.screenRow)
    window.fill(
      filling.rows, startsAtTop: filling.startsAtTop, endsAtBottom: filling.endsAtBottom, rowsBefore: filling.rowsBefore
    )
    extendNumber = nil
    switch landing {
    case .top: window.selection = 0
    case .bottom: window.selection = rows.count - 1
    case .article(let id):
      // Where the same article was selected before, nothing on the screen moves.
      if select(id), id == lastID { window.screenRow = lastRow }
    }
  }

  /// Selects the row of an article; `false` when the window does not hold it.
  @discardableResult
  mutating func select(_ id: ArticleID) -> Bool {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
    window.selection = index
    return true
  }

  /// Applies `change` to the row of an article, wherever it stands.
  mutating func changeRow(_ id: ArticleID, _ change: (inout ArticleRow) -> Void) {
    window.change(where: { $0.id == id }, change)
  }

  /// Lines of the screen that a row takes.
  func rowLines(paneRows: Int) -> Int {
    guard paneRows >= 8 else { return 1 }
    // A page of an entity is about its sentences.
    if query.entity != nil { return paneRows >= 24 ? 4 : 3 }
    return query.search.isEmpty ? 2 : 3
  }

  mutating func keepSelectionVisible(paneRows: Int) {
    window.keepSelectionVisible(max(1, paneRows / rowLines(paneRows: paneRows)))
  }
}

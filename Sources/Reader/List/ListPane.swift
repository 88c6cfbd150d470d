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
  /// Consecutive rows of the list; the list may go on at both ends.
  public internal(set) var rows: [ArticleRow] = []
  var startsAtTop = true
  var endsAtBottom = true
  /// Rows of the list before the first of `rows`; `nil` while nobody has counted them.
  var rowsBefore: Int? = 0
  var count: RowCount?
  /// Index into `rows`; 0 when there are none.
  public internal(set) var selection = 0
  /// Index into `rows` of the first row on the screen.
  var top = 0

  /// Numbers of the questions that are out; an answer with another number is late and dropped.
  var fillNumber = 0
  var extendNumber: Int?
  var countNumber = 0
  var rankNumber = 0
  var landing = Landing.top

  public var selected: ArticleRow? { rows.indices.contains(selection) ? rows[selection] : nil }

  /// Index of the selected row in the whole list, from zero; `nil` while it is not known.
  var place: Int? { rows.isEmpty ? nil : rowsBefore.map { $0 + selection } }

  /// Rows kept in memory at most; more are read again when they are needed.
  static let rowLimit = 600
  /// Rows read at a time.
  static let pageRows = 120
  /// When fewer rows than this lie between selection and edge, the next page is read.
  static let margin = 60

  /// Replaces the rows by what a fill brought.
  mutating func fill(with window: ListWindow) {
    content = .loaded
    rows = window.rows
    startsAtTop = window.startsAtTop
    endsAtBottom = window.endsAtBottom
    rowsBefore = window.startsAtTop ? 0 : window.rowsBefore
    extendNumber = nil
    switch landing {
    case .top: selection = 0
    case .bottom: selection = max(0, rows.count - 1)
    case .article(let id): selection = rows.firstIndex { $0.id == id } ?? min(selection, max(0, rows.count - 1))
    }
    top = 0
  }

  /// Adds rows at the end, and forgets as many at the start when there are too many.
  mutating func extendDown(with window: ListWindow) {
    rows += window.rows
    endsAtBottom = window.endsAtBottom
    let surplus = min(rows.count - Self.rowLimit, top)
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    startsAtTop = false
    rowsBefore = rowsBefore.map { $0 + surplus }
    selection -= surplus
    top -= surplus
  }

  /// Adds rows at the start, and forgets as many at the end when there are too many.
  mutating func extendUp(with window: ListWindow) {
    rows = window.rows + rows
    startsAtTop = window.startsAtTop
    rowsBefore = startsAtTop ? 0 : rowsBefore.map { max(0, $0 - window.rows.count) }
    selection += window.rows.count
    top += window.rows.count
    let surplus = min(rows.count - Self.rowLimit, rows.count - 1 - selection - Self.margin)
    guard surplus > 0 else { return }
    rows.removeLast(surplus)
    endsAtBottom = false
  }

  /// Applies `change` to the row of an article, wherever it stands.
  mutating func changeRow(_ id: ArticleID, _ change: (inout ArticleRow) -> Void) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    change(&rows[index])
  }

  /// Lines of the screen that a row takes.
  func rowLines(paneRows: Int) -> Int {
    guard paneRows >= 8 else { return 1 }
    return query.search.isEmpty ? 2 : 3
  }

  /// Moves `top` so that the selection is on the screen.
  mutating func keepSelectionVisible(paneRows: Int) {
    let visible = max(1, paneRows / rowLines(paneRows: paneRows))
    top = min(max(top, selection - visible + 1), selection)
    top = max(0, min(top, rows.count - visible))
  }
}

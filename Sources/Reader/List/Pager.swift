import Articles

/// A list of which only a part is in memory: the rows there, the selection, and what is awaited.
///
/// Lists of articles and of names are both read through one. Its owner asks the library for the parts that it names.
struct Pager<Row: PagedRow>: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case loading
    case failed(String)
    case loaded
  }

  private(set) var content = Content.loading
  var window = RowWindow<Row>()
  /// The part that was asked for to replace the rows; `nil` when the rows are those that were asked for last.
  private(set) var filling: Anchor<Row>?

  var rows: [Row] { window.rows }
  var selected: Row? { window.selected }

  /// Notes that other rows are awaited; the present ones stay until they come.
  mutating func beginFilling(_ anchor: Anchor<Row>) { filling = anchor }

  /// Takes the rows that a question has returned. The selection goes where the anchor says.
  mutating func receive(_ found: Window<Row>, at anchor: Anchor<Row>) {
    switch anchor {
    case .after: window.append(found.rows, endsAtBottom: found.endsAtBottom)
    case .before: window.prepend(found.rows, startsAtTop: found.startsAtTop)
    case .top, .bottom, .around, .from: fill(found, anchor)
    }
  }

  private mutating func fill(_ found: Window<Row>, _ anchor: Anchor<Row>) {
    content = .loaded
    filling = nil
    let (last, lastScreenRow) = (selected?.subject, window.screenRow)
    window.fill(
      found.rows, startsAtTop: found.startsAtTop, endsAtBottom: found.endsAtBottom, rowsBefore: found.rowsBefore)
    switch anchor {
    case .top, .from: window.selection = 0
    case .bottom: window.selection = rows.count - 1
    case .around(let subject):
      // Where the same row was selected before, nothing on the screen moves.
      if select(subject), subject == last { window.screenRow = lastScreenRow }
    case .after, .before: break
    }
  }

  /// Notes that the rows asked for could not be read, and empties the list.
  mutating func fail(_ reason: String) {
    content = .failed(reason)
    filling = nil
    window.fill([], startsAtTop: true, endsAtBottom: true, rowsBefore: 0)
  }

  /// The part to read next, when the selection is within `margin` rows of an edge of the window at which the list goes
  /// on; else `nil`.
  func next(within margin: Int = RowWindow<Row>.margin) -> Anchor<Row>? {
    guard let first = rows.first, let last = rows.last else { return nil }
    switch window.nearEdge(within: margin) {
    case .none: return nil
    case .bottom: return .after(last.key)
    case .top: return .before(first.key)
    }
  }

  /// Whether the awaited rows are those on the screen, with the same one selected.
  var isRefreshing: Bool {
    switch filling {
    case .around(let subject): subject == selected?.subject
    case .top: window.startsAtTop && window.selection == 0
    case .bottom, .from, .after, .before, nil: false
    }
  }

  /// The part to ask for to read the rows on the screen again, so that nothing moves.
  var refreshing: Anchor<Row> {
    guard let row = selected, !(window.startsAtTop && window.selection == 0) else { return .top }
    return .around(row.subject)
  }

  /// Selects the row of a subject; returns `false` when the window does not contain it.
  @discardableResult
  mutating func select(_ subject: Row.Subject) -> Bool {
    guard let index = rows.firstIndex(where: { $0.subject == subject }) else { return false }
    window.selection = index
    return true
  }
}

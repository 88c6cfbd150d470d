/// Consecutive rows of a list that may be far longer, with the selection among them.
///
/// All lists scroll, page and jump with this type: articles, people, countries.
struct RowWindow<Row: Hashable & Sendable>: Hashable, Sendable {
  private(set) var rows: [Row] = []
  private(set) var startsAtTop = true
  private(set) var endsAtBottom = true
  /// Rows of the list before the first of `rows`; `nil` while nobody has counted them.
  var rowsBefore: Int? = 0
  /// Index into `rows`; 0 when there are none.
  var selection = 0 {
    didSet {
      selection = max(0, min(selection, rows.count - 1))
      if selection != oldValue { anchor = top }
    }
  }
  /// Index into `rows` of the first row on the screen.
  private(set) var top = 0
  /// What `top` was when the selection moved last. A layout changes only `top`, so that going back to an earlier size
  /// shows the same first row as before.
  private var anchor = 0

  /// Rows of the screen above the selected one.
  var screenRow: Int {
    get { selection - top }
    set {
      top = max(0, selection - newValue)
      anchor = top
    }
  }

  /// Most rows kept in memory; others are read again when they are needed.
  static var rowLimit: Int { 600 }
  /// Rows read at a time.
  static var pageRows: Int { 120 }
  /// When fewer rows than this are between selection and edge, the next page is read. While somebody types, fewer are
  /// enough, as the rows may never be looked at.
  static var margin: Int { 60 }

  var selected: Row? { rows.indices.contains(selection) ? rows[selection] : nil }

  /// Index of the selected row in the whole list, from zero; `nil` while it is not known.
  var place: Int? { rows.isEmpty ? nil : rowsBefore.map { $0 + selection } }

  /// The edge of the window that the selection is near and at which the list goes on.
  enum NearEdge { case none, bottom, top }

  func nearEdge(within margin: Int = margin) -> NearEdge {
    if !endsAtBottom, rows.count - selection < margin { return .bottom }
    return !startsAtTop && selection < margin ? .top : .none
  }

  /// Replaces the rows. The selection stays where it is, as far as there are rows.
  mutating func fill(_ rows: [Row], startsAtTop: Bool, endsAtBottom: Bool, rowsBefore: Int?) {
    self.rows = rows
    self.startsAtTop = startsAtTop
    self.endsAtBottom = endsAtBottom
    self.rowsBefore = startsAtTop ? 0 : rowsBefore
    selection = min(selection, max(0, rows.count - 1))
    top = 0
    anchor = 0
  }

  /// Adds rows at the end, and forgets as many at the start when there are too many.
  mutating func append(_ more: [Row], endsAtBottom: Bool) {
    rows += more
    self.endsAtBottom = endsAtBottom
    let surplus = min(rows.count - Self.rowLimit, top)
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    startsAtTop = false
    rowsBefore = rowsBefore.map { $0 + surplus }
    // Setting the selection keeps `top` as the anchor.
    top -= surplus
    selection -= surplus
  }

  /// Adds rows at the start, and forgets as many at the end when there are too many.
  mutating func prepend(_ more: [Row], startsAtTop: Bool) {
    rows = more + rows
    self.startsAtTop = startsAtTop
    rowsBefore = startsAtTop ? 0 : rowsBefore.map { max(0, $0 - more.count) }
    top += more.count
    selection += more.count
    let surplus = min(rows.count - Self.rowLimit, rows.count - 1 - selection - Self.margin)
    guard surplus > 0 else { return }
    rows.removeLast(surplus)
    endsAtBottom = false
  }

  /// Changes rows in their places; their number must stay the same.
  mutating func change(_ body: (inout [Row]) -> Void) {
    let count = rows.count
    body(&rows)
    assert(rows.count == count)
  }

  /// Moves `top` so that the selection is among `visible` rows.
  mutating func keepSelectionVisible(_ visible: Int) {
    top = min(max(anchor, selection - visible + 1), selection)
    top = max(0, min(top, rows.count - visible))
  }
}

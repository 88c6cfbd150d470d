import Articles

/// The index of people or of countries. While it is open it stands where the list stands.
public struct IndexPane: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case loading
    case failed(String)
    case loaded
  }

  public internal(set) var query: IndexQuery
  var content = Content.loading
  var window = RowWindow<EntityRow>()
  /// Numbers of the questions that are out.
  var fillNumber = 0
  /// The part that was asked for and has not come; `nil` when the rows are those that were asked for last.
  var filling: IndexAnchor?
  var extendNumber: Int?
  /// The entity that shall be selected when the rows come; `nil` for the first row.
  var landing: Entity?
  var landsAtBottom = false

  public var rows: [EntityRow] { window.rows }
  public var selected: EntityRow? { window.selected }

  init(_ query: IndexQuery, landing: Entity? = nil) {
    self.query = query
    self.landing = landing
  }

  mutating func fill(with filling: IndexWindow) {
    content = .loaded
    self.filling = nil
    window.fill(
      filling.rows, startsAtTop: filling.startsAtTop, endsAtBottom: filling.endsAtBottom, rowsBefore: nil)
    extendNumber = nil
    window.selection = landsAtBottom ? rows.count - 1 : rows.firstIndex { $0.entity == landing } ?? 0
  }
}

extension ReaderState {
  /// Rows of the index that fit on the screen, below its head.
  var visibleIndexRows: Int { max(1, layout.list.rows - 2) }

  /// Opens the index of a kind, or closes it when it is open.
  mutating func toggleIndex(_ kind: Entity.Kind) -> [Command] {
    if index?.query.kind == kind {
      index = nil
      return previewAtOnce()
    }
    history.leave(place, for: Place(query: list.query, index: IndexQuery(kind), focus: .list))
    look.isZen = false
    focus = .list
    return showIndex(IndexQuery(kind))
  }

  /// Shows an index from its top, or with an entity selected.
  mutating func showIndex(_ query: IndexQuery, landing: Entity? = nil) -> [Command] {
    if index?.query.kind != query.kind { index = IndexPane(query, landing: landing) }
    index?.query = query
    index?.landing = landing
    return fillIndex(landing.map { .around($0) } ?? .top)
  }

  mutating func fillIndex(_ anchor: IndexAnchor) -> [Command] {
    guard let query = index?.query else { return [] }
    let number = nextNumber()
    index?.fillNumber = number
    index?.filling = anchor
    index?.landsAtBottom = anchor == .bottom
    return [.readIndex(query, anchor, rows: RowWindow<EntityRow>.pageRows, .fill, number: number)]
  }

  /// Walks through the orders of the open index, each from its top.
  mutating func showNextIndexOrder() -> [Command] {
    guard var query = index?.query else { return [] }
    let orders = IndexQuery.Order.allCases
    query.order = orders[((orders.firstIndex(of: query.order) ?? 0) + 1) % orders.count]
    return showIndex(query)
  }

  mutating func selectIndexRow(_ row: Int) -> [Command] {
    index?.window.selection = row
    return extendIndex()
  }

  mutating func moveInIndex(by rows: Int) -> [Command] {
    selectIndexRow((index?.window.selection ?? 0) + rows)
  }

  mutating func moveToIndexEdge(isTop: Bool) -> [Command] {
    guard let window = index?.window else { return [] }
    if isTop { return window.startsAtTop ? selectIndexRow(0) : fillIndex(.top) }
    return window.endsAtBottom ? selectIndexRow(window.rows.count - 1) : fillIndex(.bottom)
  }

  mutating func extendIndex() -> [Command] {
    guard let pane = index, pane.extendNumber == nil, let first = pane.rows.first, let last = pane.rows.last else {
      return []
    }
    let anchor: IndexAnchor
    let purpose: WindowPurpose
    switch pane.window.nearEdge() {
    case .none: return []
    case .bottom: (anchor, purpose) = (.after(last), .extendDown)
    case .top: (anchor, purpose) = (.before(first), .extendUp)
    }
    let number = nextNumber()
    index?.extendNumber = number
    return [.readIndex(pane.query, anchor, rows: RowWindow<EntityRow>.pageRows, purpose, number: number)]
  }

  mutating func receive(_ filling: IndexWindow, _ purpose: WindowPurpose, number: Int) -> [Command] {
    if number == index?.fillNumber {
      index?.fill(with: filling)
      return extendIndex()
    }
    guard number == index?.extendNumber else { return [] }
    index?.extendNumber = nil
    if purpose == .extendUp {
      index?.window.prepend(filling.rows, startsAtTop: filling.startsAtTop)
    } else {
      index?.window.append(filling.rows, endsAtBottom: filling.endsAtBottom)
    }
    return []
  }

  /// Opens the page of the selected entity.
  mutating func openIndexSelection() -> [Command] {
    guard let row = index?.selected else { return [] }
    return open(row.entity)
  }
}

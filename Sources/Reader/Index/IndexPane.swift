import Articles

/// The index of people or of countries. While it is open, it takes the place of the list.
public struct IndexPane: Hashable, Sendable {
  public internal(set) var query: IndexQuery
  var pager = Pager<EntityRow>()

  public var rows: [EntityRow] { pager.rows }
  public var selected: EntityRow? { pager.selected }

  init(_ query: IndexQuery) { self.query = query }
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
    if index?.query.kind != query.kind { index = IndexPane(query) }
    index?.query = query
    return fillIndex(landing.map { .around($0) } ?? .top)
  }

  mutating func fillIndex(_ anchor: Anchor<EntityRow>) -> [Command] {
    guard let query = index?.query else { return [] }
    index?.pager.beginFilling(anchor)
    return [ask(.entities(query, anchor, limit: RowWindow<EntityRow>.pageRows), .index(.rows))]
  }

  /// Shows the open index in its next order, from the top.
  mutating func showNextIndexOrder() -> [Command] {
    guard var query = index?.query else { return [] }
    let orders = IndexQuery.Order.allCases
    query.order = orders[((orders.firstIndex(of: query.order) ?? 0) + 1) % orders.count]
    return showIndex(query)
  }

  mutating func selectIndexRow(_ row: Int) -> [Command] {
    index?.pager.window.selection = row
    return extendIndex()
  }

  mutating func moveInIndex(by rows: Int) -> [Command] {
    selectIndexRow((index?.pager.window.selection ?? 0) + rows)
  }

  mutating func moveToIndexEdge(isTop: Bool) -> [Command] {
    guard let window = index?.pager.window else { return [] }
    if isTop { return window.startsAtTop ? selectIndexRow(0) : fillIndex(.top) }
    return window.endsAtBottom ? selectIndexRow(window.rows.count - 1) : fillIndex(.bottom)
  }

  mutating func extendIndex() -> [Command] {
    guard let pane = index, !seats.isTaken(.index(.more)), let anchor = pane.pager.next() else { return [] }
    return [ask(.entities(pane.query, anchor, limit: RowWindow<EntityRow>.pageRows), .index(.more))]
  }

  /// Takes rows that the index has asked for.
  mutating func receive(_ window: Window<EntityRow>, at anchor: Anchor<EntityRow>) -> [Command] {
    index?.pager.receive(window, at: anchor)
    return extendIndex()
  }

  /// Opens the page of the selected entity.
  mutating func openIndexSelection() -> [Command] {
    guard let row = index?.selected else { return [] }
    return open(row.entity)
  }
}

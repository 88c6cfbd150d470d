import Articles

extension ReaderState {
  /// Rows of the list that fit on the screen.
  var visibleListRows: Int {
    let paneRows = layout.list.rows - profileLines(paneRows: layout.list.rows)
    return max(1, paneRows / list.rowLines(paneRows: paneRows))
  }

  /// Asks for the list again. The rows on the screen stay until the answer comes.
  mutating func fillList(_ anchor: Anchor<ArticleRow> = .top) -> [Command] {
    list.pager.beginFilling(anchor)
    // What fits on the screen comes first; the rows around it follow when it is there.
    return [ask(.rows(list.query, anchor, limit: 2 * visibleListRows), .list(.rows))] + countList()
  }

  /// Counts the rows of the list, up to a lower limit while somebody types, as each key asks again.
  mutating func countList() -> [Command] {
    let limit = prompt == nil ? ListPane.mostCounted : ListPane.mostCountedWhileTyping
    return [ask(.count(list.query, atMost: limit), .listCount)]
  }

  /// Reads and counts what was left out while the list's search was typed.
  mutating func completeList() -> [Command] {
    guard case .moreThan(ListPane.mostCountedWhileTyping) = list.count else { return extendList() }
    return countList() + extendList()
  }

  /// Shows the list of another query from its top, or around an article.
  mutating func show(_ query: ListQuery, around article: ArticleID? = nil) -> [Command] {
    guard query != list.query || article != nil else { return [] }
    list.isStale = list.isStale || query != list.query
    list.query = query
    list.count = nil
    list.suggestion = nil
    seats.vacate(.suggestion)
    return fillList(article.map { .around($0) } ?? .top)
  }

  /// Selects a row of the window; the article follows when the selection has rested.
  mutating func selectRow(_ index: Int) -> [Command] {
    guard !list.rows.isEmpty else { return [] }
    let clamped = min(max(0, index), list.rows.count - 1)
    let hasMoved = clamped != list.selection
    return moveSelection(to: clamped) + (hasMoved ? awaitPreview() : [])
  }

  /// Moves the selection to a row of the window. Rows that are being read again around the old selection are asked for
  /// around the new one instead.
  mutating func moveSelection(to index: Int) -> [Command] {
    let isRefreshing = !list.isStale && list.pager.isRefreshing && index != list.selection
    list.pager.window.selection = index
    return isRefreshing ? refreshList() : extendList()
  }

  mutating func moveSelection(by rows: Int) -> [Command] { selectRow(list.selection + rows) }

  mutating func selectTop() -> [Command] {
    list.pager.window.startsAtTop ? selectRow(0) : fillList(.top)
  }

  mutating func selectBottom() -> [Command] {
    list.pager.window.endsAtBottom ? selectRow(list.rows.count - 1) : fillList(.bottom)
  }

  /// Reads the rows of the list again.
  mutating func refreshList() -> [Command] { fillList(list.pager.refreshing) }

  /// Reads more rows when the selection comes near an edge of the window that is not an edge of the list.
  mutating func extendList() -> [Command] {
    let margin = prompt == nil ? RowWindow<ArticleRow>.margin : visibleListRows
    guard !seats.isTaken(.list(.more)), let anchor = list.pager.next(within: margin) else { return [] }
    return [ask(.rows(list.query, anchor, limit: RowWindow<ArticleRow>.pageRows), .list(.more))]
  }

  /// Takes rows that the list has asked for. `asked`: the changes at the time of the question.
  mutating func receive(
    _ window: Window<ArticleRow>, at anchor: Anchor<ArticleRow>, _ part: Seat.Part, asked: Changes
  ) -> [Command] {
    let isOutdated = changes.articles != asked.articles || list.query.dependsOnMarks && changes.marks != asked.marks
    var window = window
    correct(&window.rows, asked: asked)
    list.pager.receive(window, at: anchor)
    guard part == .rows else { return isOutdated ? refreshList() : awaitRank() }
    list.isStale = false
    let opens = list.opensWhenFilled
    list.opensWhenFilled = false
    // While somebody types, the article waits as it does for a moving selection.
    let article = opens ? openSelection() : prompt == nil ? previewAtOnce() : awaitPreview()
    return (isOutdated ? refreshList() : awaitRank() + extendList()) + article
  }

  mutating func receive(_ count: RowCount) -> [Command] {
    list.count = count
    if list.pager.window.rowsBefore == nil, list.pager.window.endsAtBottom, case .exactly(let rows) = count {
      list.pager.window.rowsBefore = max(0, rows - list.rows.count)
    }
    guard count == .exactly(0), !list.query.search.isEmpty else { return [] }
    return [ask(.suggestion(list.query), .suggestion)]
  }

  mutating func receiveRank(_ rank: Int, of key: RowKey) {
    guard let index = list.rows.firstIndex(where: { $0.key == key }) else { return }
    list.pager.window.rowsBefore = max(0, rank - index)
  }

  mutating func awaitRank() -> [Command] {
    guard list.pager.window.rowsBefore == nil, let first = list.rows.first else { return [] }
    return [ask(.rank(first.key, list.query), .listRank)]
  }

  // MARK: Unread articles

  /// Asks for the nearest unread article after the selection (or before it), to open it.
  mutating func seekUnread(forward: Bool) -> [Command] {
    let near =
      forward
      ? list.rows.dropFirst(list.selection + 1).first { $0.isUnread }
      : list.rows.prefix(list.selection).last { $0.isUnread }
    if let near { return openUnread(near) }
    let isDone = forward ? list.pager.window.endsAtBottom : list.pager.window.startsAtTop
    guard !isDone, let edge = forward ? list.rows.last : list.rows.first else { return openUnread(nil) }
    var query = list.query
    query.view = .unread
    return [ask(.rows(query, forward ? .after(edge.key) : .before(edge.key), limit: 1), .unread)]
  }

  mutating func openUnread(_ row: ArticleRow?) -> [Command] {
    guard let row else { return tell("No more unread articles here") }
    let opening = open(row.id)
    if let index = list.rows.firstIndex(where: { $0.id == row.id }) { return opening + moveSelection(to: index) }
    return opening + fillList(.around(row.id))
  }
}

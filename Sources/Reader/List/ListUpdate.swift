import Articles

extension ReaderState {
  /// Rows of the list that fit on the screen.
  var visibleListRows: Int {
    let paneRows = layout.list.rows - profileLines(paneRows: layout.list.rows)
    return max(1, paneRows / list.rowLines(paneRows: paneRows))
  }

  /// Asks for the list anew. The rows on the screen stay until the answer comes.
  mutating func fillList(_ anchor: WindowAnchor = .top, landing: ListPane.Landing = .top) -> [Command] {
    list.landing = landing
    list.filling = anchor
    list.fillNumber = nextNumber()
    list.askedAt = changeCount
    // What fits on the screen comes first; the rows around it follow when it is there.
    return [.readWindow(list.query, anchor, rows: 2 * visibleListRows, .fill, number: list.fillNumber)] + countList()
  }

  /// Counts the rows of the list: roughly while somebody types, where each key asks again.
  mutating func countList() -> [Command] {
    list.countNumber = nextNumber()
    let limit = prompt == nil ? ListPane.mostCounted : ListPane.mostCountedWhileTyping
    return [.countRows(list.query, atMost: limit, number: list.countNumber)]
  }

  /// Completes what was left out while the search of the list was typed.
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
    list.suggestionNumber = nextNumber()
    return fillList(article.map { .around($0) } ?? .top, landing: article.map { .article($0) } ?? .top)
  }

  /// Selects a row of the window; the article follows when the selection has rested.
  mutating func selectRow(_ index: Int) -> [Command] {
    guard !list.rows.isEmpty else { return [] }
    let clamped = min(max(0, index), list.rows.count - 1)
    let hasMoved = clamped != list.selection
    return moveSelection(to: clamped) + (hasMoved ? awaitPreview() : [])
  }

  /// Moves the selection to a row of the window. Rows that are being read again around it are then read around that row.
  mutating func moveSelection(to index: Int) -> [Command] {
    let isRefreshing = isRefreshingList && index != list.selection
    list.window.selection = index
    return isRefreshing ? refreshList() : extendList()
  }

  /// The rows that are awaited are those on the screen, with the same one selected.
  private var isRefreshingList: Bool {
    guard !list.isStale, let filling = list.filling else { return false }
    switch list.landing {
    case .article(let id): return id == list.selected?.id
    case .top: return filling == .top && list.window.startsAtTop && list.selection == 0
    case .bottom: return false
    }
  }

  mutating func moveSelection(by rows: Int) -> [Command] { selectRow(list.selection + rows) }

  mutating func selectTop() -> [Command] {
    list.window.startsAtTop ? selectRow(0) : fillList(.top, landing: .top)
  }

  mutating func selectBottom() -> [Command] {
    list.window.endsAtBottom ? selectRow(list.rows.count - 1) : fillList(.bottom, landing: .bottom)
  }

  /// Reads on where the selection comes near an edge of the window that is not an edge of the list.
  mutating func extendList() -> [Command] {
    guard list.extendNumber == nil, let first = list.rows.first, let last = list.rows.last else { return [] }
    let margin = prompt == nil ? RowWindow<ArticleRow>.margin : visibleListRows
    switch list.window.nearEdge(within: margin) {
    case .none: return []
    case .bottom: return extend(.after(last.key), .extendDown)
    case .top: return extend(.before(first.key), .extendUp)
    }
  }

  private mutating func extend(_ anchor: WindowAnchor, _ purpose: WindowPurpose) -> [Command] {
    let number = nextNumber()
    list.extendNumber = number
    list.extendAskedAt = changeCount
    return [.readWindow(list.query, anchor, rows: RowWindow<ArticleRow>.pageRows, purpose, number: number)]
  }

  /// Takes rows that a command has read.
  mutating func receive(_ window: ListWindow, _ purpose: WindowPurpose, number: Int) -> [Command] {
    switch purpose {
    case .fill:
      guard number == list.fillNumber else { return [] }
      let isOutdated = list.askedAt != changeCount
      list.fill(with: window)
      let opens = list.opensWhenFilled
      list.opensWhenFilled = false
      // While somebody types, the article waits as it does for a moving selection.
      let article = opens ? openSelection() : prompt == nil ? previewAtOnce() : awaitPreview()
      // What was marked while the rows were read may be missing in them.
      return (isOutdated ? refreshList() : awaitRank() + extendList()) + article
    case .extendDown, .extendUp:
      guard number == list.extendNumber else { return [] }
      list.extendNumber = nil
      if purpose == .extendDown {
        list.window.append(window.rows, endsAtBottom: window.endsAtBottom)
      } else {
        list.window.prepend(window.rows, startsAtTop: window.startsAtTop)
      }
      return list.extendAskedAt == changeCount ? awaitRank() : refreshList()
    case .nextUnread, .previousUnread:
      guard number == unreadNumber else { return [] }
      return openUnread(purpose == .nextUnread ? window.rows.first : window.rows.last)
    }
  }

  mutating func receive(_ count: RowCount, number: Int) -> [Command] {
    guard number == list.countNumber else { return [] }
    list.count = count
    if list.window.rowsBefore == nil, list.window.endsAtBottom, case .exactly(let rows) = count {
      list.window.rowsBefore = max(0, rows - list.rows.count)
    }
    guard count == .exactly(0), !list.query.search.isEmpty else { return [] }
    return [.readSuggestion(list.query, number: list.suggestionNumber)]
  }

  mutating func receiveRank(_ rank: Int, of key: RowKey, number: Int) -> [Command] {
    guard number == list.rankNumber, let index = list.rows.firstIndex(where: { $0.key == key }) else { return [] }
    list.window.rowsBefore = max(0, rank - index)
    return []
  }

  mutating func awaitRank() -> [Command] {
    guard list.window.rowsBefore == nil, let first = list.rows.first else { return [] }
    list.rankNumber = nextNumber()
    return [.rankRow(first.key, list.query, number: list.rankNumber)]
  }

  // MARK: Unread articles

  /// Asks for the nearest unread article after the selection (or before it), to open it.
  mutating func seekUnread(forward: Bool) -> [Command] {
    let near =
      forward
      ? list.rows.dropFirst(list.selection + 1).first { $0.isUnread }
      : list.rows.prefix(list.selection).last { $0.isUnread }
    if let near { return openUnread(near) }
    let isDone = forward ? list.window.endsAtBottom : list.window.startsAtTop
    guard !isDone, let edge = forward ? list.rows.last : list.rows.first else { return openUnread(nil) }
    var query = list.query
    query.view = .unread
    unreadNumber = nextNumber()
    return [
      .readWindow(
        query, forward ? .after(edge.key) : .before(edge.key), rows: 1, forward ? .nextUnread : .previousUnread,
        number: unreadNumber)
    ]
  }

  private mutating func openUnread(_ row: ArticleRow?) -> [Command] {
    guard let row else { return tell("No more unread articles here") }
    let opening = open(row.id)
    if let index = list.rows.firstIndex(where: { $0.id == row.id }) { return opening + moveSelection(to: index) }
    return opening + fillList(.around(row.id), landing: .article(row.id))
  }
}

import Articles

extension ReaderState {
  /// Carries out what a key means.
  mutating func perform(_ action: Action) -> [Command] {
    switch action {
    case .move(let move): perform(move)
    case .visit(let visit): perform(visit)
    case .related(let post): openRelated(post - 1)
    case .search(let search): perform(search)
    case .keep(let keep): perform(keep)
    case .look(let look): perform(look)
    case .program(let program): perform(program)
    }
  }

  private mutating func perform(_ action: Action.Move) -> [Command] {
    switch action {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .pageDown: move(by: focusedPage)
    case .pageUp: move(by: -focusedPage)
    case .halfDown: move(by: max(1, focusedPage / 2))
    case .halfUp: move(by: -max(1, focusedPage / 2))
    case .top: moveToEdge(isTop: true)
    case .bottom: moveToEdge(isTop: false)
    case .readOn: readOn()
    case .readBack: readBack()
    }
  }

  private mutating func perform(_ action: Action.Visit) -> [Command] {
    switch action {
    case .open: openFocused()
    case .back: travel(by: -1)
    case .forward: travel(by: 1)
    case .paneLeft: moveFocus(by: -1, wraps: false)
    case .paneRight: moveFocus(by: 1, wraps: false)
    case .nextPane: moveFocus(by: 1, wraps: true)
    case .previousPane: moveFocus(by: -1, wraps: true)
    case .relatedPane: toggleRelatedPane()
    case .nextArticle: openRow(by: 1)
    case .previousArticle: openRow(by: -1)
    case .nextUnread: seekUnread(forward: true)
    case .previousUnread: seekUnread(forward: false)
    case .nextLink: selectLink(by: 1)
    case .previousLink: selectLink(by: -1)
    case .nextName: selectName(by: 1)
    case .previousName: selectName(by: -1)
    case .people: toggleIndex(.person)
    case .countries: toggleIndex(.country)
    }
  }

  private mutating func perform(_ action: Action.Search) -> [Command] {
    switch action {
    case .search: return openPrompt(.search)
    case .find: return openPrompt(.find)
    case .searchHere:
      let filters = focus == .list && (index != nil || list.query.entity != nil)
      return openPrompt(focus == .article ? .find : filters ? .filter : .search)
    case .nextMatch: return selectMatch(by: 1)
    case .previousMatch: return selectMatch(by: -1)
    case .goToDate: return openPrompt(.date)
    case .saveSearch: return toggleSavedSearch()
    case .close: return close()
    }
  }

  private mutating func perform(_ action: Action.Keep) -> [Command] {
    switch action {
    case .star: toggleStar()
    case .toggleRead: toggleRead()
    case .markAllRead: markAllRead()
    case .undo: undo()
    case .copyAddress: copyAddress()
    case .openOutside: openOutside()
    }
  }

  private mutating func perform(_ action: Action.Look) -> [Command] {
    switch action {
    case .nextView: return showNextView()
    case .nextOrder: return showNextOrder()
    case .details:
      overlay = article.open == nil ? nil : .details(Details())
      return []
    case .nextTheme:
      look.selectNextTheme()
      return [.terminal(.useTheme(look.theme)), keepLook()] + tell("Theme \(look.theme)")
    case .charset: return tell(charset.words)
    case .narrower: return widenMeasure(by: -2)
    case .wider: return widenMeasure(by: 2)
    case .toggleNames:
      look.showsNames.toggle()
      return [keepLook()] + tell(look.showsNames ? "Names are highlighted" : "Names are not highlighted")
    case .listNarrower: return widenList(by: -2)
    case .listWider: return widenList(by: 2)
    case .zen:
      look.isZen.toggle()
      if look.isZen { focus = .article }
      return look.isZen && article.open == nil ? previewAtOnce() : []
    }
  }

  private mutating func perform(_ action: Action.Program) -> [Command] {
    switch action {
    case .help:
      overlay = .help(Help())
      return []
    case .palette:
      overlay = .palette(Palette())
      return []
    case .quit, .quitAtOnce: return leave()
    case .redraw: return [.terminal(.redraw)]
    case .suspend: return savePosition() + [.terminal(.suspend)]
    }
  }

  private mutating func widenMeasure(by columns: Int) -> [Command] {
    look.widenMeasure(by: columns)
    return [keepLook()] + tell("\(look.measure) columns of text")
  }

  private mutating func widenList(by columns: Int) -> [Command] {
    look.widenList(by: columns)
    return [keepLook()]
  }

  // MARK: Motions in the focused pane

  private mutating func move(by count: Int) -> [Command] {
    switch focus {
    case .list: return index == nil ? moveSelection(by: count) : moveInIndex(by: count)
    case .article: return scrollArticle(by: count)
    case .related:
      related.select(related.selection + count)
      return []
    }
  }

  private mutating func moveToEdge(isTop: Bool) -> [Command] {
    switch focus {
    case .list where index != nil: return moveToIndexEdge(isTop: isTop)
    case .list: return isTop ? selectTop() : selectBottom()
    case .article:
      if isTop { article.open?.scrollToTop() } else { article.open?.scrollToBottom() }
      return savePosition()
    case .related:
      related.select(isTop ? 0 : related.posts.count - 1)
      return []
    }
  }

  /// Rows or lines of a page in the focused pane.
  private var focusedPage: Int {
    switch focus {
    case .list: index == nil ? visibleListRows : visibleIndexRows
    case .article: pageLines
    case .related: max(1, layout.related.rows / 3)
    }
  }

  private mutating func openFocused() -> [Command] {
    switch focus {
    case .list where index == nil && list.rows.isEmpty: list.suggestion.map { takeSuggestion($0) } ?? []
    case .list: index == nil ? openSelection() : openIndexSelection()
    case .article: followCursor()
    case .related: openRelated(related.selection)
    }
  }

  private mutating func close() -> [Command] {
    if case .find = article.open?.matches.query { return markSearchMatches() }
    if focus == .article, article.open?.cursor != nil {
      article.open?.cursor = nil
      return []
    }
    if look.isZen {
      look.isZen = false
      return []
    }
    if let index {
      return index.query.filter.isEmpty ? toggleIndex(index.query.kind) : showIndex(IndexQuery(index.query.kind))
    }
    return list.query.search.isEmpty && list.query.entity != nil ? leaveEntityPage() : clearSearch()
  }

  // MARK: Views

  private mutating func showNextView() -> [Command] {
    if index != nil { return showNextIndexOrder() }
    let views = ListQuery.View.allCases
    var query = list.query
    query.view = views[((views.firstIndex(of: query.view) ?? 0) + 1) % views.count]
    article.isVisited = false
    return savePosition() + show(query, around: list.selected?.id)
  }

  private mutating func showNextOrder() -> [Command] {
    if index != nil { return showNextIndexOrder() }
    var orders: [ListQuery.Order] = [.newest, .oldest, .title, .site, .unreadFirst]
    // A search is sorted mostly to see its best matches, so the first press of the key shows them.
    if !list.query.search.isEmpty { orders.insert(.relevance, at: 1) }
    var query = list.query
    query.order = orders[((orders.firstIndex(of: query.order) ?? 0) + 1) % orders.count]
    // Best matches, or what is unread, are wanted from the top; elsewhere the selected article stays in sight.
    return show(query, around: [.relevance, .unreadFirst].contains(query.order) ? nil : list.selected?.id)
  }
}

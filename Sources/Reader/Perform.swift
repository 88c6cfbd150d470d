import Articles

extension ReaderState {
  /// Carries out what a key means.
  mutating func perform(_ action: Action) -> [Command] {
    if let post = action.relatedPost { return openRelated(post) }
    switch action {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .pageDown: return move(by: focusedPage)
    case .pageUp: return move(by: -focusedPage)
    case .halfDown: return move(by: max(1, focusedPage / 2))
    case .halfUp: return move(by: -max(1, focusedPage / 2))
    case .top, .bottom: return moveToEdge(isTop: action == .top)
    case .readOn: return readOn()
    case .readBack: return readBack()
    case .open: return openFocused()
    case .back: return travel(by: -1)
    case .forward: return travel(by: 1)
    case .paneLeft: return moveFocus(by: -1, wraps: false)
    case .paneRight: return moveFocus(by: 1, wraps: false)
    case .nextPane: return moveFocus(by: 1, wraps: true)
    case .previousPane: return moveFocus(by: -1, wraps: true)
    case .relatedPane: return toggleRelatedPane()
    case .nextArticle: return openRow(by: 1)
    case .previousArticle: return openRow(by: -1)
    case .nextUnread: return seekUnread(forward: true)
    case .previousUnread: return seekUnread(forward: false)
    case .nextLink: return selectLink(by: 1)
    case .previousLink: return selectLink(by: -1)
    case .nextName: return selectName(by: 1)
    case .previousName: return selectName(by: -1)
    case .people: return toggleIndex(.person)
    case .countries: return toggleIndex(.country)
    case .search: return openPrompt(.search)
    case .find: return openPrompt(.find)
    case .searchHere:
      let filters = focus == .list && (index != nil || list.query.entity != nil)
      return openPrompt(focus == .article ? .find : filters ? .filter : .search)
    case .nextMatch: return selectMatch(by: 1)
    case .previousMatch: return selectMatch(by: -1)
    case .goToDate: return openPrompt(.date)
    case .saveSearch: return toggleSavedSearch()
    default: return performKeeping(action)
    }
  }

  private mutating func performKeeping(_ action: Action) -> [Command] {
    switch action {
    case .star: return toggleStar()
    case .toggleRead: return toggleRead()
    case .markAllRead: return markAllRead()
    case .undo: return undo()
    case .nextView: return showNextView()
    case .nextOrder: return showNextOrder()
    case .copyAddress: return copyAddress()
    case .openOutside: return openOutside()
    case .details: overlay = article.open == nil ? nil : .details(Details())
    case .help: overlay = .help(Help())
    case .palette: overlay = .palette(Palette())
    case .close: return close()
    case .quit, .quitAtOnce: return leave()
    case .redraw: return [.redraw]
    case .suspend: return savePosition() + [.suspend]
    default: return performLook(action)
    }
    return []
  }

  private mutating func performLook(_ action: Action) -> [Command] {
    switch action {
    case .nextTheme:
      look.selectNextTheme()
      return [.useTheme(look.theme), .saveNote(Look.noteName, look.note)] + tell("Theme \(look.theme)")
    case .charset: return tell(charset.words)
    case .narrower, .wider:
      look.widenMeasure(by: action == .wider ? 2 : -2)
      return [.saveNote(Look.noteName, look.note)] + tell("\(look.measure) columns of text")
    case .toggleNames:
      look.showsNames.toggle()
      return [.saveNote(Look.noteName, look.note)]
        + tell(look.showsNames ? "Names are highlighted" : "Names are not highlighted")
    case .listNarrower, .listWider:
      look.widenList(by: action == .listWider ? 2 : -2)
      return [.saveNote(Look.noteName, look.note)]
    case .zen:
      look.isZen.toggle()
      if look.isZen { focus = .article }
      return look.isZen && article.open == nil ? previewAtOnce() : []
    default: return []
    }
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
    if case .find = article.open?.matches.source { return markSearchMatches() }
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
    // The best matches are what somebody sorts a search for, so they come at the first key.
    if !list.query.search.isEmpty { orders.insert(.relevance, at: 1) }
    var query = list.query
    query.order = orders[((orders.firstIndex(of: query.order) ?? 0) + 1) % orders.count]
    // Best matches, or what is unread, are wanted from the top; elsewhere the selected article stays in sight.
    return show(query, around: [.relevance, .unreadFirst].contains(query.order) ? nil : list.selected?.id)
  }
}

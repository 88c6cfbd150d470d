import Articles

extension ReaderState {
  /// Milliseconds without a key after which the article follows the list's selection.
  static let previewDelay = 120

  /// Opens an article, marks it read, and records the place that is left in the history.
  mutating func open(_ id: ArticleID) -> [Command] {
    let left = place
    history.leave(left, for: Place(query: list.query, row: id, article: id, position: ReadingPosition(), focus: focus))
    let kept = savePosition()
    if layout.arrangement == .single { focus = .article }
    return kept + show(id, at: nil, isVisited: true)
  }

  /// Opens the selected row's article and moves the focus to it.
  mutating func openSelection() -> [Command] {
    guard !list.isStale else {
      list.opensWhenFilled = true
      return []
    }
    guard let row = list.selected else { return [] }
    let commands = open(row.id)
    focus = .article
    return commands
  }

  /// Opens the row `steps` below the selection, whichever pane has the focus.
  mutating func openRow(by steps: Int) -> [Command] {
    guard list.rows.indices.contains(list.selection + steps) else {
      return tell(steps > 0 ? "This is the last article of the list" : "This is the first article of the list")
    }
    let row = list.rows[list.selection + steps]
    let opening = open(row.id)
    return opening + moveSelection(to: list.selection + steps)
  }

  /// Shows an article: at once if it is on the screen already, else when the library has returned it.
  mutating func show(_ id: ArticleID, at place: Place?, isVisited: Bool) -> [Command] {
    seats.vacate(.timer(.preview))
    article.isVisited = isVisited
    if let shown = article.open, shown.shown.id == id {
      if article.awaited?.purpose != .refresh { article.awaited = nil }
      if let place { article.open?.comeBack(to: place) }
      return (isVisited ? markOpened() : []) + renewSearchMatches()
    }
    return expect(.init(id: id, position: place?.position, place: place, purpose: isVisited ? .visit : .preview))
  }

  /// Asks for an article.
  mutating func expect(_ awaited: ArticlePane.Awaited) -> [Command] {
    article.awaited = awaited
    if let id = awaited.id { return [ask(.article(id), .article)] }
    return awaited.address.map { [ask(.articleAt(address: $0), .article)] } ?? []
  }

  /// Takes an article that the library has returned. `asked`: the changes at the time of the question.
  mutating func receive(_ opened: OpenArticle, asked: Changes) -> [Command] {
    guard let awaited = article.awaited else { return [] }
    let shown = opened.shown
    let leaving = awaited.address == nil ? [] : savePosition()
    if awaited.address != nil {
      history.leave(
        place,
        for: Place(query: list.query, row: nil, article: shown.id, position: ReadingPosition(), focus: focus))
    }
    article.awaited = nil
    article.problem = nil
    if awaited.purpose != .refresh { article.isVisited = awaited.purpose == .visit }
    let older = article.open?.shown.id == shown.id ? article.open : nil
    article.open = opened
    for mark in pendingMarks.missing(asked: asked) { article.open?.draw(mark) }
    if older == nil { related = RelatedPane(of: shown.id) }
    arrange()
    var keepsMatches = false
    if let older {
      keepsMatches = article.open?.resume(older) == true
    } else if let place = awaited.place {
      article.open?.comeBack(to: place)
    } else if let position = awaited.position ?? shown.position {
      article.open?.scroll(to: position)
    }
    let marking = keepsMatches && awaited.matchStep == nil ? renewSearchMatches() : markMatches(for: awaited)
    let isVisit = awaited.purpose == .visit
    var reading = askRelated(to: shown.id) + marking
    if isVisit, let index = list.rows.firstIndex(where: { $0.id == shown.id }), index != list.selection {
      reading += moveSelection(to: index)
    }
    let isOutdated = changes.articles != asked.articles
    return leaving + (isVisit ? markOpened() : []) + reading + (isOutdated ? refreshArticle() : [])
  }

  /// Marks hits in an article that has just arrived: those of an open find prompt, else those of the list's search.
  private mutating func markMatches(for awaited: ArticlePane.Awaited) -> [Command] {
    if let prompt, prompt.kind == .find, !FindableText.isEmpty(prompt.field.text) { return find(prompt.field.text) }
    guard let step = awaited.matchStep else { return markSearchMatches() }
    let marking = markSearchMatches(landing: step > 0 ? .first : .last)
    article.open?.matches.awaited?.steps = awaited.stepsAhead
    return marking
  }

  /// Handles the answer that the library does not contain the article asked for.
  mutating func receiveNoArticle() -> [Command] {
    guard let awaited = article.awaited else { return [] }
    article.awaited = nil
    guard let address = awaited.address else {
      article.problem = "This article is no longer in the library"
      return []
    }
    overlay = .missing(MissingPost(title: nil, author: nil, address: address))
    return []
  }

  private mutating func markOpened() -> [Command] {
    guard let open = article.open, open.shown.isUnread else { return [] }
    return set(.read([open.shown.id], true))
  }

  // MARK: Previews

  /// Lets the article follow the selection once no key has come for a while.
  mutating func awaitPreview() -> [Command] {
    seats.vacate(.timer(.preview))
    article.isVisited = false
    // An article still awaited belongs to a row that was left, unless somebody opened it.
    if article.awaited?.purpose != .visit { article.awaited = nil }
    guard !layout.article.isEmpty else { return [] }
    return [wait(.preview, milliseconds: Self.previewDelay)]
  }

  /// Shows the selected article without opening it, unless an article that was opened is on the screen or awaited.
  mutating func previewAtOnce() -> [Command] {
    guard !layout.article.isEmpty, !article.isVisited, article.awaited?.purpose != .visit else { return [] }
    guard let row = list.selected else {
      article.open = nil
      article.awaited = nil
      related = RelatedPane()
      return []
    }
    guard article.open?.shown.id != row.id else { return renewSearchMatches() }
    return savePosition() + show(row.id, at: nil, isVisited: false)
  }

  /// Stores the reading position in the open article, unless it is only previewed.
  func savePosition() -> [Command] {
    guard article.isVisited, let open = article.open else { return [] }
    return [.make(.position(open.position, of: open.shown.id))]
  }
}

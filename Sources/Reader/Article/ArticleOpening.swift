import Articles

extension ReaderState {
  /// Milliseconds without a key after which the article follows the list's selection.
  static let previewDelay = 120

  /// Opens an article: it counts as read, and the place that is left can be come back to.
  mutating func open(_ id: ArticleID) -> [Command] {
    let left = place
    history.leave(left, for: Place(query: list.query, row: id, article: id, position: ReadingPosition(), focus: focus))
    let kept = savePosition()
    if layout.arrangement == .single { focus = .article }
    return kept + show(id, at: nil, isVisited: true)
  }

  /// Opens the selected row and goes to it.
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
    list.window.selection += steps
    return opening + extendList()
  }

  /// Shows an article, from the screen if it is there and else from the library.
  mutating func show(_ id: ArticleID, at position: ReadingPosition?, isVisited: Bool) -> [Command] {
    article.previewNumber = nextNumber()
    article.isVisited = isVisited
    if let shown = article.open, shown.shown.id == id {
      article.awaited = nil
      if let position { article.open?.scroll(to: position) }
      return isVisited ? markOpened() : []
    }
    let number = nextNumber()
    article.awaited = .init(number: number, id: id, position: position, isVisited: isVisited)
    return [.readArticle(id, number: number)]
  }

  /// Takes an article that was read.
  mutating func receive(_ opened: OpenArticle, number: Int) -> [Command] {
    let shown = opened.shown
    guard let awaited = article.awaited, awaited.number == number else { return [] }
    let leaving = awaited.address == nil ? [] : savePosition()
    if awaited.address != nil {
      history.leave(
        place,
        for: Place(query: list.query, row: nil, article: shown.id, position: ReadingPosition(), focus: focus))
    }
    article.awaited = nil
    article.problem = nil
    article.isVisited = awaited.isVisited
    let older = article.open?.shown.id == shown.id ? article.open : nil
    article.open = opened
    related = older == nil ? RelatedPane(of: shown.id, number: nextNumber()) : related.askedAgain(number: nextNumber())
    arrange()
    if let older {
      article.open?.resume(older)
    } else if let position = awaited.position ?? shown.position {
      article.open?.scroll(to: position)
    }
    let marking = markMatches(stepping: awaited.matchStep)
    if awaited.isVisited, let index = list.rows.firstIndex(where: { $0.id == shown.id }) {
      list.window.selection = index
    }
    return leaving + (awaited.isVisited ? markOpened() : []) + [.readRelated(shown.id, number: related.number)]
      + marking
  }

  /// Marks in an article that has just come what the prompt finds, else what was found in it before, else what the
  /// list's search finds. `step`: 1 goes to the first match of the search, -1 to the last.
  private mutating func markMatches(stepping step: Int?) -> [Command] {
    if let step { return markSearchMatches(landing: step > 0 ? .first : .last) }
    if let prompt, prompt.kind == .find { return find(prompt.field.text) }
    if case .find = article.open?.matches.source { return [] }
    return markSearchMatches()
  }

  /// Says that the library does not hold what was asked for.
  mutating func receiveNoArticle(number: Int) -> [Command] {
    guard let awaited = article.awaited, awaited.number == number else { return [] }
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
    return change(.read([open.shown.id], true))
  }

  // MARK: Previews

  /// Lets the article follow the selection once no key has come for a while.
  mutating func awaitPreview() -> [Command] {
    article.previewNumber = nextNumber()
    article.isVisited = false
    // A preview that is still being read belongs to a row that was left.
    if article.awaited?.isVisited == false { article.awaited = nil }
    guard !layout.article.isEmpty else { return [] }
    return [.wait(.preview, milliseconds: Self.previewDelay, number: article.previewNumber)]
  }

  /// Shows the selected article without opening it, unless one is open that the list does not lead.
  mutating func previewAtOnce() -> [Command] {
    guard !layout.article.isEmpty, !article.isVisited, article.awaited?.isVisited != true else { return [] }
    guard let row = list.selected else {
      article.open = nil
      article.awaited = nil
      related = RelatedPane()
      return []
    }
    guard article.open?.shown.id != row.id else { return [] }
    return savePosition() + show(row.id, at: nil, isVisited: false)
  }

  mutating func endPreviewWait(number: Int) -> [Command] {
    number == article.previewNumber ? previewAtOnce() : []
  }

  /// Keeps the line at the top of the open article, if the article was opened.
  func savePosition() -> [Command] {
    guard article.isVisited, let open = article.open else { return [] }
    return [.savePosition(open.shown.id, open.position)]
  }
}

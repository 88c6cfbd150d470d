import Grid

/// The only place where state changes. Pure: no clock, no database, no terminal.
public func update(_ state: inout ReaderState, _ event: Event) -> [Command] {
  defer { state.arrange() }
  let commands = state.update(event)
  return commands + state.showAnnouncement()
}

extension ReaderState {
  fileprivate mutating func update(_ event: Event) -> [Command] {
    switch event {
    case .input(let input): return update(input)
    case .answer(let answer): return update(answer)
    case .timer(.preview, let number): return endPreviewWait(number: number)
    case .timer(.message, let number): endMessage(number: number)
    case .newDay(let day): today = day
    case .libraryChanged:
      changeCount += 1
      return refresh()
    case .notice(let text): announce(text, .notice)
    case .problem(let text): announce(text, .problem)
    }
    return []
  }

  fileprivate mutating func update(_ input: Input) -> [Command] {
    switch input {
    case .resize(let size):
      self.size = size
      return []
    case .hangup: return leave()
    case .mouse: return []
    case .paste(let text): return layout.arrangement == .tooSmall ? [] : paste(text)
    case .key(let key):
      if let commands = updateTerminal(key) { return commands }
      if layout.arrangement == .tooSmall { return updateTooSmall(key) }
      if let overlay { return updateOverlay(overlay, key) }
      if prompt != nil { return updatePrompt(key) }
      message = nil
      list.opensWhenFilled = false
      return keymap.action(for: key).map { perform($0) } ?? []
    }
  }

  /// The keys that are about the terminal itself act over everything that is open, and leave it as it is; `nil` for other
  /// keys, and for characters, which may be meant as text.
  private mutating func updateTerminal(_ key: Key) -> [Command]? {
    if case .character = key, isTyping { return nil }
    let action = keymap.action(for: key)
    return action == .redraw || action == .suspend ? action.map { perform($0) } : nil
  }

  /// On a screen too small to show anything, only the keys that leave act.
  private mutating func updateTooSmall(_ key: Key) -> [Command] {
    switch keymap.action(for: key) {
    case .quit, .quitAtOnce: leave()
    default: []
    }
  }

  fileprivate mutating func update(_ answer: Answer) -> [Command] {
    switch answer {
    case .window(let window, let purpose, let number): return receive(window, purpose, number: number)
    case .count(let count, let number): return receive(count, number: number)
    case .rank(let rank, let key, let number): return receiveRank(rank, of: key, number: number)
    case .suggestion(let suggestion, let number):
      if number == list.suggestionNumber { list.suggestion = suggestion }
      return []
    case .article(let opened, let number): return receive(opened, number: number)
    case .found(let findings, let number): return receive(findings, number: number)
    case .index(let window, let purpose, let number): return receive(window, purpose, number: number)
    case .profile(let profile, let number): return receive(profile, number: number)
    case .articleCount(let count, let entity, let number):
      return receiveArticleCount(count, naming: entity, number: number)
    case .noArticle(let number): return receiveNoArticle(number: number)
    case .related(let posts, let id, let number): return receive(posts, to: id, number: number)
    case .kept(let command):
      if let change = StateChange(command) { pendingMarks.succeed(change) }
      return []
    case .markedAllRead(let ids): return receiveMarkedRead(ids)
    case .failed(let command, let reason): return receiveFailure(of: command, reason)
    }
  }

  private mutating func receiveFailure(of command: Command, _ reason: String) -> [Command] {
    switch command {
    case .readWindow(_, _, _, .fill, let number):
      guard number == list.fillNumber else { return [] }
      list.content = .failed(reason)
      list.isStale = false
      list.filling = nil
      list.window.fill([], startsAtTop: true, endsAtBottom: true, rowsBefore: 0)
      return []
    case .readWindow(_, _, _, _, let number):
      if number == list.extendNumber { list.extendNumber = nil }
    case .readIndex(_, _, _, .fill, let number):
      guard number == index?.fillNumber else { return [] }
      index?.content = .failed(reason)
      index?.filling = nil
      return []
    case .readIndex(_, _, _, _, let number):
      if number == index?.extendNumber { index?.extendNumber = nil }
    case .readArticle(_, let number), .readArticleAt(_, let number):
      guard number == article.awaited?.number else { return [] }
      article.awaited = nil
      article.open = nil
      article.problem = reason
      return []
    case .readRelated(_, let number):
      guard number == related.number else { return [] }
      related.content = .failed(reason)
      return []
    case .setRead, .setStarred:
      if let change = StateChange(command) { takeBack(change) }
      return tell("Taken back: \(reason)", .problem)
    default: break
    }
    return tell(reason, .problem)
  }

  /// Reads list, article and related posts again after the library has changed. Nothing on the screen moves.
  mutating func refresh() -> [Command] { refreshList() + refreshArticle() }

  /// Reads the rows of the list again.
  mutating func refreshList() -> [Command] {
    guard let row = list.selected else { return fillList() }
    let isAtTop = list.window.startsAtTop && list.selection == 0
    return isAtTop ? fillList() : fillList(.around(row.id), landing: .article(row.id))
  }

  /// Reads the open article again, unless another is awaited.
  mutating func refreshArticle() -> [Command] {
    guard let open = article.open, article.awaited == nil else { return [] }
    let number = nextNumber()
    article.awaited = .init(
      number: number, changeCount: changeCount, id: open.shown.id, position: open.position, purpose: .refresh)
    return [.readArticle(open.shown.id, number: number)]
  }

  /// Keeps what has to be kept, and quits.
  mutating func leave() -> [Command] {
    history.update(place)
    return savePosition() + [
      .saveNote(Look.noteName, look.note), .saveNote(History.noteName, history.note), .quit,
    ]
  }

  /// Brings everything that depends on the size into step with it.
  mutating func arrange() {
    let layout = layout
    list.keepSelectionVisible(paneRows: layout.list.rows - profileLines(paneRows: layout.list.rows))
    let indexRows = visibleIndexRows
    index?.window.keepSelectionVisible(indexRows)
    arrangeRelated(layout.related)
    guard !layout.article.isEmpty else { return }
    let measure = articleMeasure(layout.article)
    article.open?.set(measure: measure, rows: layout.article.rows)
  }

  /// Columns of the article's lines: the reader's measure, less where the pane is narrower.
  func articleMeasure(_ pane: Rect) -> Int {
    let margin = pane.columns >= 40 ? 2 : 1
    return max(1, min(look.measure, pane.columns - 2 * margin))
  }
}

import Articles
import Grid

/// The only place where state changes. Pure: no clock, no database, no terminal.
public func update(_ state: inout ReaderState, _ event: Event) -> [Command] {
  defer {
    state.pendingMarks.forget(before: state.seats.oldest)
    state.arrange()
  }
  let commands = state.update(event)
  return commands + state.showAnnouncement()
}

extension ReaderState {
  fileprivate mutating func update(_ event: Event) -> [Command] {
    switch event {
    case .input(let input): return update(input)
    case .answer(let answer, let seat, let ticket):
      return seats.leave(seat, ticket).map { receive(answer, seat, asked: $0) } ?? []
    case .found(let findings, let ticket): return seats.leave(.hits, ticket).map { _ in receive(findings) } ?? []
    case .failed(let seat, let ticket, let reason):
      return seats.leave(seat, ticket).map { _ in receiveFailure(seat, reason) } ?? []
    case .kept(let change, let reply): return receiveKept(change, reply)
    case .notKept(let change, let reason): return receiveNotKept(change, reason)
    case .timer(let timer, let ticket): return seats.leave(.timer(timer), ticket).map { _ in end(timer) } ?? []
    case .newDay(let day): today = day
    case .libraryChanged:
      changes.articles += 1
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

  /// Handles the keys for the terminal itself (redraw, suspend), which work over everything that is open and leave it
  /// as it is. Returns `nil` for other keys, and for characters while text is typed.
  private mutating func updateTerminal(_ key: Key) -> [Command]? {
    if case .character = key, isTyping { return nil }
    let action = keymap.action(for: key)
    return action == .program(.redraw) || action == .program(.suspend) ? action.map { perform($0) } : nil
  }

  /// On a screen too small to show anything, only the keys that quit work.
  private mutating func updateTooSmall(_ key: Key) -> [Command] {
    let action = keymap.action(for: key)
    return action == .program(.quit) || action == .program(.quitAtOnce) ? leave() : []
  }

  fileprivate mutating func end(_ timer: Timer) -> [Command] {
    switch timer {
    case .preview: return previewAtOnce()
    case .message:
      message = nil
      return []
    }
  }

  /// Reads list, article and related posts again after the library has changed. Nothing on the screen moves.
  mutating func refresh() -> [Command] { refreshList() + refreshArticle() }

  /// Reads the open article again, unless another is awaited.
  mutating func refreshArticle() -> [Command] {
    guard let open = article.open, article.awaited == nil else { return [] }
    return expect(.init(id: open.shown.id, position: open.position, purpose: .refresh))
  }

  /// Stores what has to be stored, and quits.
  mutating func leave() -> [Command] {
    history.update(place)
    return savePosition() + [keepLook(), .make(.note(name: History.noteName, history.note)), .quit]
  }

  /// Updates everything that depends on the size of the screen.
  mutating func arrange() {
    let layout = layout
    list.keepSelectionVisible(paneRows: layout.list.rows - profileLines(paneRows: layout.list.rows))
    let indexRows = visibleIndexRows
    index?.pager.window.keepSelectionVisible(indexRows)
    arrangeRelated(layout.related)
    guard !layout.article.isEmpty else { return }
    let measure = articleMeasure(layout.article)
    article.open?.set(measure: measure, rows: layout.article.rows)
  }

  /// Columns of the article's lines: the reader's measure, or fewer where the pane is narrower.
  func articleMeasure(_ pane: Rect) -> Int {
    let margin = pane.columns >= 40 ? 2 : 1
    return max(1, min(look.measure, pane.columns - 2 * margin))
  }
}

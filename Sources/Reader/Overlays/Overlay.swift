import Articles
import Grid

/// What is shown over the panes and takes the keys.
public enum Overlay: Hashable, Sendable {
  case help(Help)
  case palette(Palette)
  /// What is known about the open article.
  case details(Details)
  case missing(MissingPost)
  case confirmation(Confirmation)
}

/// What is done only after `y` or Enter.
public enum Confirmation: Hashable, Sendable {
  case markAllRead(RowCount?)

  var text: String {
    switch self {
    case .markAllRead(nil): "Mark all articles in this list as read?"
    case .markAllRead(.exactly(let count)): "Mark all \(grouped(count)) articles in this list as read?"
    case .markAllRead(let count?): "Mark all articles in this list (\(countWords(count))) as read?"
    }
  }
}

extension ReaderState {
  /// Whether characters are typed as text: in a prompt, or in an overlay's field.
  public var isTyping: Bool {
    switch overlay {
    case .palette: true
    case .help(let help): help.filter != nil
    case .details, .missing, .confirmation: false
    case nil: prompt != nil
    }
  }

  /// Handles a key while an overlay is open.
  mutating func updateOverlay(_ overlay: Overlay, _ key: Key) -> [Command] {
    if key == .control("c") { return leave() }
    switch overlay {
    case .help(let help): return update(help, key)
    case .palette(let palette): return update(palette, key)
    case .details(let details): return update(details, key)
    case .missing(let post):
      let action = keymap.action(for: key)
      if let address = post.address, action == .keep(.copyAddress) || action == .keep(.openOutside) {
        self.overlay = nil
        return action == .keep(.copyAddress) ? copy(address) : openOutside(address)
      }
      return closeOverlay(key, .visit(.open))
    case .confirmation(.markAllRead):
      self.overlay = nil
      return key == .character("y") || key == .enter ? [.make(.markAllRead(list.query))] : []
    }
  }

  /// Closes the overlay if the key is one that closes, or the one that opened it. Keys that quit at once or choose the
  /// next theme work, too; others do nothing.
  mutating func closeOverlay(_ key: Key, _ opener: Action) -> [Command] {
    switch keymap.action(for: key) {
    case .search(.close), .program(.quit), .visit(.back), opener: overlay = nil
    case .program(.quitAtOnce): return leave()
    case .look(.nextTheme): return perform(.look(.nextTheme))
    case .move, .visit, .related, .search, .keep, .look, .program, nil: break
    }
    return []
  }

  /// `top` after a scrolling key over `lines` lines; `nil` when the key does not scroll.
  func scrolled(_ top: Int, _ key: Key, lines: Int) -> Int? {
    guard case .move(let move)? = keymap.action(for: key) else { return nil }
    let rows = max(1, overlayRows)
    let target =
      switch move {
      case .down: top + 1
      case .up: top - 1
      case .pageDown, .readOn: top + rows
      case .pageUp, .readBack: top - rows
      case .halfDown: top + rows / 2
      case .halfUp: top - rows / 2
      case .top: 0
      case .bottom: lines
      }
    return max(0, min(target, lines - rows))
  }

  /// The rectangle of an overlay of many lines: over the panes, between the bars.
  var overlayRect: Rect {
    let columns = min(size.columns, 84)
    let rows = max(1, size.rows - 2)
    return Rect(row: 1, column: (size.columns - columns) / 2, columns: columns, rows: rows)
  }

  /// Lines of an overlay's text, without its title and its edges.
  var overlayRows: Int { max(1, overlayRect.rows - 4) }
  var overlayColumns: Int { max(1, overlayRect.columns - 6) }
}

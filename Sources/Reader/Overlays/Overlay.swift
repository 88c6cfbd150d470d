import Articles
import Grid

/// What lies over the panes and takes the keys.
public enum Overlay: Hashable, Sendable {
  case help(Help)
  case palette(Palette)
  /// What is known about the open article.
  case details(Details)
  case missing(MissingPost)
  case question(Question)
}

/// A question that `y` answers with yes.
public enum Question: Hashable, Sendable {
  case markAllRead(RowCount?)

  var text: String {
    switch self {
    case .markAllRead(let count): "Mark all \(count.map { countWords($0) + " " } ?? "")articles in this list as read?"
    }
  }
}

extension ReaderState {
  /// Whether characters are typed as text: in a prompt, or in an overlay's field.
  var isTyping: Bool {
    switch overlay {
    case .palette: true
    case .help(let help): help.filter != nil
    case .details, .missing, .question: false
    case nil: prompt != nil
    }
  }

  /// A key while an overlay is open.
  mutating func updateOverlay(_ overlay: Overlay, _ key: Key) -> [Command] {
    if key == .control("c") { return leave() }
    switch overlay {
    case .help(let help): return update(help, key)
    case .palette(let palette): return update(palette, key)
    case .details(let details): return update(details, key)
    case .missing(let post):
      if keymap.action(for: key) == .copyAddress, let address = post.address {
        self.overlay = nil
        return [.copy(address)] + tell("Address sent to the terminal: \(address)")
      }
      if keymap.action(for: key) == .openOutside, let address = post.address {
        self.overlay = nil
        return [.openOutside(address)] + tell(address)
      }
      return closeOverlay(key, .open)
    case .question(.markAllRead):
      self.overlay = nil
      return key == .character("y") || key == .enter ? [.markAllRead(list.query)] : []
    }
  }

  /// Closes the overlay by the keys that close, and by the one that opened it.
  mutating func closeOverlay(_ key: Key, _ opener: Action) -> [Command] {
    switch keymap.action(for: key) {
    case .close, .quit, .back, opener: overlay = nil
    case .quitAtOnce: return leave()
    case .nextTheme: return perform(.nextTheme)
    default: break
    }
    return []
  }

  /// `top` after a scrolling key over so many lines; `nil` when the key does not scroll.
  func scrolled(_ top: Int, _ key: Key, lines: Int) -> Int? {
    let rows = max(1, overlayRows)
    let target: Int
    switch keymap.action(for: key) {
    case .down: target = top + 1
    case .up: target = top - 1
    case .pageDown, .readOn: target = top + rows
    case .pageUp, .readBack: target = top - rows
    case .halfDown: target = top + rows / 2
    case .halfUp: target = top - rows / 2
    case .top: target = 0
    case .bottom: target = lines
    default: return nil
    }
    return max(0, min(target, lines - rows))
  }

  /// Where an overlay of many lines stands: over the panes, between the bars.
  var overlayRect: Rect {
    let columns = min(size.columns, 84)
    let rows = max(1, size.rows - 2)
    return Rect(row: 1, column: (size.columns - columns) / 2, columns: columns, rows: rows)
  }

  /// Lines of an overlay's text, without its title and its edges.
  var overlayRows: Int { max(1, overlayRect.rows - 4) }
  var overlayColumns: Int { max(1, overlayRect.columns - 6) }
}

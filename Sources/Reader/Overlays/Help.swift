import Grid

/// The help page: the keymap, narrowed by what is typed.
public struct Help: Hashable, Sendable {
  /// Being typed; `nil` while keys scroll.
  var filter: TextField?
  /// Applied to the rows.
  var text = ""
  /// First row on the screen.
  var top = 0
}

extension ReaderState {
  mutating func update(_ help: Help, _ key: Key) -> [Command] {
    var help = help
    if var field = help.filter {
      switch key {
      case .escape, .control("g"): help = Help()
      case .enter: help.filter = nil
      case .backspace where field.isEmpty: help = Help()
      default:
        guard field.edit(key) else { break }
        help = Help(filter: field, text: field.text)
      }
      overlay = .help(help)
      return []
    }
    switch keymap.action(for: key) {
    case .searchHere, .search, .find: help.filter = TextField(help.text)
    default:
      guard let top = scrolled(help.top, key, lines: helpLines(help).count) else { return closeOverlay(key, .help) }
      help.top = top
    }
    overlay = .help(help)
    return []
  }

  func helpLines(_ help: Help) -> [KeyTableRow] { keymap.table(filter: help.text) }
}

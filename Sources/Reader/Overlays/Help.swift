import Grid

/// The help page: the keymap, narrowed by what is typed.
public struct Help: Hashable, Sendable {
  /// Being typed; `nil` while keys scroll.
  var filter: TextField?
  /// Applied to the rows.
  var text = ""
  /// What was applied before the filter was opened.
  var before = ""
  /// First row on the screen.
  var top = 0

  /// The rows that a filter leaves, from the first.
  func filtered(by field: TextField) -> Help { Help(filter: field, text: field.text, before: before) }
}

extension ReaderState {
  mutating func update(_ help: Help, _ key: Key) -> [Command] {
    var help = help
    if var field = help.filter {
      switch PromptAction(for: key) {
      case .close: help = Help(text: help.before)
      case .accept: help.filter = nil
      case .deleteBackward where field.isEmpty: help = Help(text: help.before)
      default:
        guard field.edit(key) else { break }
        help = help.filtered(by: field)
      }
      overlay = .help(help)
      return []
    }
    switch keymap.action(for: key) {
    case .searchHere, .search, .find:
      help.filter = TextField(help.text)
      help.before = help.text
    default:
      guard let top = scrolled(help.top, key, lines: helpLines(help).count) else { return closeOverlay(key, .help) }
      help.top = top
    }
    overlay = .help(help)
    return []
  }

  func helpLines(_ help: Help) -> [KeyTableRow] { keymap.table(filter: help.text) }
}

import Grid

/// The help page: the keymap, narrowed by what is typed.
public struct Help: Hashable, Sendable {
  /// The filter while it is typed; `nil` while keys scroll the page.
  var filter: TextField?
  /// The filter that is applied to the rows.
  var text = ""
  /// First row on the screen.
  var top = 0
  /// What was shown before the filter was opened.
  var before = View()

  /// What is shown of the page: the filter of its rows, and the first row on the screen.
  struct View: Hashable, Sendable {
    var text = ""
    var top = 0
  }

  /// The page filtered by `field`, from its first row.
  func filtered(by field: TextField) -> Help { Help(filter: field, text: field.text, before: before) }

  /// The page as it was before the filter was opened.
  var withoutFilter: Help { Help(text: before.text, top: before.top) }
}

extension ReaderState {
  mutating func update(_ help: Help, _ key: Key) -> [Command] {
    var help = help
    if var field = help.filter {
      switch PromptAction(for: key) {
      case .close: help = help.withoutFilter
      case .accept: help.filter = nil
      case .edit(.deleteBackward) where field.isEmpty: help = help.withoutFilter
      case .edit, .quit, .switchSide, .recall, .up, .down, .pageUp, .pageDown, nil:
        guard field.edit(key) else { break }
        help = help.filtered(by: field)
      }
      overlay = .help(help)
      return []
    }
    switch keymap.action(for: key) {
    case .search(.searchHere), .search(.search), .search(.find):
      help.filter = TextField(help.text)
      help.before = Help.View(text: help.text, top: help.top)
    case .move, .visit, .related, .search, .keep, .look, .program, nil:
      guard let top = scrolled(help.top, key, lines: helpLines(help).count) else {
        return closeOverlay(key, .program(.help))
      }
      help.top = top
    }
    overlay = .help(help)
    return []
  }

  func helpLines(_ help: Help) -> [KeyTableRow] { keymap.table(filter: help.text) }
}

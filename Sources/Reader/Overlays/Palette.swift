import Articles
import Grid

/// The command palette: every action by name, saved searches, and charsets.
public struct Palette: Hashable, Sendable {
  var field = TextField()
  /// Index into the rows that match the typed text.
  var selection = 0

  /// What a row of the palette does.
  enum Row: Hashable, Sendable {
    case action(Binding)
    case search(String)
    case charset(CharsetArgument)
  }

  /// What is typed after "charset" and a blank, the only command with an argument; `nil` while it is not typed.
  private var argument: String? {
    let name = Action.look(.charset).name + " "
    let typed = field.text.lowercased().drop { $0 == " " }
    guard typed.hasPrefix(name) else { return nil }
    var argument = typed.dropFirst(name.count).drop { $0 == " " }
    while argument.last == " " { argument.removeLast() }
    return String(argument)
  }

  /// The message when nothing has the typed name.
  var problem: String {
    argument.map(CharsetArgument.problem) ?? "No command is called “\(field.text)”"
  }

  /// Saved searches and actions in which every typed word begins a word of the name or the meaning. While nothing is
  /// typed, saved searches come first; else actions that match by name, saved searches, actions that match by meaning.
  func rows(_ keymap: Keymap, saved: [String]) -> [Row] {
    if let argument {
      let alone = keymap.bindings.filter { $0.action == .look(.charset) && argument.isEmpty }.map(Row.action)
      return alone + CharsetArgument.matching(argument).map(Row.charset)
    }
    let typed = field.text.folded.split { $0 == " " || $0 == "-" }
    func matches(_ text: String) -> Bool {
      let words = text.folded.split { " -;:\"".contains($0) }
      return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
    let byName = keymap.bindings.filter { matches($0.action.name) }
    let byMeaning = keymap.bindings.filter { matches($0.meaning) && !byName.contains($0) }
    let searches = saved.filter { matches("saved search " + $0) }.map(Row.search)
    return typed.isEmpty
      ? searches + byName.map(Row.action)
      : byName.map(Row.action) + searches + byMeaning.map(Row.action)
  }
}

extension ReaderState {
  mutating func update(_ palette: Palette, _ key: Key) -> [Command] {
    var palette = palette
    let rows = palette.rows(keymap, saved: searches.saved)
    switch PromptAction(for: key) {
    case .close:
      overlay = nil
      return []
    case .edit(.deleteBackward) where palette.field.isEmpty:
      overlay = nil
      return []
    case .accept:
      overlay = nil
      guard rows.indices.contains(palette.selection) else { return tell(palette.problem, .problem) }
      switch rows[palette.selection] {
      case .action(let binding): return perform(binding.action)
      case .search(let text): return search(for: text)
      case .charset(let argument): return choose(argument)
      }
    case .switchSide:
      if rows.indices.contains(palette.selection) {
        palette = Palette(field: TextField(rows[palette.selection].name))
      }
    case .up: palette.selection = max(0, palette.selection - 1)
    case .down: palette.selection = max(0, min(palette.selection + 1, rows.count - 1))
    case .pageUp: palette.selection = max(0, palette.selection - overlayRows)
    case .pageDown: palette.selection = max(0, min(palette.selection + overlayRows, rows.count - 1))
    case .edit, .quit, .recall, nil:
      guard palette.field.edit(key) else { return [] }
      palette.selection = 0
    }
    overlay = .palette(palette)
    return []
  }
}

extension Palette.Row {
  /// What typing completes to.
  var name: String {
    switch self {
    case .action(let binding): binding.action.name + (binding.action == .look(.charset) ? " " : "")
    case .charset(let argument): "\(Action.look(.charset).name) \(argument.name)"
    case .search(let text): text
    }
  }
}

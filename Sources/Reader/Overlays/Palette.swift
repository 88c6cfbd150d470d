import Articles
import Grid

/// The command palette: every action by name.
public struct Palette: Hashable, Sendable {
  var field = TextField()
  /// Index into the rows that the text leaves.
  var selection = 0

  /// Actions whose name or meaning holds every typed word; names that begin with the text come first.
  func rows(_ keymap: Keymap) -> [Binding] {
    let words = field.text.folded.split(separator: " ")
    let found = keymap.bindings.filter { binding in
      let text = "\(binding.action.rawValue) \(binding.meaning)".folded
      return words.allSatisfy { text.contains($0) }
    }
    let typed = field.text.folded
    return found.filter { $0.action.rawValue.hasPrefix(typed) } + found.filter { !$0.action.rawValue.hasPrefix(typed) }
  }
}

extension ReaderState {
  mutating func update(_ palette: Palette, _ key: Key) -> [Command] {
    var palette = palette
    let rows = palette.rows(keymap)
    switch key {
    case .escape, .control("g"):
      overlay = nil
      return []
    case .backspace where palette.field.isEmpty:
      overlay = nil
      return []
    case .enter:
      overlay = nil
      guard rows.indices.contains(palette.selection) else { return tell("No command of that name") }
      return perform(rows[palette.selection].action)
    case .tab:
      if rows.indices.contains(palette.selection) {
        palette = Palette(field: TextField(rows[palette.selection].action.rawValue))
      }
    case .up, .control("p"): palette.selection = max(0, palette.selection - 1)
    case .down, .control("n"): palette.selection = max(0, min(palette.selection + 1, rows.count - 1))
    default:
      guard palette.field.edit(key) else { return [] }
      palette.selection = 0
    }
    overlay = .palette(palette)
    return []
  }
}

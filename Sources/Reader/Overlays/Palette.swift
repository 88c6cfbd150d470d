import Articles
import Grid

/// The command palette: every action by name.
public struct Palette: Hashable, Sendable {
  var field = TextField()
  /// Index into the rows that the text leaves.
  var selection = 0

  /// Actions in which every typed word begins a word of the name or the meaning; matches in the name come first.
  func rows(_ keymap: Keymap) -> [Binding] {
    let typed = field.text.folded.split { $0 == " " || $0 == "-" }
    func matches(_ text: String) -> Bool {
      let words = text.folded.split { $0 == " " || $0 == "-" || $0 == ";" }
      return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
    let byName = keymap.bindings.filter { matches($0.action.rawValue) }
    return byName + keymap.bindings.filter { matches($0.meaning) && !byName.contains($0) }
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

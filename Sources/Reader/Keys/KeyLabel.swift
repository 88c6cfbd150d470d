import Grid

extension Key {
  /// How hints and help write the key: "j", "Space", "^L", "Alt-Left".
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .control(let letter): "^\(letter.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .altLeft: "Alt-Left"
    case .altRight: "Alt-Right"
    case .function(let number): "F\(number)"
    }
  }
}

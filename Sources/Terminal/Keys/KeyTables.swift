import Grid

// What the terminals in use send: xterm and its kin, VT100 to VT220, the Linux console, rxvt, screen and tmux.
// The test `everySequenceIsTheKeyItStandsFor` walks them.

extension ControlSequence {
  static let letterKeys: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    // rxvt: with Shift after `ESC [`, with Control after `ESC O`.
    "a": .up, "b": .down, "c": .right, "d": .left,
  ]

  /// The number pad in application mode, after `ESC O`: digits are digits, its Enter is Enter.
  static let applicationKeys: [Character: Key] = [
    "M": .enter, "I": .tab, "X": .character("="),
    "j": .character("*"), "k": .character("+"), "l": .character(","), "m": .character("-"), "n": .character("."),
    "o": .character("/"), "p": .character("0"), "q": .character("1"), "r": .character("2"), "s": .character("3"),
    "t": .character("4"), "u": .character("5"), "v": .character("6"), "w": .character("7"), "x": .character("8"),
    "y": .character("9"),
  ]

  /// `ESC [` number `~`.
  static let numberedKeys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  static let consoleFunctions: [Character: Key] = [
    "A": .function(1), "B": .function(2), "C": .function(3), "D": .function(4), "E": .function(5),
  ]
}

extension Key {
  /// The key that sends one byte below 0x20, or 0x7F. `^I ^M ^J ^[ ^H` are Tab, Enter, Enter, Esc, Backspace.
  init(controlByte byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar((byte & 0x1F) + 0x40)))
    }
  }
}

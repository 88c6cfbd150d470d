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
  /// A key sent as its character's number, as some terminals are set up to do; `nil` for keys without a name here.
  init?(code: Int, modifiers: Modifiers) {
    switch (code, modifiers) {
    case (9, _): self = modifiers.contains(.shift) ? .backTab : .tab
    case (0..<32, _), (127, _): self = Key(controlByte: UInt8(code))
    case (97...122, _) where modifiers.contains(.control):
      self = Key(controlByte: UInt8(code) & 0x1F)
    default:
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), code < 0xE000 || code > 0xF8FF,
        scalar.properties.generalCategory != .control
      else { return nil }
      self = modifiers.contains(.alt) ? .alt(Character(scalar)) : .character(Character(scalar))
    }
  }
}

import Grid

/// The keys held with another, as terminals number them.
struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
  static let `super` = Modifiers(rawValue: 8)
  static let capsLock = Modifiers(rawValue: 64)
}

/// A key that the terminal sends as the number of its character, as some are set up to do.
struct TypedKey {
  var code: Int
  /// What it is with Shift, and the text that it types; 0 where the terminal does not say.
  var shifted: Int
  var text: Int
  var modifiers: Modifiers

  /// `nil` for a key without a name here.
  var key: Key? {
    switch code {
    case 9: return modifiers.contains(.shift) ? .backTab : .tab
    case 8, 13, 27, 127: return Key(controlByte: UInt8(code))
    case 1..<32: return Key(controlByte: UInt8(code))
    case 0xE000...0xF8FF: return Self.functionalKeys[code]
    default: break
    }
    guard !modifiers.contains(.super) else { return nil }
    return modifiers.contains(.control)
      ? controlKey : character.map { modifiers.contains(.alt) ? .alt($0) : .character($0) }
  }

  /// What the key means with Control on old terminals.
  private var controlKey: Key? {
    switch code {
    case 0x40...0x7E: Key(controlByte: UInt8(code) & 0x1F)
    case 0x20: .control("@")
    case 0x2F: .control("_")
    default: nil
    }
  }

  private var character: Character? {
    let isPlain = modifiers.isDisjoint(with: [.alt, .control])
    let typed = isPlain && text > 0 ? text : modifiers.contains(.shift) && shifted > 0 ? shifted : code
    guard let scalar = UInt32(exactly: typed).flatMap(Unicode.Scalar.init), typed > 0,
      scalar.properties.generalCategory != .control
    else { return nil }
    let isUpper = modifiers.contains(.shift) != modifiers.contains(.capsLock)
    let upper = scalar.properties.uppercaseMapping
    return isUpper && typed == code && upper.count == 1 ? upper.first : Character(scalar)
  }

  /// Kitty's numbers for the number pad.
  private static let functionalKeys: [Int: Key] = {
    var keys: [Int: Key] = [
      57409: .character("."), 57410: .character("/"), 57411: .character("*"), 57412: .character("-"),
      57413: .character("+"), 57414: .enter, 57415: .character("="), 57416: .character(","), 57417: .left,
      57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown, 57423: .home, 57424: .end,
      57425: .insert, 57426: .delete,
    ]
    for digit in 0...9 { keys[57399 + digit] = .character(Character("\(digit)")) }
    return keys
  }()
}

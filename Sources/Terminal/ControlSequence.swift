import Grid

/// A key's sequence while it arrives: what follows `ESC [` (CSI) or `ESC O` (SS3), up to its last byte.
struct ControlSequence {
  enum Introducer { case csi, ss3 }

  enum Step {
    case more
    /// `nil` for a sequence that stands for no input: an answer of the terminal, or a key nobody has.
    case complete(Input?)
    case report(ModeReport)
    case pasteBegins
    /// The byte cannot belong to the sequence; it is not taken.
    case broken
  }

  private let introducer: Introducer
  /// Whether a second Esc stood before the first.
  private let isAlt: Bool
  private var parameters: [UInt8] = []
  /// The Linux console sends F1…F5 as `ESC [ [ A`…`E`.
  private var isConsoleFunction = false
  /// More is swallowed, but not kept.
  private static let longestParameters = 64

  init(_ introducer: Introducer, isAlt: Bool) {
    self.introducer = introducer
    self.isAlt = isAlt
  }

  mutating func take(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "[") where introducer == .csi && parameters.isEmpty && !isConsoleFunction:
      isConsoleFunction = true
      return .more
    case UInt8(ascii: "$") where isShiftedRxvtKey:
      return .complete(input(final: UInt8(ascii: "~")))
    case 0x20 where introducer == .ss3:
      return .complete(.key(.character(" ")))
    case 0x20..<0x40:
      if parameters.count < Self.longestParameters { parameters.append(byte) }
      return .more
    case 0x40..<0x7F:
      if introducer == .csi, byte == UInt8(ascii: "~"), parameters == Array("200".utf8) { return .pasteBegins }
      if introducer == .csi, byte == UInt8(ascii: "y"), let report = ModeReport(parameters: parameters) {
        return .report(report)
      }
      return .complete(input(final: byte))
    default:
      return .broken
    }
  }

  /// rxvt ends a shifted key in `$`, elsewhere a byte before the last one: `ESC [ 3 $`, but `ESC [ 4 ; 1 $ y`.
  private var isShiftedRxvtKey: Bool {
    introducer == .csi && !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func input(final: UInt8) -> Input? {
    let last = Character(Unicode.Scalar(final))
    if isConsoleFunction { return Self.consoleFunctions[last].map(Input.key) }
    switch introducer {
    case .ss3:
      return (Self.applicationKeys[last] ?? Self.letterKeys[last]).map(modified).map(Input.key)
    case .csi:
      if let first = parameters.first, (0x3C...0x3F).contains(first) { return mouse(last) }
      switch last {
      case "~", "^", "@": return numberedKey().map(modified).map(Input.key)
      case "u": return Key(code: number(0), modifiers: modifiers).map(Input.key)
      // With two numbers it is the late answer to a question for the cursor's place.
      case "R" where numbers.count > 1: return nil
      default: return Self.letterKeys[last].map(modified).map(Input.key)
      }
    }
  }

  private var numbers: [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x10FFFF) }
    }
  }

  /// The parameter at `index`, 0 where there is none.
  private func number(_ index: Int) -> Int { numbers.count > index ? numbers[index] : 0 }

  private var modifiers: Modifiers {
    let mask = introducer == .ss3 && numbers.count == 1 ? number(0) : number(1)
    var modifiers = Modifiers(rawValue: max(0, mask - 1))
    if isAlt { modifiers.insert(.alt) }
    return modifiers
  }

  private func modified(_ key: Key) -> Key {
    guard modifiers.contains(.alt) else { return key }
    switch key {
    case .left: return .altLeft
    case .right: return .altRight
    default: return key
    }
  }

  private func numberedKey() -> Key? {
    if number(0) == 27, numbers.count == 3 { return Key(code: number(2), modifiers: modifiers) }
    return Self.numberedKeys[number(0)]
  }

  /// A report of the SGR mouse protocol: `<` button `;` column `;` row, then `M` for pressed or `m` for released.
  private func mouse(_ last: Character) -> Input? {
    guard parameters.first == UInt8(ascii: "<"), last == "M" || last == "m" else { return nil }
    var fields = self
    fields.parameters.removeFirst()
    let numbers = fields.numbers
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let keysHeld = 4 | 8 | 16
    let action: MouseEvent.Action? =
      switch numbers[0] & ~keysHeld {
      case 0: last == "M" ? .press : .release
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { .mouse(MouseEvent($0, row: numbers[2] - 1, column: numbers[1] - 1)) }
  }
}

/// The keys held with another, as terminals number them.
struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
}

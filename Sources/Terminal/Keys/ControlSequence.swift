import Grid

/// A key's sequence while it arrives: what follows `ESC [` (CSI) or `ESC O` (SS3), up to its last byte.
struct ControlSequence {
  enum Introducer { case csi, ss3 }

  enum Step {
    case more
    /// `nil` for a sequence that is no input: a terminal's answer, a key that is let go, or one that is unknown.
    case complete(Input?)
    case report(ModeReport)
    case mouseReport(LegacyMouseReport)
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
  /// Parameters beyond this are dropped.
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
      if introducer == .csi, parameters.isEmpty, !isConsoleFunction, let report = LegacyMouseReport(final: byte) {
        return .mouseReport(report)
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
    if introducer == .csi, let first = parameters.first, (0x3C...0x3F).contains(first) { return mouse(last) }
    let fields = fields
    // Pressed, held, let go: kitty's protocol writes them as 1, 2 and 3 beside the keys held with it.
    guard fields.number(1, 1) != 3 else { return nil }
    switch introducer {
    case .ss3:
      return (Self.applicationKeys[last] ?? Self.letterKeys[last]).map(modified).map(Input.key)
    case .csi:
      switch last {
      case "~", "^", "@": return numberedKey(fields).map(modified).map(Input.key)
      case "u":
        guard !parameters.isEmpty else { return nil }
        let typed = TypedKey(
          code: fields.number(0), shifted: fields.number(0, 1), text: fields.number(2), modifiers: modifiers)
        return typed.key.map(Input.key)
      // With two numbers it is the late answer to a question for the cursor's place.
      case "R" where fields.count > 1: return nil
      default: return Self.letterKeys[last].map(modified).map(Input.key)
      }
    }
  }

  private var fields: ParameterFields { ParameterFields(parameters[...]) }

  private var modifiers: Modifiers {
    let mask = introducer == .ss3 && fields.count == 1 ? fields.number(0) : fields.number(1)
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

  private func numberedKey(_ fields: ParameterFields) -> Key? {
    // What xterm sends for characters with other keys, where a program has asked for it.
    if fields.number(0) == 27, fields.count == 3 {
      return TypedKey(code: fields.number(2), shifted: 0, text: 0, modifiers: modifiers).key
    }
    return Self.numberedKeys[fields.number(0)]
  }

  /// A report of the SGR mouse protocol: `<` button `;` column `;` row, then `M` for pressed or `m` for released.
  private func mouse(_ last: Character) -> Input? {
    guard parameters.first == UInt8(ascii: "<"), last == "M" || last == "m" else { return nil }
    let fields = ParameterFields(parameters.dropFirst())
    let (button, column, row) = (fields.number(0), fields.number(1), fields.number(2))
    guard fields.count == 3, column > 0, row > 0 else { return nil }
    let keysHeld = 4 | 8 | 16
    let action: MouseEvent.Action? =
      switch button & ~keysHeld {
      case 0: last == "M" ? .press : .release
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { .mouse(MouseEvent($0, row: row - 1, column: column - 1)) }
  }
}

/// The parameters of a control sequence: fields divided by semicolons, each of which colons may divide further.
struct ParameterFields {
  private let fields: [[Int]]

  init(_ parameters: ArraySlice<UInt8>) {
    fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { part in
        part.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x10FFFF) }
      }
    }
  }

  var count: Int { fields.count }

  /// The number at an index, or at one within that field; 0 where there is none.
  func number(_ index: Int, _ part: Int = 0) -> Int {
    guard fields.indices.contains(index), fields[index].indices.contains(part) else { return 0 }
    return fields[index][part]
  }
}

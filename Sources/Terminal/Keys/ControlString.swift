/// A string that a terminal sends (OSC, DCS, APC, PM, SOS) while it arrives: an answer nobody asked for, so it is
/// swallowed up to its end.
struct ControlString {
  enum Introducer: UInt8 {
    case osc = 0x5D, dcs = 0x50, apc = 0x5F, pm = 0x5E, sos = 0x58
  }

  enum Step {
    case more, complete
    /// The byte cannot belong to the string; it is not taken.
    case broken
    /// The byte follows an Esc that did not end the string; it is not taken.
    case brokenByEscape
  }

  private let introducer: Introducer
  /// Whether a person may have typed the introducer, some time after Esc.
  private let mayBeTyped: Bool
  private var isFirst = true
  private var hasEscape = false

  init(_ introducer: Introducer, mayBeTyped: Bool) {
    self.introducer = introducer
    self.mayBeTyped = mayBeTyped
  }

  /// `isQuick`: the byte has come right after the one before it.
  mutating func take(_ byte: UInt8, isQuick: Bool) -> Step {
    defer { isFirst = false }
    if hasEscape { return byte == UInt8(ascii: "\\") ? .complete : .brokenByEscape }
    // A person who types `]` or `P` after Esc must not lose the keys that follow.
    if isFirst, mayBeTyped, !isQuick, !canBegin(byte) { return .broken }
    switch byte {
    case 0x07: return .complete
    case 0x1B:
      hasEscape = true
      return .more
    case 0x03, 0x18, 0x1A: return .broken
    default: return .more
    }
  }

  /// Whether answers of terminals begin so.
  private func canBegin(_ byte: UInt8) -> Bool {
    switch introducer {
    case .osc: (0x30...0x39).contains(byte)
    case .dcs: (0x20..<0x40).contains(byte)
    case .apc, .pm, .sos: true
    }
  }
}

/// What a terminal says about itself (OSC and DCS strings) while it arrives: nobody asked, so it is swallowed.
struct TerminalAnswer {
  enum Introducer { case osc, dcs }

  enum Step {
    case more, complete
    /// The byte cannot belong to an answer; it is not taken.
    case broken
    /// The byte follows an Esc that did not end the answer; it is not taken.
    case brokenByEscape
  }

  private let introducer: Introducer
  private var isFirst = true
  private var hasEscape = false

  init(_ introducer: Introducer) { self.introducer = introducer }

  mutating func take(_ byte: UInt8) -> Step {
    defer { isFirst = false }
    if hasEscape { return byte == UInt8(ascii: "\\") ? .complete : .brokenByEscape }
    // A person who types `]` or `P` after Esc must not lose the keys that follow.
    if isFirst, !canBegin(byte) { return .broken }
    switch byte {
    case 0x07: return .complete
    case 0x1B:
      hasEscape = true
      return .more
    case 0x03, 0x18, 0x1A: return .broken
    default: return .more
    }
  }

  private func canBegin(_ byte: UInt8) -> Bool {
    switch introducer {
    case .osc: (0x30...0x39).contains(byte)
    case .dcs: (0x20..<0x40).contains(byte)
    }
  }
}

/// A piece of what a program writes to its terminal: one control sequence, or a run of text.
struct Stroke {
  enum Effect {
    /// Moves the cursor or sets a mode; needs no pen.
    case move
    /// Leaves blanks behind: writes them, erases, or scrolls.
    case blank
    /// Draws the last character again.
    case repetition
    case text
    /// Sets the pen.
    case rendition(parameters: Substring)
    /// `ESC ( B`, or SI in tmux and screen, which ends every return to plain: there is no other character set here.
    case characterSet
    /// Keeps the cursor's place and the pen, or goes back to them.
    case saving, restoring
  }

  let effect: Effect
  let bytes: ArraySlice<UInt8>

  /// The strokes of an output, one after the other.
  static func all(of bytes: [UInt8]) -> [Stroke] {
    var strokes: [Stroke] = []
    var at = 0
    while at < bytes.count {
      let end = endOfSequence(bytes, at)
      let piece = bytes[at..<end]
      at = end
      let text = piece.drop { $0 == UInt8(ascii: " ") }
      if text.startIndex > piece.startIndex {
        strokes.append(Stroke(effect: .blank, bytes: piece[..<text.startIndex]))
      }
      if !text.isEmpty { strokes.append(Stroke(effect: effect(of: text), bytes: text)) }
    }
    return strokes
  }

  /// The index after the control sequence, escape sequence or run of other bytes that begins at `start`.
  private static func endOfSequence(_ bytes: [UInt8], _ start: Int) -> Int {
    guard bytes[start] == 0x1B, start + 1 < bytes.count else {
      guard bytes[start] >= 0x20 else { return start + 1 }
      return bytes[start...].firstIndex { $0 < 0x20 } ?? bytes.count
    }
    if bytes[start + 1] == UInt8(ascii: "[") {
      return bytes[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 } ?? bytes.count
    }
    // Escape, bytes between, and the one that ends it.
    return bytes[(start + 1)...].firstIndex { !(0x20...0x2F).contains($0) }.map { $0 + 1 } ?? bytes.count
  }

  private static func effect(of piece: ArraySlice<UInt8>) -> Effect {
    guard piece.first == 0x1B else {
      switch piece.first {
      case 0x0D?, 0x08?: return .move
      case 0x0A?: return .blank
      case 0x0F?: return .characterSet
      default: return .text
      }
    }
    switch (piece.dropFirst().first, piece.last) {
    case (UInt8(ascii: "7")?, _): return .saving
    case (UInt8(ascii: "8")?, _): return .restoring
    case (UInt8(ascii: "("), UInt8(ascii: "B")): return .characterSet
    case (UInt8(ascii: "[")?, let last?): return effect(ofSequence: piece, endingIn: last)
    default: return .blank
    }
  }

  private static func effect(ofSequence piece: ArraySlice<UInt8>, endingIn last: UInt8) -> Effect {
    switch last {
    case UInt8(ascii: "m"):
      let parameters = Substring(String(decoding: piece.dropFirst(2).dropLast(), as: UTF8.self))
      let isPrivate = parameters.first.map { !$0.isNumber && $0 != ";" } ?? false
      return isPrivate ? .move : .rendition(parameters: parameters)
    case UInt8(ascii: "b"): return .repetition
    case _ where "ABCDEFGHdfhlr".utf8.contains(last): return .move
    default: return .blank
    }
  }
}

/// A piece of what a program writes to its terminal: one control sequence, or a run of text.
struct OutputPiece {
  enum Effect {
    /// Moves the cursor or sets a mode; needs no pen.
    case move
    /// Leaves blanks behind: writes them, erases, or scrolls.
    case blank
    /// Draws the last character again.
    case repetition
    case text
    /// Sets the pen: `ESC [`, parameters, `m`.
    case rendition
    /// `ESC ( B`, or SI in tmux and screen, which ends every return to plain: there is no other character set here.
    case characterSet
    /// Keeps the cursor's place and the pen, or goes back to them.
    case saving, restoring
  }

  let effect: Effect
  /// Where the piece stands in the output.
  let range: Range<Int>

  /// The pieces of an output, one after the other.
  static func all(of bytes: [UInt8]) -> [OutputPiece] {
    var pieces: [OutputPiece] = []
    // A word and a sequence are rarely shorter.
    pieces.reserveCapacity(bytes.count / 4)
    var at = 0
    while at < bytes.count {
      let end = endOfSequence(bytes, at)
      let textStart = bytes[at..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
      if textStart > at { pieces.append(OutputPiece(effect: .blank, range: at..<textStart)) }
      if textStart < end {
        pieces.append(OutputPiece(effect: effect(of: bytes[textStart..<end]), range: textStart..<end))
      }
      at = end
    }
    return pieces
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
    // With a mark before its parameters it is one of xterm's modes for keys, no pen.
    case UInt8(ascii: "m"):
      return piece.dropFirst(2).first.map { (0x3C...0x3F).contains($0) } == true ? .move : .rendition
    case UInt8(ascii: "b"): return .repetition
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "h"),
      UInt8(ascii: "l"), UInt8(ascii: "r"):
      return .move
    default: return .blank
    }
  }
}

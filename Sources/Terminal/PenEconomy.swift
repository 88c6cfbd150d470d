/// Leaves out of what ncurses writes every change of colours and attributes that changes nothing.
///
/// ncurses names both colours of a pair whenever one changes, and goes back to plain after each frame. On a page with a
/// background of its own that is more than half of the bytes of a key. A change is held back until something is drawn
/// with it, and then only what differs from the terminal's pen is sent.
struct PenEconomy {
  /// The terminal's pen; `nil` when it is not known.
  private var actual: Pen?
  /// The pen that ncurses believes the terminal to have.
  private var wanted: Pen?

  /// Forgets the terminal's pen, after something else has written to the terminal.
  mutating func forget() { actual = nil }

  /// The same output with fewer bytes.
  mutating func thinned(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let end = Self.endOfSequence(bytes, at)
      let piece = bytes[at..<end]
      at = end
      if let parameters = Self.renditionParameters(piece) {
        var pen = wanted ?? Pen()
        if pen.apply(parameters) {
          wanted = pen
        } else {
          out += piece
          (actual, wanted) = (nil, nil)
        }
      } else if Self.selectsASCII(piece) {
        continue
      } else {
        if !Self.onlyMoves(piece) { draw(&out) }
        out += piece
      }
    }
    return out
  }

  /// Makes the terminal's pen the wanted one.
  private mutating func draw(_ out: inout [UInt8]) {
    guard let wanted, wanted != actual else { return }
    out += wanted.sequence(from: actual).utf8
    actual = wanted
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

  private static func renditionParameters(_ piece: ArraySlice<UInt8>) -> Substring? {
    guard piece.count >= 3, piece.first == 0x1B, piece.last == UInt8(ascii: "m") else { return nil }
    let text = String(decoding: piece, as: UTF8.self)
    guard text.hasPrefix("\u{1B}["), text.dropFirst(2).first.map({ $0.isNumber || $0 == "m" || $0 == ";" }) == true
    else { return nil }
    return text.dropFirst(2).dropLast()
  }

  /// `ESC ( B`, which ends every return to plain: there is no other character set here.
  private static func selectsASCII(_ piece: ArraySlice<UInt8>) -> Bool { piece.elementsEqual([0x1B, 0x28, 0x42]) }

  /// Whether the sequence moves the cursor or sets a mode, and draws nothing with the pen.
  private static func onlyMoves(_ piece: ArraySlice<UInt8>) -> Bool {
    guard let first = piece.first, let last = piece.last else { return true }
    if first == 0x0D || first == 0x08 { return piece.count == 1 }
    guard first == 0x1B, piece.dropFirst().first == UInt8(ascii: "[") else { return false }
    return "ABCDEFGHdfhl".utf8.contains(last)
  }
}

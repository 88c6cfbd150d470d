/// Leaves out of what ncurses writes every change of colours and attributes that changes nothing.
///
/// ncurses names both colours of a pair whenever one changes, and goes back to plain after each frame. On a page with a
/// background of its own that is more than half of the bytes of a key. A change is held back until something is drawn
/// with it, and then only what differs from the terminal's pen is sent. Blanks are drawn with any pen that makes them
/// look the same.
struct PenEconomy {
  /// The terminal's pen; `nil` when it is not known.
  private var actual: Pen?
  /// The pen that ncurses believes the terminal to have.
  private var wanted: Pen?
  /// The pen that the terminal keeps beside a place of the cursor.
  private var saved: Pen?
  /// Whether the character that was drawn last is a blank.
  private var endsInBlank = false

  /// Forgets the terminal's pen, after something else has written to the terminal.
  mutating func forget() { actual = nil }

  /// Takes note of output that the terminal never gets.
  mutating func skip(_ bytes: [UInt8]) { _ = follow(OutputPiece.all(of: bytes), bytes) }

  /// The same output with fewer bytes.
  mutating func thinned(_ bytes: [UInt8]) -> [UInt8] {
    let pieces = OutputPiece.all(of: bytes)
    let pens = follow(pieces, bytes)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var text = 0
    for (index, piece) in pieces.enumerated() {
      while text < pieces.count, text <= index || pieces[text].effect != .text { text += 1 }
      write(piece.effect, bytes[piece.range], pens[index], beforeText: text < pieces.count ? pens[text] : nil, &out)
    }
    return out
  }

  /// The pen that each piece is meant to be drawn with; `nil` where it is not known.
  private mutating func follow(_ pieces: [OutputPiece], _ bytes: [UInt8]) -> [Pen?] {
    pieces.map { piece in
      if piece.effect == .rendition {
        var pen = wanted ?? Pen()
        wanted = pen.apply(bytes[piece.range].dropFirst(2).dropLast()) ? pen : nil
      }
      return wanted
    }
  }

  /// Writes a piece that is meant to be drawn with `pen`. `next` is the pen of the text that comes next: a blank before
  /// it may be drawn with that one already.
  private mutating func write(
    _ effect: OutputPiece.Effect, _ bytes: ArraySlice<UInt8>, _ pen: Pen?, beforeText next: Pen?, _ out: inout [UInt8]
  ) {
    switch effect {
    case .rendition where pen != nil, .characterSet: return
    case .rendition: actual = nil
    case .move: break
    case .saving: saved = actual
    case .restoring: actual = saved
    case .blank:
      takeForBlank(pen, next, &out)
      if bytes.first == UInt8(ascii: " ") { endsInBlank = true }
    case .repetition:
      if endsInBlank { takeForBlank(pen, next, &out) } else { take(pen, &out) }
    case .text:
      take(pen, &out)
      endsInBlank = bytes.last == UInt8(ascii: " ")
    }
    out += bytes
  }

  /// Gives the terminal a pen that draws a blank as `pen` does: the one that it has, or the next that it needs.
  private mutating func takeForBlank(_ pen: Pen?, _ next: Pen?, _ out: inout [UInt8]) {
    guard let pen else { return }
    if let actual, actual.drawsBlanks(like: pen) { return }
    take(next.flatMap { $0.drawsBlanks(like: pen) ? $0 : nil } ?? pen, &out)
  }

  private mutating func take(_ pen: Pen?, _ out: inout [UInt8]) {
    guard let pen, pen != actual else { return }
    out += pen.sequence(from: actual).utf8
    actual = pen
  }
}

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
  mutating func skip(_ bytes: [UInt8]) { _ = follow(Stroke.all(of: bytes)) }

  /// The same output with fewer bytes.
  mutating func thinned(_ bytes: [UInt8]) -> [UInt8] {
    let strokes = Stroke.all(of: bytes)
    let pens = follow(strokes)
    // For each stroke the pen of the text that comes next: a blank before it may be drawn with that one already.
    var next: [Pen?] = Array(repeating: nil, count: strokes.count)
    for index in strokes.indices.dropLast().reversed() {
      if case .text = strokes[index + 1].effect { next[index] = pens[index + 1] } else { next[index] = next[index + 1] }
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (index, stroke) in strokes.enumerated() { write(stroke, pens[index], before: next[index], &out) }
    return out
  }

  /// The pen that each stroke is meant to be drawn with; `nil` where it is not known.
  private mutating func follow(_ strokes: [Stroke]) -> [Pen?] {
    strokes.map { stroke in
      if case .rendition(let parameters) = stroke.effect {
        var pen = wanted ?? Pen()
        wanted = pen.apply(parameters) ? pen : nil
      }
      return wanted
    }
  }

  private mutating func write(_ stroke: Stroke, _ pen: Pen?, before next: Pen?, _ out: inout [UInt8]) {
    switch stroke.effect {
    case .rendition where pen != nil, .characterSet: return
    case .rendition: actual = nil
    case .move: break
    case .saving: saved = actual
    case .restoring: actual = saved
    case .blank:
      takeForBlank(pen, next, &out)
      if stroke.bytes.first == UInt8(ascii: " ") { endsInBlank = true }
    case .repetition:
      if endsInBlank { takeForBlank(pen, next, &out) } else { take(pen, &out) }
    case .text:
      take(pen, &out)
      endsInBlank = stroke.bytes.last == UInt8(ascii: " ")
    }
    out += stroke.bytes
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

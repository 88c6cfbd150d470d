/// Counts the bytes of a text, as it comes piece by piece, that are no UTF-8.
struct StreamDamage {
  /// How many of them there are.
  private(set) var count = 0
  /// The line of the first of them, from 1.
  private(set) var line = 1

  private var lines = 0
  /// The start of a character that goes on in the next piece.
  private var waiting: [UInt8] = []

  mutating func see(_ piece: ArraySlice<UInt8>) {
    let text = waiting.isEmpty ? piece : (waiting + piece)[...]
    let whole = text.dropLast(incompleteTail(of: text))
    waiting = Array(text[whole.endIndex...])
    if !isUTF8(whole) { add(DecodingDamage(of: String(decoding: whole, as: UTF8.self).utf8)) }
    if count == 0 { lines += whole.count { $0 == 0x0A } }
  }

  /// The same for a piece that was decoded from another charset.
  mutating func see(decoded utf8: [UInt8]) {
    add(DecodingDamage(of: utf8))
    if count == 0 { lines += utf8.count { $0 == 0x0A } }
  }

  /// `nil` when all bytes were valid.
  var found: DecodingDamage? { count > 0 ? DecodingDamage(count: count, line: line) : nil }

  private mutating func add(_ damage: DecodingDamage?) {
    guard let damage else { return }
    if count == 0 { line = lines + damage.line }
    count += damage.count
  }
}

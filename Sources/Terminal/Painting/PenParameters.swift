/// Reads the parameters of "select graphic rendition" one number after another. One that is left out is zero.
struct PenParameters<Bytes: Sequence<UInt8>> {
  private var bytes: Bytes.Iterator
  private var isAtEnd = false
  /// Whether a colon came after the last number: what follows belongs to the same parameter.
  private(set) var endedInColon = false
  /// `false` once something came that is no number.
  private(set) var areNumbers = true

  init(_ bytes: Bytes) { self.bytes = bytes.makeIterator() }

  /// `nil` past the last, and for what is no number.
  mutating func next() -> Int? {
    guard !isAtEnd, areNumbers else { return nil }
    var number = 0
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where number < 1_000: number = number * 10 + Int(byte - 0x30)
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        endedInColon = byte == UInt8(ascii: ":")
        return number
      default:
        areNumbers = false
        return nil
      }
    }
    (isAtEnd, endedInColon) = (true, false)
    return number
  }

  /// The colour that follows 38 or 48; `nil` when it is cut off or unknown.
  mutating func nextInk() -> Pen.Ink? {
    let isColoned = endedInColon
    guard let kind = next(), endedInColon == isColoned else { return nil }
    if kind == 5 { return next().flatMap(UInt8.init(exactly:)).map { .indexed($0, isColoned ? .colons : .semicolons) } }
    guard kind == 2 else { return nil }
    var numbers: [UInt8] = []
    while isColoned ? endedInColon : numbers.count < 3, let number = next() {
      guard let number = UInt8(exactly: number) else { return nil }
      numbers.append(number)
    }
    switch numbers.count {
    case 3: return .rgb(numbers[0], numbers[1], numbers[2], isColoned ? .colons : .semicolons)
    case 4 where isColoned && numbers[0] == 0: return .rgb(numbers[1], numbers[2], numbers[3], .colonsAndSpace)
    default: return nil
    }
  }
}

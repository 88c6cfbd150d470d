/// Writes small numbers in few bytes: seven bits in each byte; the high bit is set when more bytes follow.
struct Packer {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads what `Packer` wrote. Never fails: a number that is cut short ends the numbers.
struct Unpacker {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  mutating func next() -> Int? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst(), shift < 64 {
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: number)) }
      shift += 7
    }
    return nil
  }

  /// A range stored as start and length; `nil` at the end, and for an impossible range.
  mutating func nextRange() -> Range<Int>? {
    guard let start = next(), let length = next(), start >= 0, length >= 0, start <= Int.max - length else {
      return nil
    }
    return start..<start + length
  }
}

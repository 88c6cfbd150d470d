/// The sequences of four bytes of GB18030: a number for each, and characters by ranges of numbers.
enum GB18030 {
  private static let table = Table.gb18030Ranges

  private static func range(_ index: Int) -> (pointer: Int, scalar: Int) {
    (Int(table[3 * index]) | Int(table[3 * index + 1]) << 16, Int(table[3 * index + 2]))
  }

  /// `nil` for numbers without a character.
  static func scalar(_ pointer: Int) -> Unicode.Scalar? {
    guard pointer < 189_000 else {
      return pointer <= 1_237_575 ? UInt32(exactly: pointer - 189_000 + 0x10000).flatMap(Unicode.Scalar.init) : nil
    }
    guard pointer >= 0, pointer <= 39_419 else { return nil }
    if pointer == 7457 { return "\u{E7C7}" }
    let last = lastIndex { range($0).pointer <= pointer }
    return UInt32(exactly: range(last).scalar + pointer - range(last).pointer).flatMap(Unicode.Scalar.init)
  }

  /// The four bytes of a character that no pair stands for.
  static func bytes(_ scalar: Unicode.Scalar) -> [UInt8] {
    var pointer: Int
    if scalar == "\u{E7C7}" {
      pointer = 7457
    } else if scalar.value >= 0x10000 {
      pointer = Int(scalar.value) - 0x10000 + 189_000
    } else {
      let last = lastIndex { range($0).scalar <= Int(scalar.value) }
      pointer = range(last).pointer + Int(scalar.value) - range(last).scalar
    }
    var bytes: [UInt8] = []
    for (base, first) in [(10, 0x30), (126, 0x81), (10, 0x30), (126, 0x81)] {
      bytes.insert(UInt8(first + pointer % base), at: 0)
      pointer /= base
    }
    return bytes
  }

  /// The last of the ranges, which are in order, for which the condition is true; it must be true for the first.
  private static func lastIndex(_ condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, table.count / 3)
    while high - low > 1 {
      let middle = (low + high) / 2
      if condition(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

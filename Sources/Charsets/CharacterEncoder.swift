/// Encodes characters as bytes, with a table that `init` builds.
public struct CharacterEncoder: Sendable {
  public let charset: Charset
  /// The code of each character of the first plane: a byte, or the number of a pair plus one; 0 for none.
  private let numbers: [UInt16]
  /// The same for the other planes.
  private let otherNumbers: [UInt32: UInt16]

  public init(_ charset: Charset) {
    self.charset = charset
    var numbers: [UInt16] = []
    var others: [UInt32: UInt16] = [:]
    switch charset.form {
    case .utf8, .ascii: break
    case .single(let table, let hasControls):
      numbers = Self.reversed(table, hasControls ? 32..<128 : 0..<128) { $0 + 0x80 }
    case .eucJP: numbers = Self.reversed(.jis0208, 0..<94 * 94) { $0 + 1 }
    // Characters that are in both NEC's and IBM's extensions are written as IBM's.
    case .shiftJIS:
      numbers = Self.reversed(.jis0208, 0..<Table.jis0208.count) { (8272..<8836).contains($0) ? 0 : $0 + 1 }
    case .eucKR: numbers = Self.reversed(.eucKR, 0..<Table.eucKR.count) { $0 + 1 }
    case .gb18030: numbers = Self.reversed(.gb18030, 0..<Table.gb18030.count) { $0 + 1 }
    case .big5: (numbers, others) = Self.reversedBig5()
    }
    self.numbers = numbers
    otherNumbers = others
  }

  /// The codes by character; of several pairs for one character, the first.
  private static func reversed(_ table: Table, _ indices: Range<Int>, _ number: (Int) -> Int) -> [UInt16] {
    var numbers = [UInt16](repeating: 0, count: 1 << 16)
    for index in indices {
      let scalar = Int(table[index])
      guard scalar != 0, numbers[scalar] == 0 else { continue }
      numbers[scalar] = UInt16(truncatingIfNeeded: number(index))
    }
    return numbers
  }

  private static func reversedBig5() -> ([UInt16], [UInt32: UInt16]) {
    var numbers = [UInt16](repeating: 0, count: 1 << 16)
    var others: [UInt32: UInt16] = [:]
    // Pairs before these are Hong Kong's, which not every program reads. Each of these six characters has two pairs, of
    // which the later is the usual one.
    let lastOnes: Set<UInt32> = [0x2550, 0x255E, 0x2561, 0x256A, 0x5341, 0x5345]
    for pointer in (0xA1 - 0x81) * 157..<Table.big5.count {
      let scalar = CharacterDecoder.big5Value(pointer)
      let number = UInt16(pointer + 1)
      if scalar > 0xFFFF {
        if others[scalar] == nil { others[scalar] = number }
      } else if scalar != 0, numbers[Int(scalar)] == 0 || lastOnes.contains(scalar) {
        numbers[Int(scalar)] = number
      }
    }
    return (numbers, others)
  }

  /// The bytes of a character; `nil` if the charset lacks it.
  public func bytes(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    guard let bytes = allBytes(scalar) else { return nil }
    return charset.isHigh && bytes.contains { $0 < 0xA1 } ? nil : bytes
  }

  private func allBytes(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let number = Int(scalar.value < numbers.count ? numbers[Int(scalar.value)] : otherNumbers[scalar.value] ?? 0)
    switch charset.form {
    case .utf8: return Array(String(Character(scalar)).utf8)
    case .ascii: return nil
    case .single: return number == 0 ? nil : [UInt8(number)]
    case .eucJP:
      if (0xFF61...0xFF9F).contains(scalar.value) { return [0x8E, UInt8(scalar.value - 0xFF61 + 0xA1)] }
      return number == 0 ? nil : Self.pair(number - 1, of: 94, leads: 0xA1) { $0 + 0xA1 }
    case .shiftJIS:
      if (0xFF61...0xFF9F).contains(scalar.value) { return [UInt8(scalar.value - 0xFF61 + 0xA1)] }
      guard number > 0 else { return nil }
      let lead = (number - 1) / 188
      return Self.pair(number - 1, of: 188, leads: lead < 0x1F ? 0x81 : 0xC1) { $0 + ($0 < 0x3F ? 0x40 : 0x41) }
    case .eucKR: return number == 0 ? nil : Self.pair(number - 1, of: 190, leads: 0x81) { $0 + 0x41 }
    case .big5:
      return number == 0 ? nil : Self.pair(number - 1, of: 157, leads: 0x81) { $0 + ($0 < 0x3F ? 0x40 : 0x62) }
    case .gb18030:
      if number > 0 { return Self.pair(number - 1, of: 190, leads: 0x81) { $0 + ($0 < 0x3F ? 0x40 : 0x41) } }
      guard charset == .gb18030 else { return charset == .gbk && scalar == "€" ? [0x80] : nil }
      return scalar == "\u{E5E5}" ? nil : GB18030.bytes(scalar)
    }
  }

  private static func pair(_ pointer: Int, of trails: Int, leads: Int, _ trail: (Int) -> Int) -> [UInt8] {
    [UInt8(leads + pointer / trails), UInt8(trail(pointer % trails))]
  }
}

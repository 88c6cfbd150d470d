/// FNV-1a over the UTF-8 form of scalars: the hash that the files of weights use.
struct WordHash {
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func combine(byte: UInt32) { value = (value ^ byte) &* 0x0100_0193 }

  mutating func combine(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: combine(byte: scalar)
    case 0x80..<0x800:
      combine(byte: 0xC0 | scalar >> 6)
      combine(byte: 0x80 | scalar & 0x3F)
    case 0x800..<0x1_0000:
      combine(byte: 0xE0 | scalar >> 12)
      combine(byte: 0x80 | scalar >> 6 & 0x3F)
      combine(byte: 0x80 | scalar & 0x3F)
    default:
      combine(byte: 0xF0 | scalar >> 18)
      combine(byte: 0x80 | scalar >> 12 & 0x3F)
      combine(byte: 0x80 | scalar >> 6 & 0x3F)
      combine(byte: 0x80 | scalar & 0x3F)
    }
  }

  static func of(_ scalars: some Sequence<UInt32>) -> UInt32 {
    var hash = WordHash()
    for scalar in scalars { hash.combine(scalar: scalar) }
    return hash.value
  }

  static func of(_ text: some StringProtocol) -> UInt32 {
    var hash = WordHash()
    for byte in text.utf8 { hash.combine(byte: UInt32(byte)) }
    return hash.value
  }
}

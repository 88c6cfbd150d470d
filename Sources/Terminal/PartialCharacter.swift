/// A UTF-8 character of several bytes while it arrives.
struct PartialCharacter {
  private var value: UInt32
  private var missing: Int
  /// What the next byte may be: narrower after some first bytes, so that nothing overlong or halved gets in.
  private var allowed: ClosedRange<UInt8>

  /// `nil` for a byte that begins no character of two to four bytes.
  init?(first: UInt8) {
    switch first {
    case 0xC2...0xDF: (value, missing) = (UInt32(first & 0x1F), 1)
    case 0xE0...0xEF: (value, missing) = (UInt32(first & 0x0F), 2)
    case 0xF0...0xF4: (value, missing) = (UInt32(first & 0x07), 3)
    default: return nil
    }
    allowed =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
  }

  /// False for a byte that cannot follow; it is not taken.
  mutating func take(_ byte: UInt8) -> Bool {
    guard allowed.contains(byte) else { return false }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return true
  }

  /// The character, once no byte is missing.
  var scalar: Unicode.Scalar? { missing == 0 ? Unicode.Scalar(value) : nil }
}

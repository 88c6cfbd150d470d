/// The values that follow `ESC [ M` in the oldest mouse protocol, and `ESC [ t` and `ESC [ T` in a variant of it. There is
/// no end mark; a value is one byte, or two in UTF-8. We ask for another protocol, but an earlier program may have left
/// this one on.
struct LegacyMouseReport {
  enum Step {
    case more, complete
    /// The byte cannot belong to the report; it is not taken.
    case broken
  }

  private var missingValues: Int
  /// Whether the last byte may have been the first of two.
  private var isHalf = false

  /// `final` ended a sequence without parameters; `nil` where no values follow such a one.
  init?(final: UInt8) {
    switch final {
    case UInt8(ascii: "M"): missingValues = 3
    case UInt8(ascii: "t"): missingValues = 2
    case UInt8(ascii: "T"): missingValues = 6
    default: return nil
    }
  }

  mutating func take(_ byte: UInt8) -> Step {
    if isHalf, (0x80...0xBF).contains(byte) {
      isHalf = false
      return missingValues == 0 ? .complete : .more
    }
    guard missingValues > 0, byte != 0x1B, byte != 0x03 else { return .broken }
    missingValues -= 1
    isHalf = (0xC2...0xDF).contains(byte)
    return missingValues == 0 && !isHalf ? .complete : .more
  }
}

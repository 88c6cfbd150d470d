import Charsets

/// Decodes ISO-2022-JP, as the WHATWG's Encoding Standard says: its pairs are those of EUC-JP without the upper bit.
struct ISO2022JPDecoder {
  private enum Mode { case ascii, roman, katakana, pairs }

  private var mode = Mode.ascii
  /// An escape sequence that is not complete, or the first byte of a pair.
  private var begun: [UInt8] = []

  /// Whether bytes of ASCII hold one of the escape sequences.
  static func isShown(in bytes: some Collection<UInt8>) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if last.0 == 0x1B, mode(of: last.1, byte) == .pairs { return true }
      last = (last.1, byte)
    }
    return false
  }

  mutating func decode(_ bytes: some Sequence<UInt8>, into utf8: inout [UInt8]) {
    for byte in bytes { take(byte, into: &utf8) }
  }

  mutating func finish(into utf8: inout [UInt8]) {
    if !begun.isEmpty { utf8 += UTF8.encodedReplacementCharacter }
    begun = []
  }

  private mutating func take(_ byte: UInt8, into utf8: inout [UInt8]) {
    guard begun.first != 0x1B else { return takeEscape(byte, into: &utf8) }
    // A line ends a pair that is not complete.
    if byte == 0x1B || byte == 0x0A || byte == 0x0D {
      finish(into: &utf8)
      if byte == 0x1B { begun = [byte] } else { utf8.append(byte) }
      return
    }
    switch mode {
    case _ where byte >= 0x80: utf8 += UTF8.encodedReplacementCharacter
    case .pairs where !begun.isEmpty:
      var decoder = CharacterDecoder(.eucJP)
      decoder.decode([begun[0] | 0x80, byte | 0x80], into: &utf8)
      begun = []
    case .pairs where byte > 0x20: begun = [byte]
    case .roman where byte == 0x5C: utf8 += "¥".utf8
    case .roman where byte == 0x7E: utf8 += "‾".utf8
    case .katakana where (0x21...0x5F).contains(byte):
      utf8 += String(Unicode.Scalar(UInt32(byte) - 0x21 + 0xFF61).map(Character.init) ?? "\u{FFFD}").utf8
    case .ascii, .roman, .katakana, .pairs: utf8.append(byte)
    }
  }

  private mutating func takeEscape(_ byte: UInt8, into utf8: inout [UInt8]) {
    begun.append(byte)
    guard begun.count == 3 else {
      if byte != 0x24, byte != 0x28 { giveUp(into: &utf8) }
      return
    }
    guard let mode = Self.mode(of: begun[1], byte) else { return giveUp(into: &utf8) }
    self.mode = mode
    begun = []
  }

  /// What was no escape sequence is taken byte by byte.
  private mutating func giveUp(into utf8: inout [UInt8]) {
    let bytes = begun.dropFirst()
    begun = []
    utf8 += UTF8.encodedReplacementCharacter
    for byte in bytes { take(byte, into: &utf8) }
  }

  private static func mode(of second: UInt8, _ third: UInt8) -> Mode? {
    switch (second, third) {
    case (0x28, 0x42): .ascii
    case (0x28, 0x4A): .roman
    case (0x28, 0x49): .katakana
    case (0x24, 0x40), (0x24, 0x42): .pairs
    default: nil
    }
  }
}

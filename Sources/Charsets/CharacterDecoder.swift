/// Decodes bytes into characters, one byte at a time. Of bytes that are not a character, it returns those that have to
/// be decoded again by themselves, as the WHATWG's Encoding Standard says.
public struct CharacterDecoder: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    /// More bytes belong to the character.
    case more
    case scalar(Unicode.Scalar)
    /// A letter and its combining mark, which four pairs of Big5 stand for.
    case pair(Unicode.Scalar, Unicode.Scalar)
    /// The bytes so far are not a character.
    case bad
    /// The bytes before these are not a character. These have to be taken again; the last is the one just taken.
    case badBefore([UInt8])
  }

  public let charset: Charset
  /// The bytes so far of a character that is not complete.
  private var bytes: [UInt8] = []

  public init(_ charset: Charset) { self.charset = charset }

  /// Whether a character has begun and is not complete.
  var isInside: Bool { !bytes.isEmpty }

  public mutating func take(_ byte: UInt8) -> Step {
    if bytes.isEmpty, byte < 0x80 { return .scalar(Unicode.Scalar(byte)) }
    switch charset.form {
    case .ascii: return .bad
    case .single(let table, let hasControls):
      guard !hasControls || byte >= 0xA0 else { return .bad }
      return Self.step(table[Int(byte) - 0x80])
    case .utf8: return takeUTF8(byte)
    case .eucJP: return takeEUCJP(byte)
    case .gb18030: return takeGB18030(byte)
    case .shiftJIS: return takeShiftJIS(byte)
    case .eucKR:
      return takePair(byte, leads: 0x81...0xFE) { lead, trail in
        (0x41...0xFE).contains(trail) ? Self.step(Table.eucKR[(lead - 0x81) * 190 + trail - 0x41]) : .bad
      }
    case .big5: return takePair(byte, leads: 0x81...0xFE, Self.big5)
    }
  }

  /// Ends the input; returns `true` when a character was not complete.
  mutating func finish() -> Bool {
    defer { bytes = [] }
    return isInside
  }

  private static func step(_ number: UInt16) -> Step {
    number == 0 ? .bad : Unicode.Scalar(number).map(Step.scalar) ?? .bad
  }

  /// Ends a character. A byte of ASCII that cannot be its last one is decoded by itself.
  private mutating func end(_ step: Step, last: UInt8) -> Step {
    bytes = []
    return step == .bad && last < 0x80 ? .badBefore([last]) : step
  }

  private mutating func takePair(
    _ byte: UInt8, leads: ClosedRange<UInt8>, _ character: (_ lead: Int, _ trail: Int) -> Step
  ) -> Step {
    guard let lead = bytes.first else {
      guard leads.contains(byte) else { return .bad }
      bytes = [byte]
      return .more
    }
    return end(character(Int(lead), Int(byte)), last: byte)
  }

  private mutating func takeShiftJIS(_ byte: UInt8) -> Step {
    if bytes.isEmpty {
      if (0xA1...0xDF).contains(byte) { return Self.step(UInt16(byte) - 0xA1 + 0xFF61) }
      guard (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte) else { return .bad }
    }
    return takePair(byte, leads: 0x81...0xFC) { lead, trail in
      guard (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) else { return .bad }
      let pointer = (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41)
      // Private characters (EUDC), which mean nothing elsewhere.
      guard !(8836...10715).contains(pointer) else { return .bad }
      return Self.step(Table.jis0208[pointer])
    }
  }

  private static func big5(lead: Int, trail: Int) -> Step {
    guard (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else { return .bad }
    let pointer = (lead - 0x81) * 157 + trail - (trail < 0x7F ? 0x40 : 0x62)
    switch pointer {
    case 1133: return .pair("\u{CA}", "\u{304}")
    case 1135: return .pair("\u{CA}", "\u{30C}")
    case 1164: return .pair("\u{EA}", "\u{304}")
    case 1166: return .pair("\u{EA}", "\u{30C}")
    default: return Unicode.Scalar(big5Value(pointer)).flatMap { $0.value == 0 ? nil : .scalar($0) } ?? .bad
    }
  }

  /// The character of a pair of Big5, 0 for none.
  static func big5Value(_ pointer: Int) -> UInt32 {
    let isSecondPlane = Table.big5SecondPlane[pointer / 16] >> UInt16(pointer % 16) & 1 == 1
    return UInt32(Table.big5[pointer]) + (isSecondPlane ? 0x20000 : 0)
  }

  private mutating func takeEUCJP(_ byte: UInt8) -> Step {
    switch bytes.count {
    case 0:
      guard byte == 0x8E || byte == 0x8F || (0xA1...0xFE).contains(byte) else { return .bad }
      bytes = [byte]
      return .more
    case 1 where bytes[0] == 0x8E:
      return end((0xA1...0xDF).contains(byte) ? Self.step(UInt16(byte) - 0xA1 + 0xFF61) : .bad, last: byte)
    case 1 where bytes[0] == 0x8F && (0xA1...0xFE).contains(byte):
      bytes.append(byte)
      return .more
    default:
      guard let lead = bytes.last, lead >= 0xA1, (0xA1...0xFE).contains(byte) else { return end(.bad, last: byte) }
      let table = bytes.count == 2 ? Table.jis0212 : .jis0208
      return end(Self.step(table[(Int(lead) - 0xA1) * 94 + Int(byte) - 0xA1]), last: byte)
    }
  }

  private mutating func takeGB18030(_ byte: UInt8) -> Step {
    switch bytes.count {
    case 0:
      if byte == 0x80 { return .scalar("€") }
      guard (0x81...0xFE).contains(byte) else { return .bad }
      bytes = [byte]
      return .more
    case 1 where (0x30...0x39).contains(byte), 2 where (0x81...0xFE).contains(byte):
      bytes.append(byte)
      return .more
    case 1:
      guard (0x40...0x7E).contains(byte) || (0x80...0xFE).contains(byte) else { return end(.bad, last: byte) }
      let pointer = (Int(bytes[0]) - 0x81) * 190 + Int(byte) - (byte < 0x7F ? 0x40 : 0x41)
      return end(Self.step(Table.gb18030[pointer]), last: byte)
    case 3 where (0x30...0x39).contains(byte):
      let (first, second, third) = (Int(bytes[0]) - 0x81, Int(bytes[1]) - 0x30, Int(bytes[2]) - 0x81)
      let scalar = GB18030.scalar(((first * 10 + second) * 126 + third) * 10 + Int(byte) - 0x30)
      bytes = []
      return scalar.map(Step.scalar) ?? .bad
    default:
      // A sequence of four bytes breaks off: the second is a digit, and the third may begin a pair, so both are taken
      // again.
      defer { bytes = [] }
      return .badBefore(bytes.dropFirst() + [byte])
    }
  }

  private mutating func takeUTF8(_ byte: UInt8) -> Step {
    guard let lead = bytes.first else {
      guard (0xC2...0xF4).contains(byte) else { return .bad }
      bytes = [byte]
      return .more
    }
    // Narrower after some first bytes, which excludes overlong forms, surrogates, and numbers above U+10FFFF.
    let allowed: ClosedRange<UInt8> =
      switch (bytes.count, lead) {
      case (1, 0xE0): 0xA0...0xBF
      case (1, 0xED): 0x80...0x9F
      case (1, 0xF0): 0x90...0xBF
      case (1, 0xF4): 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(byte) else {
      bytes = []
      return .badBefore([byte])
    }
    bytes.append(byte)
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard bytes.count == count else { return .more }
    let first = UInt32(lead & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07))
    let value = bytes.dropFirst().reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
    bytes = []
    return Unicode.Scalar(value).map(Step.scalar) ?? .bad
  }
}

extension Charset {
  /// The text of bytes; what is not a character is replaced by U+FFFD.
  public func text(of bytes: some Sequence<UInt8>) -> String {
    if self == .utf8 { return String(decoding: Array(bytes), as: UTF8.self) }
    var decoder = CharacterDecoder(self)
    var text = String.UnicodeScalarView()
    for byte in bytes { decoder.take(byte, into: &text) }
    if decoder.finish() { text.append("\u{FFFD}") }
    return String(text)
  }
}

extension CharacterDecoder {
  fileprivate mutating func take(_ byte: UInt8, into text: inout String.UnicodeScalarView) {
    switch take(byte) {
    case .more: break
    case .scalar(let scalar): text.append(scalar)
    case .pair(let letter, let mark): text.append(contentsOf: [letter, mark])
    case .bad: text.append("\u{FFFD}")
    case .badBefore(let rest):
      text.append("\u{FFFD}")
      for byte in rest { take(byte, into: &text) }
    }
  }
}

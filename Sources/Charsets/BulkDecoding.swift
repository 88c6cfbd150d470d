extension CharacterDecoder {
  /// Appends the characters of bytes as UTF-8; what is not a character is replaced by U+FFFD. A character may end in
  /// the bytes of the next call.
  public mutating func decode(_ bytes: some Collection<UInt8>, into utf8: inout [UInt8]) {
    utf8.reserveCapacity(utf8.count + bytes.count * 2)
    guard case .single(let table, let hasControls) = charset.form else {
      for byte in bytes {
        if byte < 0x80, !isInside { utf8.append(byte) } else { decode(byte, into: &utf8) }
      }
      return
    }
    let scalars = (0..<128).map { index in
      hasControls && index < 0x20 ? 0xFFFD : table[index] == 0 ? 0xFFFD : UInt32(table[index])
    }
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8.appendScalar(scalars[Int(byte) - 0x80]) }
    }
  }

  /// Ends the text: a character that is not complete is replaced by U+FFFD.
  public mutating func finish(into utf8: inout [UInt8]) {
    if finish() { utf8.appendScalar(0xFFFD) }
  }

  private mutating func decode(_ byte: UInt8, into utf8: inout [UInt8]) {
    switch take(byte) {
    case .more: break
    case .scalar(let scalar): utf8.appendScalar(scalar.value)
    case .pair(let letter, let mark):
      utf8.appendScalar(letter.value)
      utf8.appendScalar(mark.value)
    case .bad: utf8.appendScalar(0xFFFD)
    case .badBefore(let rest):
      utf8.appendScalar(0xFFFD)
      for byte in rest { decode(byte, into: &utf8) }
    }
  }
}

extension [UInt8] {
  /// Appends a scalar's bytes; the value has to be one of a scalar.
  fileprivate mutating func appendScalar(_ value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18 & 0x07))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}

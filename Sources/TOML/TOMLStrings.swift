/// Reads the four kinds of strings, from past the opening marks up to and including the closing ones.
extension TOMLParser {
  mutating func readLiteralString() throws(TOMLFault) -> [UInt8] {
    let start = position
    while let byte = next, !isControl(byte) {
      position += 1
      if byte == UInt8(ascii: "'") { return Array(bytes[start..<position - 1]) }
    }
    throw endInsideString()
  }

  mutating func readBasicString() throws(TOMLFault) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = next, !isControl(byte) {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return text
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      default: text.append(byte)
      }
    }
    throw endInsideString()
  }

  mutating func readLongLiteralString() throws(TOMLFault) -> [UInt8] {
    var text: [UInt8] = []
    let opening = line
    _ = takeNewline()
    while let byte = next {
      if takeClosing("'''", UInt8(ascii: "'"), &text) { return text }
      if takeNewline() {
        text.append(0x0A)
      } else {
        guard !isControl(byte) else { throw fault(.controlCharacter(byte)) }
        text.append(byte)
        position += 1
      }
    }
    throw TOMLFault(line: opening, cause: .unfinished(.string))
  }

  mutating func readLongBasicString() throws(TOMLFault) -> [UInt8] {
    var text: [UInt8] = []
    let opening = line
    _ = takeNewline()
    while let byte = next {
      if takeClosing("\"\"\"", UInt8(ascii: "\""), &text) { return text }
      if takeNewline() {
        text.append(0x0A)
      } else if take("\\") {
        guard !skipFoldedLine() else { continue }
        try readEscape(into: &text)
      } else {
        guard !isControl(byte) else { throw fault(.controlCharacter(byte)) }
        text.append(byte)
        position += 1
      }
    }
    throw TOMLFault(line: opening, cause: .unfinished(.string))
  }

  /// Reads three marks, which close a long string. Of up to five marks in a row, all but the last three belong to the
  /// text.
  private mutating func takeClosing(_ marks: StaticString, _ mark: UInt8, _ text: inout [UInt8]) -> Bool {
    guard take(marks) else { return false }
    for _ in 0..<2 where next == mark {
      text.append(mark)
      position += 1
    }
    return true
  }

  /// After a backslash: passes over blanks up to the end of the line, and over all blanks and empty lines that follow.
  /// `false` if the line does not end there.
  private mutating func skipFoldedLine() -> Bool {
    let start = position
    while let byte = next, byte == 0x20 || byte == 0x09 { position += 1 }
    guard takeNewline() else {
      position = start
      return false
    }
    while let byte = next {
      if byte == 0x20 || byte == 0x09 { position += 1 } else if !takeNewline() { break }
    }
    return true
  }

  /// Reads an escape past its backslash.
  private mutating func readEscape(into text: inout [UInt8]) throws(TOMLFault) {
    guard let byte = next, !isControl(byte) else { throw endInsideString() }
    position += 1
    switch byte {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
    case UInt8(ascii: "u"): try readScalar(digits: 4, into: &text)
    case UInt8(ascii: "U"): try readScalar(digits: 8, into: &text)
    default:
      let character = String(decoding: bytes[(position - 1)...].prefix(4), as: UTF8.self).unicodeScalars.first
      throw fault(.unknownEscape("\\" + (character.map { String($0) } ?? "")))
    }
  }

  private mutating func readScalar(digits: Int, into text: inout [UInt8]) throws(TOMLFault) {
    let code = bytes[position...].prefix(digits)
    let written = String(decoding: code.prefix { isLetterOrDigit($0) }, as: UTF8.self)
    guard written.utf8.count == digits, let number = UInt32(written, radix: 16), let scalar = Unicode.Scalar(number)
    else { throw fault(.unknownEscape("\\\(digits == 4 ? "u" : "U")\(written)")) }
    position += digits
    text.append(contentsOf: String(scalar).utf8)
  }

  private func endInsideString() -> TOMLFault {
    guard let next, next != 0x0A, next != 0x0D else { return fault(.unfinished(.string)) }
    return fault(.controlCharacter(next))
  }
}

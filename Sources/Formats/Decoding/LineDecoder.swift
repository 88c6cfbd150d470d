/// Converts the bytes of a file of lines to UTF-8, piece by piece.
struct LineDecoder {
  private enum Charset {
    case utf8, windows1252
    case utf16(ByteOrder)
  }

  private let charset: Charset
  /// Bytes of a UTF-16 scalar whose end has not been read yet.
  private var rest: [UInt8] = []

  /// Decides for the whole file by its start: a byte order mark, zeros, or bytes that are letters in windows-1252 and
  /// not valid UTF-8.
  init(head: [UInt8]) {
    charset = utf16Order(of: head).map { .utf16($0) } ?? (isMostlyWindows1252(head) ? .windows1252 : .utf8)
  }

  /// Whether bytes are passed on unchanged.
  var isUTF8: Bool {
    if case .utf8 = charset { true } else { false }
  }

  mutating func utf8(of bytes: [UInt8]) -> [UInt8] {
    switch charset {
    case .utf8: return bytes
    case .windows1252: return Array(windows1252Text(bytes).utf8)
    case .utf16(let order):
      let all = rest + bytes
      var end = all.count - all.count % 2
      // The first half of a surrogate pair waits for the second.
      if end >= 2 {
        let high = order == .little ? all[end - 1] : all[end - 2]
        if (0xD8...0xDB).contains(high) { end -= 2 }
      }
      rest = Array(all[end...])
      return Array(utf16Text(Array(all[..<end]), order).utf8)
    }
  }

  /// Returns what remains at the end of the file: U+FFFD for an unfinished scalar.
  mutating func finish() -> [UInt8] {
    defer { rest = [] }
    return rest.isEmpty ? [] : Array("\u{FFFD}".utf8)
  }
}

/// Whether most bytes beyond ASCII are not UTF-8 but next to letters, as in a Western charset.
private func isMostlyWindows1252(_ bytes: [UInt8]) -> Bool {
  guard bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil else { return false }
  var (valid, broken) = (0, 0)
  var decoder = UTF8()
  var source = bytes.makeIterator()
  reading: while true {
    switch decoder.decode(&source) {
    case .scalarValue(let scalar): if scalar.value >= 0x80 { valid += 1 }
    case .error: broken += 1
    case .emptyInput: break reading
    }
  }
  var letters = 0
  for (index, byte) in bytes.enumerated() where byte >= 0xC0 || (0x91...0x97).contains(byte) {
    let before = index > 0 && isASCIILetter(bytes[index - 1])
    let after = index + 1 < bytes.count && isASCIILetter(bytes[index + 1])
    letters += before || after ? 1 : 0
  }
  return broken > valid && letters * 2 > broken
}

private func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

import Charsets

/// Converts the bytes of a text to UTF-8, piece by piece. What is not a character is replaced by U+FFFD.
struct TextDecoder {
  private enum Form {
    case utf8
    /// Units of two bytes or four.
    case units(Int, ByteOrder)
    case iso2022JP(ISO2022JPDecoder)
    case table(CharacterDecoder)
  }

  private var form: Form
  /// Bytes of a character whose end has not been read yet.
  private var rest: [UInt8] = []

  init(_ encoding: TextEncoding) {
    form =
      switch encoding {
      case .utf8: .utf8
      case .utf16(let order): .units(2, order)
      case .utf32(let order): .units(4, order)
      case .iso2022JP: .iso2022JP(ISO2022JPDecoder())
      case .table(let charset): .table(CharacterDecoder(charset))
      }
  }

  mutating func decode(_ bytes: some Collection<UInt8>, into utf8: inout [UInt8]) {
    switch form {
    case .utf8: decodeUTF8(rest + bytes, into: &utf8)
    case .units(let size, let order): decodeUnits(rest + bytes, size, order, into: &utf8)
    case .iso2022JP(var decoder):
      decoder.decode(bytes, into: &utf8)
      form = .iso2022JP(decoder)
    case .table(var decoder):
      decoder.decode(bytes, into: &utf8)
      form = .table(decoder)
    }
  }

  /// Ends the text: a character that is not complete is replaced by U+FFFD.
  mutating func finish(into utf8: inout [UInt8]) {
    switch form {
    case .utf8, .units: if !rest.isEmpty { utf8 += UTF8.encodedReplacementCharacter }
    case .iso2022JP(var decoder): decoder.finish(into: &utf8)
    case .table(var decoder): decoder.finish(into: &utf8)
    }
    rest = []
  }

  private mutating func decodeUTF8(_ bytes: [UInt8], into utf8: inout [UInt8]) {
    let end = bytes.count - incompleteTail(of: bytes)
    utf8 += String(decoding: bytes[..<end], as: UTF8.self).utf8
    rest = Array(bytes[end...])
  }

  private mutating func decodeUnits(_ bytes: [UInt8], _ size: Int, _ order: ByteOrder, into utf8: inout [UInt8]) {
    var end = bytes.count - bytes.count % size
    if size == 2 {
      // The first half of a surrogate pair waits for the second.
      if end >= 2, (0xD8...0xDB).contains(order == .little ? bytes[end - 1] : bytes[end - 2]) { end -= 2 }
      let units = stride(from: 0, to: end, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return order == .little ? second << 8 | first : first << 8 | second
      }
      utf8 += String(decoding: units, as: UTF16.self).utf8
    } else {
      let units = stride(from: 0, to: end, by: 4).map { index in
        let unit = bytes[index..<index + 4]
        return (order == .little ? Array(unit.reversed()) : Array(unit)).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      utf8 += String(decoding: units, as: UTF32.self).utf8
    }
    rest = Array(bytes[end...])
  }
}

/// How many bytes at the end begin a character of UTF-8 that is not complete.
func incompleteTail(of bytes: some BidirectionalCollection<UInt8>) -> Int {
  for (index, byte) in bytes.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
    let length = byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    return byte < 0xF5 && length > index + 1 ? index + 1 : 0
  }
  return 0
}

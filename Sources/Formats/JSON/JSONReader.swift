/// Reads one JSON value from UTF-8 bytes. Accepts what can be read without loss: a byte order mark, trailing commas,
/// raw control characters in strings, and numbers of any size, which are kept as written. A lone surrogate becomes
/// U+FFFD.
struct JSONReader {
  static let depthLimit = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to read, counted from the start of the buffer.
  var position: Int
  /// Whether lists and objects below the depth limit become null instead of throwing.
  private let skipsDeepValues: Bool
  private(set) var hasSkipped = false

  /// The value that starts at the first byte. Throws if anything but blanks follows it.
  static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(JSONProblem) -> SourceValue {
    var reader = JSONReader(bytes)
    let value = try reader.readValue(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw .unexpected(byteOffset: reader.position) }
    return value
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, skippingDeepValues: Bool = false) {
    self.bytes = bytes
    skipsDeepValues = skippingDeepValues
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func readValue(depth: Int) throws(JSONProblem) -> SourceValue {
    skipBlanks()
    guard depth <= Self.depthLimit else {
      guard skipsDeepValues else { throw .tooDeep(limit: Self.depthLimit) }
      return try skipValue()
    }
    switch peek {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .text(try readString())
    default: return try readBareWord()
    }
  }

  /// Passes over a value of any depth; returns null.
  @discardableResult mutating func skipValue() throws(JSONProblem) -> SourceValue {
    hasSkipped = true
    var open = 0
    repeat {
      switch peek {
      case nil: throw .unexpected(byteOffset: position)
      case UInt8(ascii: "\""): _ = try readString()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        open -= 1
        position += 1
      case let byte? where open == 0 || isPartOfBareWord(byte): _ = try readBareWord()
      default: position += 1
      }
    } while open > 0
    return .null
  }

  private mutating func readObject(depth: Int) throws(JSONProblem) -> SourceValue {
    position += 1
    var fields: [SourceValue.Field] = []
    while true {
      skipBlanks()
      if take("}") { return .map(fields) }
      guard peek == UInt8(ascii: "\"") else { throw .unexpected(byteOffset: position) }
      let key = try readString()
      skipBlanks()
      guard take(":") else { throw .unexpected(byteOffset: position) }
      fields.append(SourceValue.Field(key: key, value: try readValue(depth: depth + 1)))
      skipBlanks()
      guard take(",") || peek == UInt8(ascii: "}") else { throw .unexpected(byteOffset: position) }
    }
  }

  private mutating func readArray(depth: Int) throws(JSONProblem) -> SourceValue {
    position += 1
    var elements: [SourceValue] = []
    while true {
      skipBlanks()
      if take("]") { return .list(elements) }
      elements.append(try readValue(depth: depth + 1))
      skipBlanks()
      guard take(",") || peek == UInt8(ascii: "]") else { throw .unexpected(byteOffset: position) }
    }
  }

  /// Reads null, true, false or a number.
  private mutating func readBareWord() throws(JSONProblem) -> SourceValue {
    let start = position
    while let byte = peek, isPartOfBareWord(byte) { position += 1 }
    guard position > start else { throw .unexpected(byteOffset: position) }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null", "NaN": return .null
    case "true", "false": return .literal(word)
    default:
      guard let first = word.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first) else {
        throw .unexpected(byteOffset: start)
      }
      return .literal(word)
    }
  }

  private func isPartOfBareWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Reads a string; the next byte is its opening quotation mark.
  mutating func readString() throws(JSONProblem) -> String {
    position += 1
    let start = position
    skipToQuoteOrBackslash()
    guard let byte = peek else { throw .unexpected(byteOffset: position) }
    if byte == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position - 1]), as: UTF8.self)
    }
    return try readEscapedString(from: start)
  }

  private mutating func readEscapedString(from start: Int) throws(JSONProblem) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(max(64, (position - start) * 2))
    var runStart = start
    while true {
      skipToQuoteOrBackslash()
      guard let byte = peek else { throw .unexpected(byteOffset: position) }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<position]))
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
      try readEscape(into: &out)
      runStart = position
    }
  }

  private mutating func readEscape(into out: inout [UInt8]) throws(JSONProblem) {
    guard let letter = peek else { throw .unexpected(byteOffset: position) }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "u"):
      out.append(contentsOf: UTF8.encode(try readUnicodeEscape()) ?? UTF8.encodedReplacementCharacter)
    default: out.append(letter)
    }
  }

  /// Reads what follows `\u`, and a second escape if the first is the high half of a surrogate pair.
  private mutating func readUnicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
    guard let high = readHexDigits() else { throw .unexpected(byteOffset: position) }
    if let scalar = Unicode.Scalar(high) { return scalar }
    let afterHigh = position
    guard high < 0xDC00, take("\\"), take("u"), let low = readHexDigits(), (0xDC00...0xDFFF).contains(low) else {
      position = afterHigh
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readHexDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position + offset])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipToQuoteOrBackslash() {
    var here = position
    while here < bytes.count, bytes[here] != UInt8(ascii: "\""), bytes[here] != UInt8(ascii: "\\") { here += 1 }
    position = here
  }

  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }
}

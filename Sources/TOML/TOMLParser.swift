/// Parses a document of TOML 1.0. Throws the first fault. Values may be nested `TOMLTable.deepestLevel` levels deep;
/// the time depends only on the length.
public func parseTOML(_ text: some StringProtocol) throws(TOMLFault) -> TOMLTable {
  var parser = TOMLParser(Array(text.utf8))
  return try parser.readDocument()
}

/// A document while it is being read. Extensions read strings, numbers and dates.
struct TOMLParser {
  let bytes: [UInt8]
  var position = 0
  /// The current line, from 1.
  var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func fault(_ cause: TOMLFault.Cause) -> TOMLFault { TOMLFault(line: line, cause: cause) }

  /// A fault about the next character; at the end of the text or the line, a fault with `cause`.
  func unexpected(or cause: TOMLFault.Cause) -> TOMLFault {
    guard let next, next != 0x0A, next != UInt8(ascii: "#") else { return fault(cause) }
    guard !isControl(next) else {
      if next == 0x0D, isLineFeed(position + 1) { return fault(cause) }
      return fault(.controlCharacter(next))
    }
    let character = String(decoding: bytes[position...].prefix(16), as: UTF8.self).unicodeScalars.first
    return fault(.unexpected(character.map { "\"\($0)\"" } ?? "this"))
  }

  /// Reads these characters if they are next; `false` if they are not.
  mutating func take(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard bytes[position...].starts(with: wanted) else { return false }
      position += wanted.count
      return true
    }
  }

  // MARK: Lines

  mutating func readDocument() throws(TOMLFault) -> TOMLTable {
    _ = take("\u{FEFF}")
    let root = TableBuilder(.section, depth: 0)
    var table = root
    while true {
      skipBlanks()
      switch next {
      case nil: return root.table
      case UInt8(ascii: "[")?: table = try readHeader(in: root)
      case UInt8(ascii: "#")?, 0x0A?, 0x0D?: break
      default: try readPair(into: table)
      }
      skipBlanks()
      let isEnded = try takeLineEnd()
      guard isEnded || position == bytes.count else { throw unexpected(or: .noKey) }
    }
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// Reads a comment, if there is one, and the line end; a comment may also end the document. `false` if anything else
  /// is next, or nothing.
  private mutating func takeLineEnd() throws(TOMLFault) -> Bool {
    if take("#") {
      while let byte = next, byte != 0x0A, !(byte == 0x0D && isLineFeed(position + 1)) {
        if isControl(byte) { throw fault(.controlCharacter(byte)) }
        position += 1
      }
      if position == bytes.count { return true }
    }
    return takeNewline()
  }

  mutating func takeNewline() -> Bool {
    guard take("\n") || take("\r\n") else { return false }
    line += 1
    return true
  }

  private func isLineFeed(_ place: Int) -> Bool { place < bytes.count && bytes[place] == 0x0A }

  private mutating func readHeader(in root: TableBuilder) throws(TOMLFault) -> TableBuilder {
    let isElement = take("[[")
    if !isElement { position += 1 }
    let path = try readKey()
    guard take("]"), !isElement || take("]") else { throw unexpected(or: .unfinished(.header)) }
    return try root.table(forSection: path, isElement: isElement)
  }

  private mutating func readPair(into table: TableBuilder) throws(TOMLFault) {
    let path = try readKey()
    guard let name = path.last else { throw fault(.noKey) }
    guard take("=") else { throw unexpected(or: .noEqualsSign) }
    skipBlanks()
    let owner = try table.table(forDotted: path.dropLast())
    let value = try readValue(depth: owner.depth + 1)
    try owner.add(value, as: name)
  }

  // MARK: Keys

  /// Reads the words of a key, at least one, and the blanks around them.
  private mutating func readKey() throws(TOMLFault) -> [Key] {
    var path: [Key] = []
    repeat {
      skipBlanks()
      guard path.count < TOMLTable.deepestLevel else { throw fault(.tooDeep) }
      path.append(Key(bytes: try readWord(), line: line))
      skipBlanks()
    } while take(".")
    return path
  }

  private mutating func readWord() throws(TOMLFault) -> [UInt8] {
    if take("\"") { return try readBasicString() }
    if take("'") { return try readLiteralString() }
    let start = position
    while let byte = next, isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
      position += 1
    }
    guard position > start else { throw unexpected(or: .noKey) }
    return Array(bytes[start..<position])
  }

  // MARK: Values

  /// `depth` is the number of levels above the value.
  private mutating func readValue(depth: Int) throws(TOMLFault) -> TOMLValue {
    if take("\"\"\"") { return .string(String(decoding: try readLongBasicString(), as: UTF8.self)) }
    if take("'''") { return .string(String(decoding: try readLongLiteralString(), as: UTF8.self)) }
    if take("\"") { return .string(String(decoding: try readBasicString(), as: UTF8.self)) }
    if take("'") { return .string(String(decoding: try readLiteralString(), as: UTF8.self)) }
    if take("[") { return .array(try readElements(depth: depth)) }
    if take("{") { return .table(try readInlineTable(depth: depth)) }
    return try readBareValue()
  }

  /// Reads the elements of an array, up to and including its closing bracket.
  private mutating func readElements(depth: Int) throws(TOMLFault) -> [TOMLValue] {
    guard depth < TOMLTable.deepestLevel else { throw fault(.tooDeep) }
    var elements: [TOMLValue] = []
    let opening = line
    while true {
      try skipLines()
      if take("]") { return elements }
      guard position < bytes.count else { throw TOMLFault(line: opening, cause: .unfinished(.array)) }
      elements.append(try readValue(depth: depth + 1))
      try skipLines()
      guard take(",") else {
        guard position < bytes.count else { throw TOMLFault(line: opening, cause: .unfinished(.array)) }
        guard take("]") else { throw unexpected(or: .unfinished(.array)) }
        return elements
      }
    }
  }

  /// Passes over blanks, comments and line ends.
  private mutating func skipLines() throws(TOMLFault) {
    repeat { skipBlanks() } while try takeLineEnd() && position < bytes.count
  }

  /// Reads the pairs of a table in braces, up to and including the closing brace. All of it must be on one line.
  private mutating func readInlineTable(depth: Int) throws(TOMLFault) -> TOMLTable {
    guard depth < TOMLTable.deepestLevel else { throw fault(.tooDeep) }
    let builder = TableBuilder(.section, depth: depth)
    skipBlanks()
    if take("}") { return builder.table }
    while true {
      try readPair(into: builder)
      skipBlanks()
      if take("}") { return builder.table }
      guard take(",") else { throw unexpected(or: .unfinished(.inlineTable)) }
    }
  }
}

/// Whether TOML allows the byte nowhere in a text. A tab is allowed; line ends are checked elsewhere.
func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
}

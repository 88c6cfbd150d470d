/// Why metadata is not given to a parser: a few kilobytes of it could take all of the parser's stack or memory.
enum FrontMatterLimit: Error {
  case tooLong, tooDeep
  /// A table of TOML without a name, for which toml++ has an assertion and no answer.
  case namelessTable

  /// No article's metadata comes near it.
  static let bytes = 256 << 10
  /// Levels inside one another, counting the words of dotted keys.
  static let levels = 100

  /// In words, for a problem's brackets.
  var words: String {
    switch self {
    case .tooLong: "longer than \(Self.bytes >> 10) kB"
    case .tooDeep: "nested deeper than \(Self.levels) levels"
    case .namelessTable: "a table without a name"
    }
  }
}

/// Throws for YAML whose brackets, dashes or indentation nest deeper than the parser's stack bears.
func checkLimits(ofYAML source: Substring) throws(FrontMatterLimit) {
  guard source.utf8.count <= FrontMatterLimit.bytes else { throw .tooLong }
  var open = 0
  for line in source.utf8.split(separator: 0x0A, omittingEmptySubsequences: true) {
    let indentation = line.prefix { $0 == 0x20 }.count
    var indicators = 0
    for (byte, next) in zip(line, line.dropFirst() + [0x20]) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indicators += next == 0x20 || next == 0x09 ? 1 : 0
      default: break
      }
      if open > FrontMatterLimit.levels { throw .tooDeep }
    }
    let startsWithIndicator = line.dropFirst(indentation).first.map { "-?:".utf8.contains($0) } ?? false
    if startsWithIndicator, indicators > FrontMatterLimit.levels { throw .tooDeep }
    let isKeyOrElement = startsWithIndicator || line.contains(UInt8(ascii: ":"))
    if isKeyOrElement, indentation > 2 * FrontMatterLimit.levels { throw .tooDeep }
  }
}

/// Throws for TOML whose dotted keys, tables and arrays nest deeper than the parser's stack bears.
func checkLimits(ofTOML source: Substring) throws(FrontMatterLimit) {
  guard source.utf8.count <= FrontMatterLimit.bytes else { throw .tooLong }
  var depth = TOMLDepth()
  for byte in source.utf8 {
    depth.take(byte)
    if depth.levels > FrontMatterLimit.levels { throw .tooDeep }
    if depth.isNameMissing { throw .namelessTable }
  }
  if depth.awaitsName { throw .namelessTable }
}

/// Counts, byte by byte, how deep TOML is nested. Numbers and dates count their period, which no limit feels.
private struct TOMLDepth {
  private enum Place {
    case plain, comment
    /// Inside quotation marks of this kind, one or three of them.
    case string(quote: UInt8, isLong: Bool)
  }

  private var place = Place.plain
  /// Levels that each open bracket adds.
  private var open: [Int] = []
  /// Levels of the table whose lines these are.
  private var table = 0
  /// Words of the key that is being read, but for the first.
  private var dots = 0
  private var sum = 0
  private var isAtLineStart = true
  private var isHeader = false
  /// After the bracket that opens a table's line, up to the first letter of the name.
  private(set) var awaitsName = false
  private(set) var isNameMissing = false
  /// Equal quotation marks in a row, up to the last byte.
  private var quotes = 0
  private var last: UInt8 = 0
  private var isEscaped = false

  var levels: Int { table + sum + dots }

  mutating func take(_ byte: UInt8) {
    switch place {
    case .comment: if byte == 0x0A { endLine() }
    case .string(let quote, let isLong): takeInString(byte, quote, isLong)
    case .plain: takePlain(byte)
    }
    last = byte
  }

  private mutating func takePlain(_ byte: UInt8) {
    checkName(byte)
    switch byte {
    case 0x0A: endLine()
    case UInt8(ascii: "#"): place = .comment
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quotes = last == byte ? quotes + 1 : 1
      // Two are an empty string, three open a long one.
      place = quotes == 2 ? .plain : .string(quote: byte, isLong: quotes == 3)
      isEscaped = false
      if quotes == 3 { quotes = 0 }
    case UInt8(ascii: "."): dots += 1
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if byte == UInt8(ascii: "["), open.isEmpty, isAtLineStart || isHeader {
        (isHeader, awaitsName) = (true, true)
        (table, dots) = (0, 0)
      } else {
        open.append(dots + 1)
        sum += dots + 1
        dots = 0
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if isHeader {
        table = max(table, dots)
        dots = 0
      } else {
        sum -= open.popLast() ?? 0
        dots = 0
      }
    case UInt8(ascii: ","): dots = 0
    default: break
    }
    if byte != 0x20, byte != 0x09, byte != 0x0A { isAtLineStart = false }
  }

  private mutating func checkName(_ byte: UInt8) {
    guard awaitsName, byte != 0x20, byte != 0x09, byte != UInt8(ascii: "[") else { return }
    awaitsName = false
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      break
    default: isNameMissing = true
    }
  }

  private mutating func takeInString(_ byte: UInt8, _ quote: UInt8, _ isLong: Bool) {
    if isEscaped {
      isEscaped = false
      quotes = 0
      return
    }
    guard byte == quote else {
      isEscaped = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
      // Only a long string goes over a line's end.
      if byte == 0x0A, !isLong { endLine() }
      quotes = 0
      return
    }
    quotes += 1
    guard !isLong || quotes == 3 else { return }
    place = .plain
    if isLong { quotes = 0 }
  }

  private mutating func endLine() {
    place = .plain
    isAtLineStart = open.isEmpty
    isHeader = false
    dots = 0
    quotes = 0
  }
}

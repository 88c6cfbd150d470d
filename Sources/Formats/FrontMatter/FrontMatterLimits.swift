/// Why YAML is not parsed: a few kilobytes could be made to use up all of the parser's stack or memory.
enum FrontMatterLimit: Error {
  case tooLong, tooDeep

  /// Far more than the metadata of any article.
  static let bytes = 256 << 10
  /// How deeply values may be nested.
  static let levels = 100

  /// In words, for the brackets in a problem's text.
  var words: String {
    switch self {
    case .tooLong: "longer than \(Self.bytes >> 10) kB"
    case .tooDeep: "nested deeper than \(Self.levels) levels"
    }
  }
}

/// Throws for YAML that is too long, or whose brackets, dashes or indentation are nested too deeply for the parser's
/// stack.
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

/// Rewrites one line, from its start to its end, except for its code spans.
struct DialectLine {
  private let line: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var out: [UInt8] = []
  private lazy var codeSpans = CodeSpans(in: line)
  /// Where the highlighted words end that are being read.
  private var highlightEnd: Int?
  /// The shortcodes whose closing is not in the rest of the line, by their places in `Shortcode.marks`. Without this,
  /// "{{{{…" would take time that grows with its square.
  private var unclosed: Set<Int> = []
  /// The same for "==" and "%%".
  private var lastHighlight: Int?
  private var lastComment: Int?

  init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  mutating func rewritten() -> [UInt8] {
    guard line.contains(where: { "{$=%~^[".utf8.contains($0) }) else { return Array(line) }
    out.reserveCapacity(line.count + 32)
    while position < line.count {
      let byte = line[position]
      let isTaken =
        switch byte {
        case UInt8(ascii: "`"): takeCode()
        case UInt8(ascii: "\\"): takeEscape()
        case UInt8(ascii: "{"): takeShortcode()
        case UInt8(ascii: "["): takeWikiLink(at: position)
        case UInt8(ascii: "!"): takeEmbed()
        case UInt8(ascii: "$"): takeMath()
        case UInt8(ascii: "="): takeHighlight()
        case UInt8(ascii: "%"): takeComment()
        case UInt8(ascii: "~"): takeShifted(byte, tag: "sub")
        case UInt8(ascii: "^"): takeShifted(byte, tag: "sup")
        default: false
        }
      guard !isTaken else { continue }
      out.append(byte)
      position += 1
    }
    return out
  }

  private mutating func write(_ text: String) { out.append(contentsOf: text.utf8) }

  private func text(_ range: Range<Int>) -> String { String(decoding: line[range], as: UTF8.self) }

  private func byte(at index: Int) -> UInt8? { line.indices.contains(index) ? line[index] : nil }

  private func isBlank(at index: Int) -> Bool { byte(at: index).map { $0 == 0x20 || $0 == 0x09 } ?? true }

  private mutating func copy(to end: Int) -> Bool {
    out.append(contentsOf: line[position..<end])
    position = end
    return true
  }

  private mutating func takeCode() -> Bool { copy(to: codeSpans.end(startingAt: position)) }

  private mutating func takeEscape() -> Bool { copy(to: min(position + 2, line.count)) }

  private mutating func takeShortcode() -> Bool {
    guard let index = Shortcode.marks.indices.first(where: { line.matches(Shortcode.marks[$0].opening, at: position) }),
      !unclosed.contains(index)
    else { return false }
    let mark = Shortcode.marks[index]
    let start = position + mark.opening.utf8CodeUnitCount
    guard let end = line.first(mark.closing, from: start) else {
      unclosed.insert(index)
      return false
    }
    if index < 3 { write(Shortcode(text(start..<end)).markdown) }
    position = end + mark.closing.utf8CodeUnitCount
    if out.last == 0x20, byte(at: position) == 0x20 { position += 1 }
    return true
  }

  /// The words of `[[Page]]`, `[[Page|words]]` or `[[Page#Part]]`; links within a folder of notes lead nowhere yet.
  private mutating func takeWikiLink(at start: Int) -> Bool {
    guard let (inside, end) = doubleBrackets(at: start), byte(at: end) != UInt8(ascii: "(") else { return false }
    write(WikiLink(inside).words)
    position = end
    return true
  }

  /// `![[boat.png|300]]` is an image; `![[Page]]` reads like a link to it.
  private mutating func takeEmbed() -> Bool {
    guard let (inside, end) = doubleBrackets(at: position + 1) else { return false }
    let link = WikiLink(inside)
    guard link.isImage else { return takeWikiLink(at: position + 1) }
    write("![\(link.alt)](<\(link.target)>)")
    position = end
    return true
  }

  private func doubleBrackets(at start: Int) -> (inside: String, end: Int)? {
    guard line.matches("[[", at: start) else { return nil }
    let inside = line[(start + 2)...].prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    guard !inside.isEmpty, line.matches("]]", at: inside.endIndex) else { return nil }
    return (String(decoding: inside, as: UTF8.self), inside.endIndex + 2)
  }

  /// Mathematics becomes code, so that its signs stay. A price is none: it has no sign of a formula in it.
  private mutating func takeMath() -> Bool {
    let isDisplay = line.matches("$$", at: position)
    let start = position + (isDisplay ? 2 : 1)
    guard !isBlank(at: start) || isDisplay,
      let close = isDisplay ? line.first("$$", from: start) : line[min(start, line.count)...].firstIndex(of: 0x24),
      close > start
    else { return isDisplay ? copy(to: min(start, line.count)) : false }
    let end = close + (isDisplay ? 2 : 1)
    let inside = line[start..<close]
    let isFormula =
      isDisplay
      || inside.contains { "\\^_{}=<>+".utf8.contains($0) } && !isBlank(at: close - 1)
        && !(byte(at: end).map { (0x30...0x39).contains($0) } ?? false)
    guard isFormula, !inside.contains(UInt8(ascii: "`")) else { return false }
    write("`\(text(position..<end))`")
    position = end
    return true
  }

  /// `==words==` becomes marked words.
  private mutating func takeHighlight() -> Bool {
    guard line.matches("==", at: position) else { return false }
    if position == highlightEnd {
      highlightEnd = nil
      write("</mark>")
      position += 2
      return true
    }
    let start = position + 2
    let isOpening = highlightEnd == nil && !isBlank(at: start) && byte(at: start) != UInt8(ascii: "=")
    let before = byte(at: position - 1)
    guard isOpening, before != UInt8(ascii: "="), !(before?.isLetterOrDigit ?? false) else {
      return copy(to: line[position...].firstIndex { $0 != UInt8(ascii: "=") } ?? line.count)
    }
    if lastHighlight == nil { lastHighlight = line.last("==") ?? -1 }
    guard let lastHighlight, lastHighlight > start, let close = line.first("==", from: start), !isBlank(at: close - 1)
    else { return copy(to: start) }
    highlightEnd = close
    write("<mark>")
    position = start
    return true
  }

  /// `%%words%%` is hidden.
  private mutating func takeComment() -> Bool {
    guard line.matches("%%", at: position), isBlank(at: position - 1) else { return false }
    if lastComment == nil { lastComment = line.last("%%") ?? -1 }
    guard let lastComment, lastComment >= position + 2, let close = line.first("%%", from: position + 2) else {
      return false
    }
    position = close + 2
    if out.last == 0x20 || out.isEmpty, byte(at: position) == 0x20 { position += 1 }
    return true
  }

  /// `H~2~O` and `x^2^`: lowered and raised signs follow what they belong to.
  private mutating func takeShifted(_ mark: UInt8, tag: String) -> Bool {
    guard let before = byte(at: position - 1), before.isLetterOrDigit || before == UInt8(ascii: ")") else {
      return false
    }
    let inside = line[(position + 1)...].prefix(40).prefix { $0 > 0x20 && $0 != mark && !"[]<>`|".utf8.contains($0) }
    let end = inside.endIndex
    guard !inside.isEmpty, byte(at: end) == mark, byte(at: end + 1) != mark else { return false }
    write("<\(tag)>\(String(decoding: inside, as: UTF8.self))</\(tag)>")
    position = end + 1
    return true
  }
}

/// Reads XML that comes in pieces, tag by tag, and forgives what is wrong with it.
///
/// Nothing is checked or resolved: tags come as they are written, without a look at what they close. A document type is
/// passed over with all its declarations, so no entity but those of XML and HTML exists; other references stay as
/// written. A `<` that begins no markup is text.
public struct XMLTokenizer {
  /// What the next byte is part of.
  private enum State {
    case content, comment, instruction, section
  }

  /// A tag or document type that is longer is not taken for one.
  private static let longestMarkup = 1 << 20

  /// Whether text is to be passed on as markup: references stay as they are, and what stands in CDATA is escaped.
  public var keepsReferences = false

  private var bytes: [UInt8] = []
  private var position = 0
  private var state = State.content
  private var isAtEnd = false
  /// Whether a declaration has been found to have no end, so that each goes to its first `>`.
  private var hasOpenDeclaration = false

  public init() {}

  /// How many bytes wait for more of them. Who gives that many at once keeps the work linear.
  public var waitingBytes: Int { bytes.count - position }

  /// Whether the document ends within a tag, a comment or a CDATA section.
  public private(set) var isCut = false

  /// Adds bytes of the document, which are in UTF-8 or any superset of ASCII.
  public mutating func append(_ more: some Collection<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes.append(contentsOf: more)
  }

  /// Says that no more bytes come.
  public mutating func finish() { isAtEnd = true }

  /// The next tag; the text before it is appended to `text`. Returns nil when more bytes are needed, and at the end.
  public mutating func next(appendingTextTo text: inout [UInt8]) -> XMLTag? {
    while position < bytes.count {
      let before = position
      switch state {
      case .content:
        readText(into: &text)
        guard position < bytes.count, bytes[position] == .less else { break }
        if let tag = readMarkup(into: &text) { return tag }
      case .comment: skip(through: "-->")
      case .instruction: skip(through: ">")
      case .section: readSection(into: &text)
      }
      if position == before { break }
    }
    if isAtEnd, position < bytes.count || state != .content {
      isCut = true
      position = bytes.count
    }
    return nil
  }

  private mutating func readText(into text: inout [UInt8]) {
    let (start, keepsReferences, isAtEnd) = (position, keepsReferences, isAtEnd)
    position = bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      var end = view.first(.less, from: start)
      // A reference may go on in the next piece.
      if end == view.count, !isAtEnd {
        end = (max(start, end - NamedReferences.longestName - 2)..<end).last { view[$0] == .ampersand } ?? end
      }
      if keepsReferences {
        text.append(contentsOf: view[start..<end])
      } else {
        appendDecoded(view, start..<end, to: &text)
      }
      return end
    }
  }

  private mutating func skip(through end: StaticString) {
    if let found = place(of: end) {
      position = found + end.utf8CodeUnitCount
      state = .content
    } else {
      position = max(position, bytes.count - end.utf8CodeUnitCount + 1)
    }
  }

  private mutating func readSection(into text: inout [UInt8]) {
    let found = place(of: "]]>")
    let end = found ?? max(position, bytes.count - (isAtEnd ? 0 : 2))
    if keepsReferences {
      appendEscaped(bytes[position..<end], to: &text)
    } else {
      text.append(contentsOf: bytes[position..<end])
    }
    position = found.map { $0 + 3 } ?? end
    if found != nil { state = .content }
  }

  /// Where a text begins, from the current position on.
  private func place(of wanted: StaticString) -> Int? {
    let pattern = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    return bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      var index = position
      while index + pattern.count <= view.count {
        index = view.first(pattern[0], from: index)
        if index + pattern.count <= view.count, pattern.indices.allSatisfy({ view[index + $0] == pattern[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}

extension XMLTokenizer {
  /// Reads what the `<` at the current position begins; stays there when more bytes are needed.
  private mutating func readMarkup(into text: inout [UInt8]) -> XMLTag? {
    guard position + 1 < bytes.count else {
      if isAtEnd { readLess(into: &text) }
      return nil
    }
    switch bytes[position + 1] {
    case .exclamation: readDeclaration(into: &text)
    case .question:
      state = .instruction
      position += 2
    case .slash: return readTag(into: &text)
    case let byte where beginsName(byte): return readTag(into: &text)
    default: readLess(into: &text)
    }
    return nil
  }

  private mutating func readLess(into text: inout [UInt8]) {
    if keepsReferences { text.append(contentsOf: "&lt;".utf8) } else { text.append(.less) }
    position += 1
  }

  private mutating func readDeclaration(into text: inout [UInt8]) {
    if begins("<!--") {
      state = .comment
      position += 4
    } else if begins("<![CDATA[") {
      state = .section
      position += 9
    } else if !isAtEnd, bytes.count - position < 9 {
      return
    } else if !hasOpenDeclaration, let end = DocumentType.end(in: bytes, from: position + 2) {
      position = end
    } else if hasOpenDeclaration || isAtEnd || waitingBytes > Self.longestMarkup {
      // The next one would be looked for as far, and in vain as well.
      hasOpenDeclaration = true
      state = .instruction
      position += 2
    }
  }

  private func begins(_ opening: StaticString) -> Bool {
    bytes[position...].starts(with: UnsafeBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount))
  }

  private mutating func readTag(into text: inout [UInt8]) -> XMLTag? {
    let (start, isForced) = (position, isAtEnd || waitingBytes > Self.longestMarkup)
    let read = bytes.withUnsafeBufferPointer { buffer -> (tag: XMLTag, end: Int)? in
      var reader = XMLTagReader(ByteView(buffer), at: start)
      if let tag = reader.read() { return (tag, reader.position) }
      guard isForced else { return nil }
      reader = XMLTagReader(ByteView(buffer), at: start, ignoringQuotes: true)
      return reader.read().map { ($0, reader.position) }
    }
    if let read {
      position = read.end
      return read.tag.name.isEmpty ? nil : read.tag
    }
    if isForced, !isAtEnd { readLess(into: &text) }
    return nil
  }
}

/// Whether a byte after `<` begins a tag's name.
func beginsName(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 || byte == 0x5F || byte == 0x3A }

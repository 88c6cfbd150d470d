/// Reads one tag, from its `<` on.
struct XMLTagReader {
  /// Further attributes are passed over.
  private static let mostAttributes = 256

  private let view: ByteView
  private let ignoresQuotes: Bool
  /// Past the tag, once it has been read.
  private(set) var position: Int

  /// `ignoringQuotes`: a `>` ends the tag wherever it is, because a quote is missing.
  init(_ view: ByteView, at start: Int, ignoringQuotes: Bool = false) {
    self.view = view
    position = start + 1
    ignoresQuotes = ignoringQuotes
  }

  /// The tag, perhaps with an empty name; nil when its end is not there.
  mutating func read() -> XMLTag? {
    let isClosing = position < view.count && view[position] == .slash
    if isClosing { position += 1 }
    let name = readName()
    var tag = XMLTag(isClosing ? .closing : .opening, name)
    while position < view.count {
      switch view[position] {
      case .greater:
        position += 1
        return tag
      // The tag before it has no end.
      case .less: return tag
      case .slash:
        position += 1
        if position < view.count, view[position] == .greater, !isClosing { tag.kind = .empty }
      case 0...0x20, .quote, .apostrophe, .equals: position += 1
      default:
        guard let attribute = readAttribute() else { return nil }
        if !isClosing, tag.attributes.count < Self.mostAttributes { tag.attributes.append(attribute) }
      }
    }
    return nil
  }

  private mutating func readName() -> String {
    let start = position
    while position < view.count, !endsName(view[position]) { position += 1 }
    return String(decoding: view[start..<position], as: UTF8.self)
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte <= .space || byte == .greater || byte == .less || byte == .slash || byte == .equals || byte == .quote
      || byte == .apostrophe
  }

  /// An attribute without a value has an empty one; nil when its end is not there.
  private mutating func readAttribute() -> XMLTag.Attribute? {
    let name = readName()
    var next = position
    while next < view.count, view[next] <= .space { next += 1 }
    guard next < view.count else { return nil }
    guard view[next] == .equals else { return XMLTag.Attribute(name: name, value: "") }
    position = next + 1
    while position < view.count, view[position] <= .space { position += 1 }
    guard position < view.count else { return nil }
    guard let value = readValue() else { return nil }
    return XMLTag.Attribute(name: name, value: value)
  }

  private mutating func readValue() -> String? {
    let quote = view[position]
    if !ignoresQuotes, quote == .quote || quote == .apostrophe {
      let start = position + 1
      let end = view.first(quote, from: start)
      guard end < view.count else { return nil }
      position = end + 1
      return decoded(start..<end)
    }
    let start = position
    while position < view.count, view[position] > .space, view[position] != .greater, view[position] != .less {
      position += 1
    }
    // In `<a b=c/>` the slash closes the tag.
    if position < view.count, view[position] == .greater, position > start, view[position - 1] == .slash {
      position -= 1
    }
    return decoded(start..<position)
  }

  private func decoded(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    appendDecoded(view, range, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

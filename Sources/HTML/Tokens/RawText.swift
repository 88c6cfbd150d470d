/// Elements whose content is text up to their end tag.
extension Tokenizer {
  /// In `title`, `textarea`, `style` and their kind.
  mutating func nextOfRawText() -> Token {
    let start = position
    guard start < source.count else { return Token(kind: .end) }
    var end = start
    while true {
      end = source.first(.less, from: end)
      guard end < source.count, !isEndTag(at: end) else { break }
      end &+= 1
    }
    return rawText(start, end)
  }

  /// In `script`, where comments may hold scripts of their own.
  mutating func nextOfScript() -> Token {
    enum Escape { case none, comment, scriptInComment }
    let start = position
    guard start < source.count else { return Token(kind: .end) }
    var escape = Escape.none
    // Dashes before it do not count towards the comment's end.
    var commentStart = start
    var index = start
    while true {
      index = escape == .none ? source.first(.less, from: index) : firstBracket(from: index)
      guard index < source.count else { break }
      if source[index] == .greater {
        if index &- 2 >= commentStart, source[index &- 1] == .dash, source[index &- 2] == .dash { escape = .none }
      } else {
        switch escape {
        case .none:
          if isEndTag(at: index) { return rawText(start, index) }
          if stands("!--", at: index &+ 1) {
            escape = .comment
            commentStart = index &+ 2
            index &+= 3
          }
        case .comment:
          if isEndTag(at: index) { return rawText(start, index) }
          if isTagOfScript(at: index &+ 1) { escape = .scriptInComment }
        case .scriptInComment:
          if index &+ 1 < source.count, source[index &+ 1] == .slash, isTagOfScript(at: index &+ 2) {
            escape = .comment
          }
        }
      }
      index &+= 1
    }
    return rawText(start, source.count)
  }

  /// The text before a place, or the end tag that stands there if there is none.
  private mutating func rawText(_ start: Int, _ end: Int) -> Token {
    guard end > start else {
      model = .data
      return tag(nameStart: start &+ 2, .endTag)
    }
    position = end
    let hasReferences = model == .rcdata
    let special = source.first(hasReferences ? .ampersand : 0, or: 0, orNULFrom: start, to: end)
    return textToken(start, end, special: special, replacingNULs: true, hasReferences: hasReferences)
  }

  /// Whether the `<` at a place begins the end tag of the element whose text this is.
  private func isEndTag(at place: Int) -> Bool {
    guard let rawTextName, place &+ 2 < source.count, source[place &+ 1] == .slash else { return false }
    let name = tags.bytes(of: rawTextName)
    let end = place &+ 2 &+ name.count
    guard end < source.count else { return false }
    var index = place &+ 2
    for byte in name {
      if source[index].lowercased != byte { return false }
      index &+= 1
    }
    return endsName(source[end])
  }

  private func isTagOfScript(at place: Int) -> Bool {
    place &+ 6 < source.count && stands("script", at: place) && endsName(source[place &+ 6])
  }

  private func endsName(_ byte: UInt8) -> Bool { byte.isWhitespace || byte == .slash || byte == .greater }

  private func firstBracket(from start: Int) -> Int {
    var index = start
    while index < source.count, source[index] != .less, source[index] != .greater { index &+= 1 }
    return index
  }
}

/// Tags with their names and attributes.
extension Tokenizer {
  /// Reads the tag whose name begins at a place. One that the source ends in is no token.
  mutating func tag(nameStart: Int, _ kind: Token.Kind) -> Token {
    tagNumber &+= 1
    let firstAttribute = attributes.count
    var token = Token(kind: kind)
    var index = nameEnd(nameStart, Self.tagNameEnds)
    if index < 0 {
      index = ~index
      token.name = scratch.withUnsafeBufferPointer { tags.id(of: ByteView($0), 0, $0.count) }
    } else {
      token.name = tags.id(of: source, nameStart, index)
    }
    if Int(token.name) < knownTags.count { token.tag = knownTags[Int(token.name)] }
    while index < source.count {
      let byte = source[index]
      if byte == .greater {
        position = index &+ 1
        if kind == .endTag {
          attributes.removeLast(attributes.count &- firstAttribute)
        } else {
          token.start = Int32(firstAttribute)
          token.end = Int32(attributes.count)
          rawTextName = token.name
        }
        return token
      }
      if byte.isWhitespace {
        index &+= 1
      } else if byte == .slash {
        index &+= 1
        token.isSelfClosing = index < source.count && source[index] == .greater
      } else {
        index = attribute(at: index, of: firstAttribute)
      }
    }
    attributes.removeLast(attributes.count &- firstAttribute)
    position = source.count
    return Token(kind: .end)
  }

  /// Reads an attribute and returns where it ends, the end of the source if the source ends in it.
  private mutating func attribute(at start: Int, of firstAttribute: Int) -> Int {
    // An equals sign in the first place belongs to the name.
    var index = nameEnd(start, Self.attributeNameEnds)
    let isScratched = index < 0
    if isScratched { index = ~index }
    let nameEnd = index
    while index < source.count, source[index].isWhitespace { index &+= 1 }
    guard index < source.count else { return index }
    var value = (start: Int32(nameEnd), end: Int32(nameEnd))
    if source[index] == .equals {
      index &+= 1
      while index < source.count, source[index].isWhitespace { index &+= 1 }
      guard index < source.count else { return index }
      (value, index) = attributeValue(at: index)
      guard index <= source.count else { return source.count }
    }
    guard attributes.count &- firstAttribute < Self.mostAttributes else { return index }
    let name =
      isScratched
      ? scratch.withUnsafeBufferPointer { attributeNames.id(of: ByteView($0), 0, $0.count) }
      : attributeNames.id(of: source, start, nameEnd)
    if Int(name) >= lastTagWith.count {
      lastTagWith += repeatElement(0, count: max(64, Int(name) &+ 1 &- lastTagWith.count))
    }
    guard lastTagWith[Int(name)] != tagNumber else { return index }
    lastTagWith[Int(name)] = tagNumber
    attributes.append(AttributeRecord(name: name, start: value.start, end: value.end))
    return index
  }

  /// Reads a value and returns where it ends, beyond the source if its closing quote is missing.
  private mutating func attributeValue(at start: Int) -> (value: (start: Int32, end: Int32), end: Int) {
    let quote = source[start]
    guard quote == .quote || quote == .apostrophe else { return unquotedValue(at: start) }
    let first = start &+ 1
    var end = source.first(quote, or: .ampersand, orNULFrom: first, to: source.count)
    guard end < source.count else { return ((0, 0), source.count &+ 1) }
    if source[end] == quote { return ((Int32(first), Int32(end)), end &+ 1) }
    let special = end
    end = source.first(quote, from: end)
    guard end < source.count else { return ((0, 0), source.count &+ 1) }
    return (decodedValue(first, end, from: special), end &+ 1)
  }

  private mutating func unquotedValue(at start: Int) -> (value: (start: Int32, end: Int32), end: Int) {
    var end = start
    var special = Int.max
    while end < source.count {
      let byte = source[end]
      if byte == .greater || byte.isWhitespace { break }
      if byte == .ampersand || byte == 0, special == .max { special = end }
      end &+= 1
    }
    guard special < end else { return ((Int32(start), Int32(end)), end) }
    return (decodedValue(start, end, from: special), end)
  }

  private mutating func decodedValue(_ start: Int, _ end: Int, from special: Int) -> (start: Int32, end: Int32) {
    let value = decoded(
      start, end, from: special, replacingNULs: true, hasReferences: true, inAttribute: true)
    return (value.start, value.end)
  }

  /// What ends a name, as bits: whitespace, `/`, `>`, and of an attribute `=`.
  static let tagNameEnds: UInt64 = 1 << 9 | 1 << 10 | 1 << 12 | 1 << 32 | 1 << 47 | 1 << 62
  static let attributeNameEnds = tagNameEnds | 1 << 61

  /// Where the name that begins at a place ends. Negative (`~`) when it stands in `scratch`, put into lower case.
  @inline(__always) private mutating func nameEnd(_ start: Int, _ ends: UInt64) -> Int {
    var index = start
    if start &+ Block.width <= source.count {
      // Neither whitespace, `/`, `=`, `>` nor a capital letter, nor what is rare.
      let block = source.block(at: start)
      let marks = Block.Marks(
        (block .< Block.pattern(0x2D)) .| (block .== Block.pattern(.slash))
          .| ((block &- Block.pattern(0x3B)) .< Block.pattern(0x20)))
      index = marks.isEmpty ? start &+ Block.width : start &+ marks.first
    }
    while index < source.count {
      let byte = source[index]
      if byte < 64 {
        if ends &>> UInt64(byte) & 1 != 0, index > start { return index }
        if byte == 0 { return ~scratchName(start, ends) }
      } else if byte &- 0x41 < 26 {
        return ~scratchName(start, ends)
      }
      index &+= 1
    }
    return index
  }

  @inline(never) private mutating func scratchName(_ start: Int, _ ends: UInt64) -> Int {
    scratch.removeAll(keepingCapacity: true)
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte < 64, ends &>> UInt64(byte) & 1 != 0, index > start { break }
      if byte == 0 {
        scratch += [0xEF, 0xBF, 0xBD]
      } else {
        scratch.append(byte.lowercased)
      }
      index &+= 1
    }
    return index
  }
}

extension TagName {
  /// By the number of their name.
  static let known = allCases
}

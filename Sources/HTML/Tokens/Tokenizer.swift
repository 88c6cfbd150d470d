/// Cuts markup into tokens after the WHATWG standard, one at a time.
///
/// Its states are the places of its code; what stays between two tokens is the content model alone. Nothing is ever
/// read twice but the name of an end tag that turns out to be text.
struct Tokenizer {
  let source: ByteView
  var text: SourceText
  var position = 0
  var model = ContentModel.data
  /// Whether `<![CDATA[` begins text: within SVG and MathML.
  var allowsCDATA = false
  /// The name whose end tag ends raw text.
  var rawTextName: NameTable.ID?

  var tags = NameTable.tags
  var attributeNames = NameTable.attributes
  let knownTags = TagName.known
  var attributes: [AttributeRecord] = []
  var doctypes: [DoctypeRecord] = []
  /// By the number of an attribute's name: the tag that last had it.
  var lastTagWith: [UInt32] = []
  var tagNumber: UInt32 = 0
  /// A name as it is being put into lower case.
  var scratch: [UInt8] = []

  /// How many attributes of one tag are kept.
  static let mostAttributes = 256

  init(_ source: ByteView) {
    self.source = source
    text = SourceText(source)
    attributes.reserveCapacity(source.count / 48)
  }

  /// The next token; at the end of the source, `end` again and again.
  mutating func next() -> Token {
    switch model {
    case .data: nextOfData()
    case .rcdata, .rawText: nextOfRawText()
    case .script: nextOfScript()
    case .plaintext: nextOfPlaintext()
    case .cdata: nextOfCDATA()
    }
  }

  private mutating func nextOfData() -> Token {
    while position < source.count {
      let start = position
      guard source[start] == .less, start &+ 1 < source.count else { return textOfData() }
      let byte = source[start &+ 1]
      if byte.isLetter { return tag(nameStart: start &+ 1, .startTag) }
      switch byte {
      case .slash:
        guard start &+ 2 < source.count else { return textOfData() }
        let letter = source[start &+ 2]
        if letter.isLetter { return tag(nameStart: start &+ 2, .endTag) }
        if letter != .greater { return bogusComment(from: start &+ 2) }
        position = start &+ 3
      case .exclamation:
        if let token = declaration() { return token }
      case .question: return bogusComment(from: start &+ 1)
      default: return textOfData()
      }
    }
    return Token(kind: .end)
  }

  /// Whether markup begins with the `<` at a place, which is text otherwise.
  private func beginsMarkup(at place: Int) -> Bool {
    guard place &+ 1 < source.count else { return false }
    let byte = source[place &+ 1]
    return byte.isLetter || byte == .exclamation || byte == .question
      || byte == .slash && place &+ 2 < source.count
  }

  /// Text up to the next markup; what stands at the beginning is text in any case.
  private mutating func textOfData() -> Token {
    let start = position
    var end = start
    var special: Int?
    if source[start] == .less { end &+= 1 }
    while end < source.count {
      end =
        special == nil
        ? source.first(.less, or: .ampersand, orNULFrom: end, to: source.count) : source.first(.less, from: end)
      guard end < source.count else { break }
      if source[end] != .less {
        special = end
      } else if beginsMarkup(at: end) {
        break
      }
      end &+= 1
    }
    position = min(end, source.count)
    return textToken(start, position, special: special, replacingNULs: false, hasReferences: true)
  }

  private mutating func nextOfPlaintext() -> Token {
    guard position < source.count else { return Token(kind: .end) }
    let start = position
    position = source.count
    return textToken(
      start, position, special: source.first(0, from: start, to: position), replacingNULs: true, hasReferences: false)
  }

  /// In a CDATA section up to its end, where the content is data again.
  mutating func nextOfCDATA() -> Token {
    let start = position
    var end = start
    while true {
      end = source.first(.greater, from: end)
      guard end < source.count else { break }
      if end &- 2 >= start, source[end &- 1] == .closeBracket, source[end &- 2] == .closeBracket { break }
      end &+= 1
    }
    let textEnd = end < source.count ? end &- 2 : end
    position = min(end &+ 1, source.count)
    model = .data
    guard textEnd > start else { return next() }
    return textToken(
      start, textEnd, special: source.first(0, from: start, to: textEnd), replacingNULs: false, hasReferences: false)
  }

  /// A token for a piece of the source.
  ///
  /// Before `special` is neither a reference nor a NUL.
  mutating func textToken(_ start: Int, _ end: Int, special: Int?, replacingNULs: Bool, hasReferences: Bool) -> Token {
    var token = Token(kind: .text, start: Int32(start), end: Int32(end))
    guard let special, special < end else { return token }
    (token.start, token.end, token.hasNUL) = decoded(
      start, end, from: special, replacingNULs: replacingNULs, hasReferences: hasReferences, inAttribute: false)
    return token
  }

  /// Where a piece of the source stands with its references decoded: itself, or what has been added anew.
  mutating func decoded(
    _ start: Int, _ end: Int, from special: Int, replacingNULs: Bool, hasReferences: Bool, inAttribute: Bool
  ) -> (start: Int32, end: Int32, hasNUL: Bool) {
    let addedStart = text.end
    var kept = start
    var index = special
    var hasNUL = false
    while true {
      index = source.first(hasReferences ? .ampersand : 0, or: 0, orNULFrom: index, to: end)
      guard index < end else { break }
      if source[index] == 0 {
        hasNUL = true
        if replacingNULs {
          text.append(kept..<index)
          text.appendReplacement()
          kept = index &+ 1
        }
        index &+= 1
      } else if let reference = CharacterReference.read(source, at: index, inAttribute: inAttribute) {
        text.append(kept..<index)
        text.append(reference)
        index &+= reference.length
        kept = index
      } else {
        index &+= 1
      }
    }
    guard kept > start else { return (Int32(start), Int32(end), hasNUL) }
    text.append(kept..<end)
    return (Int32(addedStart), Int32(text.end), hasNUL && !replacingNULs)
  }
}

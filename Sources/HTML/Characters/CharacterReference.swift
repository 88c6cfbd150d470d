/// A character reference that has been understood: its characters, and how many bytes it took with its `&`.
struct CharacterReference {
  var first: UInt32
  /// Zero when there is one character.
  var second: UInt32 = 0
  var length: Int

  /// Reads the reference whose `&` is at `start`; nil when it is none, so that the `&` stands for itself.
  ///
  /// In an attribute, an old name without its semicolon does not count before `=`, a letter or a digit.
  static func read(_ view: ByteView, at start: Int, inAttribute: Bool) -> CharacterReference? {
    let index = start &+ 1
    guard index < view.count else { return nil }
    if view[index] == .hash { return numeric(view, start) }
    guard view[index].isLetter else { return nil }
    return named(view, start, inAttribute: inAttribute)
  }

  private static func named(_ view: ByteView, _ start: Int, inAttribute: Bool) -> CharacterReference? {
    let nameStart = start &+ 1
    var end = nameStart
    let limit = min(view.count, nameStart &+ NamedReferences.longestName)
    while end < limit, view[end].isLetter || view[end].isDigit { end &+= 1 }
    if end < view.count, view[end] == .semicolon,
      let meaning = NamedReferences.standard.meaning(view, nameStart, end)
    {
      return CharacterReference(first: meaning.first, second: meaning.second, length: end &+ 1 &- start)
    }
    var oldEnd = min(end, nameStart &+ NamedReferences.longestOldName)
    while oldEnd > nameStart &+ 1 {
      if let meaning = NamedReferences.standard.meaning(view, nameStart, oldEnd), meaning.needsNoSemicolon {
        if inAttribute, oldEnd < view.count {
          let next = view[oldEnd]
          if next == .equals || next.isLetter || next.isDigit { return nil }
        }
        return CharacterReference(first: meaning.first, second: meaning.second, length: oldEnd &- start)
      }
      oldEnd &-= 1
    }
    return nil
  }

  private static func numeric(_ view: ByteView, _ start: Int) -> CharacterReference? {
    var index = start &+ 2
    var isHexadecimal = false
    if index < view.count, view[index] | 0x20 == 0x78 {
      isHexadecimal = true
      index &+= 1
    }
    let digits = index
    var number: UInt32 = 0
    while index < view.count, let digit = view[index].hexadecimal, isHexadecimal || digit < 10 {
      number = min(0x11_0000, number * (isHexadecimal ? 16 : 10) + digit)
      index &+= 1
    }
    guard index > digits else { return nil }
    if index < view.count, view[index] == .semicolon { index &+= 1 }
    return CharacterReference(first: character(of: number), length: index &- start)
  }

  /// The character that a number stands for: what the standard makes of those that are none, and of Windows' own.
  static func character(of number: UInt32) -> UInt32 {
    switch number {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: windows1252[Int(number - 0x80)]
    default: number
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// Appends its characters as UTF-8.
  func append(to bytes: inout [UInt8]) {
    Self.append(first, to: &bytes)
    if second != 0 { Self.append(second, to: &bytes) }
  }

  private static func append(_ character: UInt32, to bytes: inout [UInt8]) {
    if character < 0x80 {
      bytes.append(UInt8(character))
    } else if let scalar = Unicode.Scalar(character) {
      bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)  // every scalar has its UTF-8
    }
  }
}

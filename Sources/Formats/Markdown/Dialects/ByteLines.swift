extension UInt8 {
  /// Whether a byte is a letter or digit; all bytes of letters beyond ASCII are.
  var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self >= 0x80
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the words next begin, from `start` on; `nil` when they do not.
  func first(_ words: StaticString, from start: Int) -> Int? {
    let length = words.utf8CodeUnitCount
    guard length > 0, start + length <= count else { return nil }
    let mark = words.utf8Start[0]
    var position = start
    while position + length <= count {
      if self[position] == mark, matches(words, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Where the words begin for the last time; `nil` when they do not.
  func last(_ words: StaticString) -> Int? {
    var position = count - words.utf8CodeUnitCount
    while position >= 0 {
      if matches(words, at: position) { return position }
      position -= 1
    }
    return nil
  }

  func matches(_ words: StaticString, at position: Int) -> Bool {
    let length = words.utf8CodeUnitCount
    guard position + length <= count else { return false }
    for offset in 0..<length where self[position + offset] != words.utf8Start[offset] { return false }
    return true
  }

  /// Where a byte stands twice for the last time; −1 when it never does.
  func lastPair(of byte: UInt8) -> Int {
    var position = count - 2
    while position >= 0, self[position] != byte || self[position + 1] != byte { position -= 1 }
    return Swift.max(position, -1)
  }

  /// Where a line's words begin, after blanks and the marks of quotations and lists.
  var contentStart: Int {
    var position = 0
    while position < count {
      switch self[position] {
      case 0x20, 0x09, UInt8(ascii: ">"): position += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard position + 1 < count, self[position + 1] == 0x20 else { return position }
        position += 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let rest = self[position...].drop { (0x30...0x39).contains($0) }
        guard rest.count > 1, rest.startIndex - position < 10, ".)".utf8.contains(rest[rest.startIndex]),
          rest[rest.startIndex + 1] == 0x20
        else { return position }
        position = rest.startIndex + 2
      default: return position
      }
    }
    return position
  }

  /// How many backticks or tildes begin a code block here; `nil` when none does.
  var fence: Int? {
    guard let mark = first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let rest = drop { $0 == mark }
    let marks = count - rest.count
    return marks >= 3 && (mark != UInt8(ascii: "`") || !rest.contains(mark)) ? marks : nil
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of the slice in which all bytes are such.
  func suffix(while isSuch: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isSuch(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

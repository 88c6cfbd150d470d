extension String.UnicodeScalarView {
  /// Returns the text without the escape sequences in it, including all their letters.
  func withoutSequences() -> String.UnicodeScalarView {
    guard contains(where: { $0 == "\u{1B}" || (0x80..<0xA0).contains($0.value) }) else { return self }
    var text = String.UnicodeScalarView()
    var rest = Array(self)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": rest.dropSequence()
      case "\u{9B}": rest.dropControlSequence()
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": rest.dropString()
      default: text.append(scalar)
      }
    }
    return text
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Drops the rest of a sequence whose Esc has been taken.
  fileprivate mutating func dropSequence() {
    switch first {
    case "[":
      removeFirst()
      dropControlSequence()
    case "]", "P", "_", "^", "X":
      removeFirst()
      dropString()
    default:
      self = drop { (0x20..<0x30).contains($0.value) }
      if let first, (0x30..<0x7F).contains(first.value) { removeFirst() }
    }
  }

  /// Drops parameters and the byte that ends them.
  fileprivate mutating func dropControlSequence() {
    self = drop { (0x20..<0x40).contains($0.value) }
    if let first, (0x40..<0x7F).contains(first.value) { removeFirst() }
  }

  /// Drops a string with its end mark. One that is not closed ends with its line.
  fileprivate mutating func dropString() {
    while let first, first != "\n", first != "\r" {
      if first == "\u{1B}", dropFirst().first != "\\" { return }
      removeFirst()
      if first == "\u{1B}" { removeFirst() }
      if first == "\u{7}" || first == "\u{9C}" || first == "\u{1B}" { return }
    }
  }
}

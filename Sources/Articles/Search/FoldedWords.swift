/// The words of a text in the form in which the search compares them: folded letters, each word with its place in the
/// text.
///
/// A word is a run of letters, digits and marks. In scripts without blanks between words (Chinese, Japanese, Thai …)
/// each scalar is a word. Both the index and the marking of hits use this type, so they cannot disagree.
struct FoldedWords {
  /// How a word is joined to the one before it.
  enum Tie: UInt8 {
    case none
    /// Nothing is between them.
    case touching
    /// A hyphen between letters, which may be left out: "co-operation". Or nothing, where one of the two words is a
    /// unit written as one sign: "5㎞".
    case hyphen
    /// A separator of thousands: "1,000", "1.000", "1 000".
    case thousands

    /// Whether the two may also be written as one word.
    var isJoint: Bool { self == .hyphen || self == .thousands }
  }

  struct Word {
    /// The word's first scalar in the text, and the one past its last.
    var start: Int32
    var end: Int32
    /// The word's first byte in the text's UTF-8.
    var byteOffset: Int32
    /// The word's first byte in `letters`, and the one past its last.
    var lettersStart: Int32
    var lettersEnd: Int32
    /// Whether the word is one scalar of a script without blanks between words.
    var isUnspaced: Bool
    var tie: Tie

    var letters: Range<Int> { Int(lettersStart)..<Int(lettersEnd) }
    /// Whether the word and the one before it touch and make a pair in a script without blanks, if both are of such a
    /// script.
    var goesOn: Bool { isUnspaced && tie == .touching }
  }

  /// The folded letters of all words, one after the other, in UTF-8.
  private(set) var letters: [UInt8] = []
  private(set) var words: [Word] = []

  init(_ text: String, _ folding: Folding = .current) {
    var text = text
    text.withUTF8 { scan($0, folding) }
  }

  func letters(of word: Word) -> ArraySlice<UInt8> { letters[word.letters] }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ folding: Folding) {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5 + 1)
    // Folding makes at most four bytes of two; only squared kana grow more, from three bytes to eighteen.
    let squares =
      folding >= .second ? bytes.indices.dropLast().count { bytes[$0] == 0xE3 && bytes[$0 + 1] & 0xFE == 0x8C } : 0
    letters = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + squares * 12) { buffer, count in
      var scanner = WordScanner(bytes, buffer, folding)
      while let word = scanner.next() { words.append(word) }
      count = scanner.letterCount
    }
    self.words = words
  }
}

/// Reads a text's UTF-8 and writes its folded letters. It uses plain pointers and numbers because it runs over whole
/// libraries, and over the body of every hit on a page.
private struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private let folding: Folding
  private(set) var letterCount = 0
  private var offset = 0
  private var scalarIndex = 0
  private var joints: JointReader
  /// Words that the last scalar made besides the one that was returned: "㌔" makes two.
  private var waiting: ArraySlice<Unicode.Scalar> = []
  private var last: FoldedWords.Word?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeMutableBufferPointer<UInt8>, _ folding: Folding) {
    self.bytes = bytes
    self.letters = letters
    self.folding = folding
    joints = JointReader(bytes, folding)
  }

  mutating func next() -> FoldedWords.Word? {
    if let scalar = waiting.popFirst(), var word = last {
      word.lettersStart = Int32(letterCount)
      append(scalar)
      word.lettersEnd = Int32(letterCount)
      word.tie = .touching
      last = word
      return word
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if asciiLetter(byte) != 0 { return spacedWord() }
        offset += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        switch kind(of: scalar) {
        case .unspaced: return unspacedWord(scalar, length)
        case .letter, .unit: return spacedWord()
        case .silent, .divider: offset += length
        }
      }
      scalarIndex += 1
    }
    return nil
  }

  private enum Kind {
    case letter, unspaced, silent, divider
    /// A sign that is a word by itself: "㎞".
    case unit
  }

  private func kind(of scalar: Unicode.Scalar) -> Kind {
    var scalar = scalar
    if folding >= .second, scalar.mayStandForOthers {
      if scalar.isVoicingMark { return .silent }
      if let first = CompatibilityLetters.all.letters(of: scalar).first {
        if scalar.isUnitSign { return .unit }
        scalar = first
      }
    }
    if scalar.isUnspacedScript { return .unspaced }
    if scalar.isSilentInWords { return .silent }
    return scalar.isWordScalar ? .letter : .divider
  }

  private mutating func unspacedWord(_ scalar: Unicode.Scalar, _ length: Int) -> FoldedWords.Word {
    let (start, startOffset, firstLetter) = (scalarIndex, offset, letterCount)
    var expansion: ArraySlice<Unicode.Scalar> = []
    if folding >= .second, scalar.mayStandForOthers { expansion = CompatibilityLetters.all.letters(of: scalar) }
    append(expansion.popFirst() ?? scalar)
    waiting = expansion
    offset += length
    scalarIndex += 1
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let (mark, length) = decodeScalar(bytes, at: offset)
      guard kind(of: mark) == .silent else { break }
      offset += length
      scalarIndex += 1
    }
    return word(from: start, startOffset, firstLetter, isUnspaced: true)
  }

  private mutating func spacedWord() -> FoldedWords.Word {
    let (start, startOffset, firstLetter) = (scalarIndex, offset, letterCount)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        let letter = asciiLetter(byte)
        guard letter != 0 else { break }
        letters[letterCount] = letter
        letterCount += 1
        offset += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        switch kind(of: scalar) {
        case .letter: append(scalar)
        case .silent: break
        case .unit where scalarIndex == start:
          append(scalar)
          offset += length
          scalarIndex += 1
          return word(from: start, startOffset, firstLetter, isUnspaced: false)
        case .unit, .unspaced, .divider: return word(from: start, startOffset, firstLetter, isUnspaced: false)
        }
        offset += length
      }
      scalarIndex += 1
    }
    return word(from: start, startOffset, firstLetter, isUnspaced: false)
  }

  private mutating func word(
    from start: Int, _ byteOffset: Int, _ firstLetter: Int, isUnspaced: Bool
  ) -> FoldedWords.Word {
    let word = FoldedWords.Word(
      start: Int32(start), end: Int32(scalarIndex), byteOffset: Int32(byteOffset), lettersStart: Int32(firstLetter),
      lettersEnd: Int32(letterCount), isUnspaced: isUnspaced,
      tie: joints.tie(
        byteOffset..<offset, UnsafeBufferPointer(rebasing: letters[firstLetter..<letterCount]), isUnspaced: isUnspaced))
    last = word
    return word
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    var count = letterCount
    scalar.forEachFolded(folding) { folded in
      for byte in UTF8.encode(folded)! where count < letters.count {  // every scalar has a UTF-8 form
        letters[count] = byte
        count += 1
      }
    }
    letterCount = count
  }
}

/// The scalar whose UTF-8 begins at `offset`, and its length in bytes. The bytes must be valid, as those of every
/// `String` are.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, length: Int) {
  let first = UInt32(bytes[offset])
  func tail(_ index: Int) -> UInt32 { UInt32(bytes[offset + index]) & 0x3F }
  switch first {
  case 0..<0x80: return (Unicode.Scalar(UInt8(first)), 1)
  case ..<0xE0: return (Unicode.Scalar((first & 0x1F) << 6 | tail(1)) ?? "\u{FFFD}", 2)
  case ..<0xF0: return (Unicode.Scalar((first & 0x0F) << 12 | tail(1) << 6 | tail(2)) ?? "\u{FFFD}", 3)
  default:
    return (Unicode.Scalar((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)) ?? "\u{FFFD}", 4)
  }
}

/// The folded letter or digit for an ASCII byte; zero for a byte that separates words.
@inline(__always)
private func asciiLetter(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 97...122, 48...57: byte
  case 65...90: byte + 32
  default: 0
  }
}

/// The words of a text as the search compares them: folded letters, each with its place in the text.
///
/// A word is a run of letters, digits and marks. Scripts that put no blank between words (Chinese, Japanese, Thai …)
/// give one word for each scalar. The index and the marking of hits both stand on this, so they cannot disagree.
struct FoldedWords {
  struct Word {
    /// The first scalar of the text, and the one behind the last.
    var start: Int32
    var end: Int32
    /// The word's first byte in the text's UTF-8.
    var byteOffset: Int32
    /// The first byte of `letters`, and the one behind the last.
    var lettersStart: Int32
    var lettersEnd: Int32
    /// One scalar of a script without blanks between words.
    var isUnspaced: Bool

    var letters: Range<Int> { Int(lettersStart)..<Int(lettersEnd) }
  }

  /// The folded letters of all words, one after the other, in UTF-8.
  private(set) var letters: [UInt8] = []
  private(set) var words: [Word] = []

  init(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  func letters(of word: Word) -> ArraySlice<UInt8> { letters[word.letters] }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5 + 1)
    // No scalar becomes twice as long by folding; the longest growth is from two bytes to three.
    letters = [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { buffer, count in
      var scanner = WordScanner(bytes, buffer)
      while let word = scanner.next() { words.append(word) }
      count = scanner.letterCount
    }
    self.words = words
  }
}

/// Walks over a text's UTF-8, writing folded letters. Plain pointers and numbers: this runs over whole libraries, and
/// over each body of a page of hits.
private struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private(set) var letterCount = 0
  private var offset = 0
  private var scalarIndex = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
    self.letters = letters
  }

  mutating func next() -> FoldedWords.Word? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if asciiLetter(byte) != 0 { return spacedWord() }
        offset += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        if scalar.isUnspacedScript { return unspacedWord(scalar, length) }
        if !scalar.isSilentInWords, scalar.isWordScalar { return spacedWord() }
        offset += length
      }
      scalarIndex += 1
    }
    return nil
  }

  private mutating func unspacedWord(_ scalar: Unicode.Scalar, _ length: Int) -> FoldedWords.Word {
    let (start, startOffset, firstLetter) = (scalarIndex, offset, letterCount)
    append(scalar)
    offset += length
    scalarIndex += 1
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let (mark, length) = decodeScalar(bytes, at: offset)
      guard mark.isSilentInWords else { break }
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
        if !scalar.isSilentInWords {
          guard scalar.isWordScalar, !scalar.isUnspacedScript else { break }
          append(scalar)
        }
        offset += length
      }
      scalarIndex += 1
    }
    return word(from: start, startOffset, firstLetter, isUnspaced: false)
  }

  private func word(from start: Int, _ byteOffset: Int, _ firstLetter: Int, isUnspaced: Bool) -> FoldedWords.Word {
    FoldedWords.Word(
      start: Int32(start), end: Int32(scalarIndex), byteOffset: Int32(byteOffset), lettersStart: Int32(firstLetter),
      lettersEnd: Int32(letterCount), isUnspaced: isUnspaced)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    var count = letterCount
    scalar.forEachFolded { folded in
      for byte in UTF8.encode(folded)! where count < letters.count {  // every scalar has a UTF-8 form
        letters[count] = byte
        count += 1
      }
    }
    letterCount = count
  }
}

/// The scalar whose UTF-8 begins at `offset`, and its length in bytes. The bytes are valid, as those of every `String`.
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

/// The folded letter or digit for an ASCII byte; zero for what divides words.
@inline(__always)
private func asciiLetter(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 97...122, 48...57: byte
  case 65...90: byte + 32
  default: 0
  }
}

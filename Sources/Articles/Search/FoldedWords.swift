/// The words of a text as the search compares them: folded letters, each with its place in the text.
///
/// A word is a run of letters, digits and marks. Scripts that put no blank between words (Chinese, Japanese, Thai …)
/// give one word for each scalar. The index and the marking of hits both stand on this, so they cannot disagree.
struct FoldedWords {
  struct Word {
    /// Scalars of the text.
    var range: Range<Int>
    /// The word's first byte in the text's UTF-8.
    var byteOffset: Int
    /// Bytes of `letters`.
    var letters: Range<Int>
    /// One scalar of a script without blanks between words.
    var isUnspaced: Bool
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
    letters.reserveCapacity(bytes.count)
    words.reserveCapacity(bytes.count / 6 + 1)
    var offset = 0
    var scalarIndex = 0
    var isInWord = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        let letter = asciiLetters[Int(byte)]
        if letter == 0 {
          isInWord = false
        } else {
          if !isInWord { begin(scalarIndex, offset, isUnspaced: false) }
          isInWord = true
          letters.append(letter)
          extend(to: scalarIndex + 1)
        }
        offset += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        isInWord = take(scalar, scalarIndex, offset, isInWord)
        offset += length
      }
      scalarIndex += 1
    }
  }

  /// Gives back whether the word goes on behind the scalar.
  private mutating func take(_ scalar: Unicode.Scalar, _ scalarIndex: Int, _ offset: Int, _ isInWord: Bool) -> Bool {
    if scalar.isSilentInWords {
      if let last = words.last, last.range.upperBound == scalarIndex { extend(to: scalarIndex + 1) }
      return isInWord
    }
    if scalar.isUnspacedScript {
      begin(scalarIndex, offset, isUnspaced: true)
      append(scalar)
      extend(to: scalarIndex + 1)
      return false
    }
    guard scalar.isWordScalar else { return false }
    if !isInWord { begin(scalarIndex, offset, isUnspaced: false) }
    append(scalar)
    extend(to: scalarIndex + 1)
    return true
  }

  private mutating func begin(_ scalarIndex: Int, _ offset: Int, isUnspaced: Bool) {
    words.append(
      Word(
        range: scalarIndex..<scalarIndex, byteOffset: offset, letters: letters.count..<letters.count,
        isUnspaced: isUnspaced))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    scalar.forEachFolded { letters.append(contentsOf: UTF8.encode($0)!) }  // every scalar has a UTF-8 form
  }

  private mutating func extend(to end: Int) {
    let last = words.count - 1
    words[last].range = words[last].range.lowerBound..<end
    words[last].letters = words[last].letters.lowerBound..<letters.count
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

/// The folded letter or digit for each ASCII byte; zero for what divides words.
private let asciiLetters: [UInt8] = (UInt8(0)..<128).map { byte in
  switch byte {
  case 48...57, 97...122: byte
  case 65...90: byte + 32
  default: 0
  }
}

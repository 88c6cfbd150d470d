import Articles

/// A line in the form in which phrases are compared: folded, without punctuation, one blank between words.
struct PhraseKey: Hashable {
  /// A word of the key.
  struct Word: Hashable {
    /// Bytes of the key.
    var range: Range<Int>
    /// Whether a blank, or nothing, is in front of it in the line: of "and/or", only the first word is.
    var followsBlank: Bool
  }

  /// UTF-8.
  var bytes: [UInt8] = []
  var words: [Word] = []

  init(_ text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ read($0) }) == nil {
      var copy = String(text)
      copy.withUTF8 { read($0) }
    }
  }

  init(_ text: UnsafeBufferPointer<UInt8>) { read(text) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The hash of a word by which it is looked up in tables.
  func hash(of word: Word) -> UInt64 { bytes[word.range].reduce(hashStart, hashStep) }

  /// The hashes of the whole key and of each of its words.
  func hashes() -> (whole: UInt64, words: [UInt64]) {
    bytes.withUnsafeBufferPointer { bytes in
      let words = words.map { bytes[$0.range].reduce(hashStart, hashStep) }
      return (bytes.reduce(hashStart, hashStep), words)
    }
  }

  /// Whether the bytes of another key are anywhere in this one.
  func contains(_ other: PhraseKey) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in other.bytes.withUnsafeBufferPointer { bytesHold(bytes, $0) } }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    if readEasily(text) { return }
    (bytes, words) = ([], [])
    bytes.reserveCapacity(text.count)
    var start = 0
    var isInWord = false
    var followsBlank = true
    var position = 0
    // Accents that stand alone leave no word.
    func endWord() {
      if bytes.count > start {
        words.append(Word(range: start..<bytes.count, followsBlank: followsBlank))
      } else if bytes.last == 0x20 {
        bytes.removeLast()
      }
    }
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        let letter = asciiKeys[Int(byte)]
        guard letter != 0 else {
          if isInWord {
            endWord()
            isInWord = false
            followsBlank = false
          }
          if byte == 0x20 { followsBlank = true }
          continue
        }
        if !isInWord {
          if !bytes.isEmpty { bytes.append(0x20) }
          start = bytes.count
          isInWord = true
        }
        bytes.append(letter)
        continue
      }
      let (scalar, length) = decodedScalar(text, at: position)
      position += length
      guard isKeyScalar(scalar) else {
        if isInWord {
          endWord()
          isInWord = false
          followsBlank = false
        }
        continue
      }
      if !isInWord {
        if !bytes.isEmpty { bytes.append(0x20) }
        start = bytes.count
        isInWord = true
      }
      appendFolded(scalar, text[(position - length)..<position])
    }
    if isInWord { endWord() }
  }

  private mutating func appendFolded(_ scalar: Unicode.Scalar, _ encoded: Slice<UnsafeBufferPointer<UInt8>>) {
    switch scalar.value {
    case 0..<foldedLettersEnd:
      var packed = foldedLetters[Int(scalar.value)]
      while packed != 0 {
        bytes.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
    case 0x3040...0x9FFF, 0xAC00...0xD7A3: bytes.append(contentsOf: encoded)
    default: bytes.append(contentsOf: String(scalar).folded.utf8)
    }
  }
}

/// The text in the form in which phrases are compared.
func phraseKey(_ text: some StringProtocol) -> String { PhraseKey(text).text }

let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325

/// The hash of some bytes and one more (FNV-1a). Of 64 bits, so that two different phrases never have the same.
@inline(__always)
func hashStep(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

/// The hash of a whole text in the form in which phrases are compared.
func phraseHash(_ text: some StringProtocol) -> UInt64 { PhraseKey(text).bytes.reduce(hashStart, hashStep) }

/// How many scalars of a key the scalar becomes: 0 for punctuation and accents.
func keyScalarCount(_ scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return asciiKeys[Int(scalar.value)] == 0 ? 0 : 1 }
  return isKeyScalar(scalar) ? String(scalar).folded.unicodeScalars.count : 0
}

/// The scalar of valid UTF-8 at a position, and its length in bytes.
@inline(__always)
func decodedScalar(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let first = UInt32(text[position])
  func trail(_ offset: Int) -> UInt32 {
    position + offset < text.count ? UInt32(text[position + offset] & 0x3F) : 0
  }
  let value: UInt32
  let length: Int
  switch first {
  case 0..<0xC0: (value, length) = (first, 1)
  case 0xC0..<0xE0: (value, length) = ((first & 0x1F) << 6 | trail(1), 2)
  case 0xE0..<0xF0: (value, length) = ((first & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
  default: (value, length) = ((first & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", min(length, text.count - position))
}

/// Letters, digits and the marks that belong to letters.
private func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x80: return asciiKeys[Int(scalar.value)] != 0
  case 0x80..<0x250: return scalar.value >= 0xC0 && scalar != "×" && scalar != "÷"
  case 0x400...0x481, 0x4E00...0x9FEF, 0xAC00...0xD7A3: return true
  case 0x2000...0x206F: return false
  default:
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    return properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
  }
}

/// Letters and digits as they are in a key; 0 for other ASCII.
let asciiKeys: [UInt8] = (0..<128).map { byte in
  switch UInt8(byte) {
  case 65...90: UInt8(byte) + 32
  case 97...122, 48...57: UInt8(byte)
  default: 0
  }
}

/// The first scalar after the Latin, Greek and Cyrillic letters.
private let foldedLettersEnd: UInt32 = 0x530

/// The folded form of each of these letters in UTF-8, its first byte lowest; 0 for those that fold to nothing.
let foldedLetters: [UInt64] = (0..<foldedLettersEnd).map { value in
  guard let scalar = Unicode.Scalar(value) else { return 0 }
  return String(scalar).folded.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
}

extension PhraseKey {
  /// Reads a text of letters that do not become longer when they are folded, as nearly all Latin and Cyrillic ones. For
  /// any other text the result is `false`, and the key is to be read anew.
  mutating func readEasily(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isEasy = true
    words.reserveCapacity(text.count / 6 + 1)
    // A word has as many bytes as in the text at most, and a blank stands for what divides it from the one before.
    bytes = [UInt8](unsafeUninitializedCapacity: text.count) { out, count in
      asciiKeys.withUnsafeBufferPointer { keys in
        foldedLetters.withUnsafeBufferPointer { folded in
          let length = Self.read(text, into: out, &words, keys, folded)
          isEasy = length != nil
          count = length ?? 0
        }
      }
    }
    return isEasy
  }

  /// Returns the length of the key in bytes; `nil` at a letter that is not easy.
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>, _ words: inout [Word],
    _ keys: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt64>
  ) -> Int? {
    var (position, count, start) = (0, 0, 0)
    var (isInWord, followsBlank) = (false, true)
    while position < text.count {
      let byte = text[position]
      // The letter in its folded form, the first byte lowest; 0 for what divides words.
      var letter: UInt64 = 0
      switch byte {
      case 0..<0x80: letter = UInt64(keys[Int(byte)])
      case 0xC2: position += 1
      case 0xC3...0xC8, 0xD0, 0xD1:
        guard position + 1 < text.count else { return nil }
        let scalar = Int(byte & 0x1F) << 6 | Int(text[position + 1] & 0x3F)
        position += 1
        // × and ÷ are no letters.
        guard scalar != 0xD7, scalar != 0xF7 else { break }
        letter = folded[scalar]
        guard letter > 0, letter <= 0xFFFF else { return nil }
      case 0xE2:
        guard position + 2 < text.count, text[position + 1] == 0x80 else { return nil }
        position += 2
      default: return nil
      }
      position += 1
      guard letter != 0 else {
        if isInWord {
          words.append(Word(range: start..<count, followsBlank: followsBlank))
          (isInWord, followsBlank) = (false, false)
        }
        if byte == 0x20 { followsBlank = true }
        continue
      }
      if !isInWord {
        if count > 0 {
          out[count] = 0x20
          count += 1
        }
        (start, isInWord) = (count, true)
      }
      out[count] = UInt8(truncatingIfNeeded: letter)
      count += 1
      if letter > 0xFF {
        out[count] = UInt8(truncatingIfNeeded: letter >> 8)
        count += 1
      }
    }
    if isInWord { words.append(Word(range: start..<count, followsBlank: followsBlank)) }
    return count
  }
}

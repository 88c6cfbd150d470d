import Articles

/// One line of a captured page, and what is known from the line alone.
struct CaptureLine {
  let text: String
  /// Whether a blank line is above it.
  let startsBlock: Bool
  /// The text in the form in which phrases are compared.
  let key: PhraseKey
  /// The hash of the whole key: the same for lines of the same words.
  let keyHash: UInt64
  /// A bit for each word of the key; a line that contains another's words has all the other's bits.
  let wordBits: UInt64
  /// The bits of the words between the first and the last, which must be whole words wherever the line is repeated.
  let innerWordBits: UInt64
  /// Scalars of the text.
  let length: Int
  /// The number of words; an estimate for scripts without blanks between words.
  let words: Int
  /// The percentage of words that are among the commonest of any language; `nil` for lines of fewer than 8 words and
  /// for scripts without blanks between words.
  let commonWordPercent: Int?
  let endsSentence: Bool
  let cue: CueMatch?
  /// The first date in a line of up to 60 words; 3/4 is read as 3 April.
  let date: FoundDate?
  private(set) var traits: LineTraits = []
  /// Lines in the block that it belongs to.
  var blockLines = 1

  init(_ text: String, startsBlock: Bool) {
    var text = text
    let (key, marks) = text.withUTF8 { (PhraseKey($0), LineMarks($0)) }
    var wordTraits: [WordTraits] = []
    wordTraits.reserveCapacity(key.words.count)
    var (common, bits, innerBits) = (0, UInt64(0), UInt64(0))
    let table = wordTable
    let hashes = key.hashes()
    for (index, hash) in hashes.words.enumerated() {
      let traits = table[hash].traits
      wordTraits.append(traits)
      if traits.contains(.common) { common += 1 }
      let bit = UInt64(1) << (hash >> 32 & 63)
      bits |= bit
      if index > 0, index < key.words.count - 1 { innerBits |= bit }
    }
    self.text = text
    self.startsBlock = startsBlock
    self.key = key
    keyHash = hashes.whole
    (wordBits, innerWordBits) = (bits, innerBits)
    length = marks.scalars
    let spaced = key.words.count
    words = marks.unspaced > 4 ? max(spaced, marks.unspaced * 5 / 9) : spaced
    commonWordPercent = spaced >= 8 && marks.unspaced < 10 ? common * 100 / spaced : nil
    endsSentence = endsWithSentenceMark(text)
    cue = Formats.cue(startingLine: text, key: key)
    date = words <= 60 ? firstDate(in: text, language: "de") : nil
    traits = text.withUTF8 { foundTraits($0, marks, wordTraits) }
  }

  /// Whether the line is this cue and at most `restWords` other words.
  func isLabel(_ cue: Cue, restWords: Int = 0) -> Bool {
    guard let match = self.cue, match.cue == cue else { return false }
    return match.rest.isEmpty || match.restWords <= restWords
  }

  /// A line that may be a headline: three words or more, no full stop at the end, and fewer than 160 characters.
  var looksLikeHeadline: Bool {
    guard words >= 3, length < 160, !endsWithFullStop(text) else { return false }
    return true
  }

  /// Running text: long, or a sentence of some length.
  var isProse: Bool { (endsSentence && words >= 12) || words >= 35 }

  var endsWithColon: Bool { text.utf8.last == 0x3A }
}

/// Whether text ends like a sentence, closing quotes and brackets aside.
func endsWithSentenceMark(_ text: some StringProtocol) -> Bool {
  guard let last = lastMark(of: text) else { return false }
  if last.isASCII { return last == "." || last == "!" || last == "?" }
  return "…。！？؟।։".unicodeScalars.contains(last)
}

/// Whether text ends with a full stop or an ellipsis, and not with a question or exclamation mark as headlines may.
func endsWithFullStop(_ text: some StringProtocol) -> Bool {
  guard let last = lastMark(of: text) else { return false }
  return last.isASCII ? last == "." : "。…।".unicodeScalars.contains(last)
}

private func lastMark(of text: some StringProtocol) -> Unicode.Scalar? {
  var rest = text.unicodeScalars[...]
  while let last = rest.popLast() {
    if last.isASCII {
      if last.value > 0x20, last != "\"", last != "'", last != ")", last != "]" { return last }
    } else if !last.properties.isWhitespace, !"”’»“›」』）".unicodeScalars.contains(last) {
      return last
    }
  }
  return nil
}

/// The lines of a capture that are not blank, from its first 20,000 lines. Lines that were wrapped at 60 to 80 columns
/// are joined again. In a text without blank lines, each line is a block.
func captureLines(of text: String) -> [CaptureLine] {
  var blocks: [[String]] = [[]]
  for line in cleanedLines(of: text, limit: ImportLimit.pageLines) {
    if line.isEmpty {
      if blocks[blocks.count - 1].isEmpty == false { blocks.append([]) }
    } else {
      blocks[blocks.count - 1].append(line)
    }
  }
  blocks = blocks.filter { !$0.isEmpty }
  if blocks.isEmpty { return [] }
  if blocks.count == 1 {
    blocks = unwrapped(blocks[0]).map { [$0] }
  } else {
    blocks = blocks.map(unwrapped)
  }
  return blocks.flatMap { block in
    block.enumerated().map { index, line in
      var made = CaptureLine(line, startsBlock: index == 0)
      made.blockLines = block.count
      return made
    }
  }
}

/// Joins the lines of a block if each but the last was broken because the next word did not fit.
private func unwrapped(_ block: [String]) -> [String] {
  // Counting characters takes long, and hardly any block can be of this width.
  guard block.count >= 2, block.contains(where: { $0.utf8.count >= 60 }),
    !block.contains(where: { $0.utf8.count > 82 && $0.utf8.allSatisfy { $0 < 0x80 } }),
    block.allSatisfy({ $0.utf8.count <= 82 * 12 }), let width = block.map(\.count).max(), (60...82).contains(width)
  else { return block }
  for (line, next) in zip(block, block.dropFirst()) {
    let firstWord = next.prefix { $0 != " " }.count
    guard line.count + 1 + firstWord > width, line.count > 40 else { return block }
  }
  return [block.joined(separator: " ")]
}

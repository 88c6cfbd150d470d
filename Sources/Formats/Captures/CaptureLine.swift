import Articles

/// One line of a captured page, and what is known from the line alone.
struct CaptureLine {
  let text: String
  /// Whether a blank line is above it.
  let startsBlock: Bool
  /// The text in the form in which phrases are compared.
  let key: String
  /// The number of words; an estimate for scripts without blanks between words.
  let words: Int
  /// The percentage of words that are among the commonest of any language; `nil` for lines of fewer than 8 words and
  /// for scripts without blanks between words.
  let commonWordPercent: Int?
  let endsSentence: Bool
  let cue: CueMatch?
  /// The first date in a line of up to 60 words; 3/4 is read as 3 April.
  let date: FoundDate?
  /// Lines in the block that it belongs to.
  var blockLines = 1

  init(_ text: String, startsBlock: Bool) {
    self.text = text
    self.startsBlock = startsBlock
    let key = phraseKey(text)
    self.key = key
    let unspaced = text.unicodeScalars.count { isUnspaced($0) }
    let spacedWords = key.split(separator: " ")
    words = unspaced > 4 ? max(spacedWords.count, unspaced * 5 / 9) : spacedWords.count
    commonWordPercent =
      spacedWords.count >= 8 && unspaced < 10
      ? spacedWords.count { allStopWords.contains(String($0)) } * 100 / spacedWords.count : nil
    endsSentence = endsWithSentenceMark(text)
    cue = Formats.cue(startingLine: text, key: key)
    date = words <= 60 ? firstDate(in: text, language: "de") : nil
  }

  /// Whether the line is this cue and at most `restWords` other words.
  func isLabel(_ cue: Cue, restWords: Int = 0) -> Bool {
    guard let match = self.cue, match.cue == cue else { return false }
    return match.rest.isEmpty || phraseKey(match.rest).split(separator: " ").count <= restWords
  }

  /// A line that may be a headline: three words or more, no full stop at the end, and fewer than 160 characters.
  var looksLikeHeadline: Bool {
    guard words >= 3, text.count < 160, !endsWithFullStop(text) else { return false }
    return true
  }

  /// Running text: long, or a sentence of some length.
  var isProse: Bool { (endsSentence && words >= 12) || words >= 35 }
}

private func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
  (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
    || (0x0E00...0x0EFF).contains(scalar.value)
}

/// Whether text ends like a sentence, closing quotes and brackets aside.
func endsWithSentenceMark(_ text: some StringProtocol) -> Bool {
  guard let last = lastMark(of: text) else { return false }
  return ".!?…。！？؟।։".unicodeScalars.contains(last)
}

/// Whether text ends with a full stop or an ellipsis, and not with a question or exclamation mark as headlines may.
func endsWithFullStop(_ text: some StringProtocol) -> Bool {
  guard let last = lastMark(of: text) else { return false }
  return ".。…।".unicodeScalars.contains(last)
}

private func lastMark(of text: some StringProtocol) -> Unicode.Scalar? {
  text.unicodeScalars.reversed().first {
    !$0.properties.isWhitespace && !"\"'”’»“›)]」』）".unicodeScalars.contains($0)
  }
}

/// The lines of a capture that are not blank, from its first 20,000 lines. Lines that were wrapped at 60 to 80 columns
/// are joined again. In a text without blank lines, each line is a block.
func captureLines(of text: String) -> [CaptureLine] {
  var blocks: [[String]] = [[]]
  for line in cleaned(text).split(
    separator: "\n", maxSplits: ImportLimit.pageLines, omittingEmptySubsequences: false
  ).prefix(ImportLimit.pageLines) {
    let line = cleanedLine(String(line))
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
  guard block.count >= 2, let width = block.map(\.count).max(), (60...82).contains(width) else { return block }
  for (line, next) in zip(block, block.dropFirst()) {
    let firstWord = next.prefix { $0 != " " }.count
    guard line.count + 1 + firstWord > width, line.count > 40 else { return block }
  }
  return [block.joined(separator: " ")]
}

/// The words of a text and their stems, in order.
///
/// Scripts without blanks between words give overlapping pairs, as in the index. Numbers are left out: that two texts
/// both contain "25" says nothing.
public struct StemmedText: Sendable {
  public struct Word: Sendable {
    public var stem: Stem
    /// Scalars of the text.
    public var range: Range<Int>
    /// Whether the word before it in `words` is the one before it in the text as well, so that only blanks and signs
    /// are between.
    fileprivate(set) public var followsLast: Bool
    fileprivate var letters: Range<Int>
  }

  public private(set) var words: [Word] = []
  private let folded: FoldedWords

  /// The words of `token(of:)` are those of an index with this edition of the folding.
  public init(_ text: String, _ folding: Folding = .current) {
    folded = FoldedWords(text, folding)
    words.reserveCapacity(folded.words.count)
    folded.letters.withUnsafeBufferPointer { letters in
      var followsLast = false
      for index in folded.words.indices {
        let word = folded.words[index]
        guard let end = end(ofWordAt: index), StemmedText.isTelling(letters[word.letters.lowerBound..<end]) else {
          followsLast = word.isUnspaced && followsLast
          continue
        }
        let bytes = UnsafeBufferPointer(rebasing: letters[Int(word.lettersStart)..<end])
        let length = word.isUnspaced ? bytes.count : stemLength(bytes)
        let last = word.isUnspaced && end > word.letters.upperBound ? folded.words[index + 1] : word
        words.append(
          Word(
            stem: Stem(bytes.prefix(length)), range: Int(word.start)..<Int(last.end), followsLast: followsLast,
            letters: Int(word.lettersStart)..<end))
        followsLast = true
      }
    }
  }

  /// The word as in the full-text index.
  public func token(of word: Word) -> String { String(decoding: folded.letters[word.letters], as: UTF8.self) }

  /// Where the letters of the word at `index` end: past the next scalar for a pair in a script without blanks. `nil`
  /// for the last scalar of such a run, which the pair before it contains.
  private func end(ofWordAt index: Int) -> Int? {
    let word = folded.words[index]
    guard word.isUnspaced else { return word.letters.upperBound }
    if index + 1 < folded.words.count, folded.words[index + 1].goesOn {
      return folded.words[index + 1].letters.upperBound
    }
    let endsRun = index > 0 && folded.words[index - 1].isUnspaced && word.goesOn
    return endsRun ? nil : word.letters.upperBound
  }

  /// Whether the word has at least two bytes, not only digits.
  private static func isTelling(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    letters.count > 1 && letters.contains { $0 < 0x30 || $0 > 0x39 }
  }
}

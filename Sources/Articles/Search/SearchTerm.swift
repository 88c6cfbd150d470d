/// Words that follow one another, folded for the search; often only one word.
public struct SearchTerm: Hashable, Sendable {
  /// A word, or one scalar of a script without blanks between words.
  public struct Word: Hashable, Sendable {
    public var letters: String
    public var isUnspaced: Bool
    /// Whether a hyphen or a separator of thousands joins it to the word before, so that both may be written as one.
    public var isTied: Bool

    public init(letters: String, isUnspaced: Bool = false, isTied: Bool = false) {
      self.letters = letters
      self.isUnspaced = isUnspaced
      self.isTied = isTied
    }
  }

  public let words: [Word]
  /// Whether the last word may continue in the text: "duq" finds "Duque".
  public let isPrefix: Bool
  /// The edition of the folding; texts must be compared with the same one.
  public let folding: Folding

  /// `nil` for a text without letters and digits.
  public init?(_ text: String, isPrefix: Bool = true, folding: Folding = .current) {
    let folded = FoldedWords(text, folding)
    guard !folded.words.isEmpty else { return nil }
    words = folded.words.prefix(SearchTerm.longest).map { word in
      Word(
        letters: String(decoding: folded.letters(of: word), as: UTF8.self), isUnspaced: word.isUnspaced,
        isTied: word.tie.isJoint)
    }
    self.isPrefix = isPrefix
    self.folding = folding
  }

  private init(_ words: [Word], isPrefix: Bool, folding: Folding) {
    self.words = words
    self.isPrefix = isPrefix
    self.folding = folding
  }

  /// The term with its joined words written together; `nil` when there are none.
  public var joined: SearchTerm? {
    guard words.dropFirst().contains(where: \.isTied) else { return nil }
    var out: [Word] = []
    for word in words {
      if word.isTied, let last = out.popLast() {
        out.append(Word(letters: last.letters + word.letters))
      } else {
        out.append(word)
      }
    }
    return SearchTerm(out, isPrefix: isPrefix, folding: folding)
  }

  /// The term with one of its words divided into several.
  public func dividing(_ number: Int, into parts: [String]) -> SearchTerm {
    let parts = parts.map { Word(letters: $0) }
    return SearchTerm(words[..<number] + parts + words[(number + 1)...], isPrefix: isPrefix, folding: folding)
  }

  /// Beginnings of up to this many letters are words of the index: see `wordBeginnings(of:)`.
  public static let longestBeginning = 3

  /// Further words are left out of a term.
  static let longest = 64

  /// The term as tokens of `indexText(of:)`, in order. If `isLastOpen`, the last one is only the beginning of a token.
  public var indexTokens: (tokens: [String], isLastOpen: Bool) {
    var tokens: [String] = []
    var isLastOpen = isPrefix
    for (number, word) in words.enumerated() {
      let isLast = number == words.count - 1
      guard word.isUnspaced else {
        tokens.append(word.letters)
        continue
      }
      if !isLast, words[number + 1].isUnspaced {
        tokens.append(word.letters + words[number + 1].letters)
        continue
      }
      // The pair before already contains the last scalar of a run, whatever follows it in the text.
      let endsRun = number > 0 && words[number - 1].isUnspaced
      if isLast, endsRun {
        isLastOpen = false
      } else {
        tokens.append(word.letters)
        if isLast { isLastOpen = true }
      }
    }
    return (tokens, isLastOpen)
  }
}

/// Separates texts within one column of the index. It is not part of any word, so no phrase matches across it.
public let indexDivider = "·"

/// The text as it is stored in a full-text index: folded words with blanks between them.
///
/// Scripts without blanks between words give overlapping pairs ("北京大" → "北京 京大 大"), so that a word of any length is
/// found: one scalar as the beginning of a pair, a longer word as a phrase of pairs. From the second edition on, words
/// and numbers that may be written together are added at the end in that form, each after a divider: "co-operation"
/// gives "co operation · cooperation".
public func indexText(of text: String, _ folding: Folding = .current) -> String {
  let folded = FoldedWords(text, folding)
  var out = folded.plainText
  for joined in folded.joinedWords {
    out.append(0x20)
    out += indexDivider.utf8
    out.append(0x20)
    out += joined
  }
  return String(decoding: out, as: UTF8.self)
}

/// The folded words with blanks between them, with pairs for scripts without blanks.
public func plainIndexText(of text: String, _ folding: Folding = .current) -> String {
  String(decoding: FoldedWords(text, folding).plainText, as: UTF8.self)
}

extension FoldedWords {
  fileprivate var plainText: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(letters.count + words.count)
    for (number, word) in words.enumerated() {
      if number > 0 { out.append(0x20) }
      out.append(contentsOf: letters(of: word))
      if word.isUnspaced, number + 1 < words.count, words[number + 1].goesOn {
        out.append(contentsOf: letters(of: words[number + 1]))
      }
    }
    return out
  }
}

/// The beginnings of one to three letters of an index text's words, each once, with `mark` in front of each and blanks
/// between them.
///
/// The index contains them as words, so that a search for the first letters of a word need not look at every word that
/// begins with them.
public func wordBeginnings(of indexText: String, mark: String) -> String {
  var seen: Set<UInt64> = []
  seen.reserveCapacity(512)
  var out: [UInt8] = []
  out.reserveCapacity(indexText.utf8.count)
  var text = indexText
  text.withUTF8 { bytes in
    var start = 0
    while start < bytes.count {
      var end = start
      // Seven ASCII letters fit. Longer beginnings, of three wide letters, may get equal keys, but hardly ever do.
      var key: UInt64 = 0
      for _ in 0..<SearchTerm.longestBeginning where end < bytes.count && bytes[end] != 0x20 {
        repeat {
          key = (key << 8 | key >> 56) ^ UInt64(bytes[end])
          end += 1
        } while end < bytes.count && bytes[end] & 0xC0 == 0x80
        if seen.insert(key).inserted {
          if !out.isEmpty { out.append(0x20) }
          out.append(contentsOf: mark.utf8)
          out.append(contentsOf: bytes[start..<end])
        }
      }
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      start = end + 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}

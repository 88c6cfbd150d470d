/// Words that stand next to each other, folded as the search compares them; one word in the simplest case.
public struct SearchTerm: Hashable, Sendable {
  /// A word, or one scalar of a script that puts no blank between words.
  public struct Word: Hashable, Sendable {
    public var letters: String
    public var isUnspaced: Bool
    /// A hyphen or the divider of thousands ties it to the word before: both may as well be one.
    public var isTied: Bool

    public init(letters: String, isUnspaced: Bool = false, isTied: Bool = false) {
      self.letters = letters
      self.isUnspaced = isUnspaced
      self.isTied = isTied
    }
  }

  public let words: [Word]
  /// The last word may go on in the text: "duq" finds "Duque".
  public let isPrefix: Bool
  /// The edition by which texts are compared with the term.
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

  /// The term with the words that are tied to each other written together; `nil` where none is.
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

  /// The term with a word of it taken apart into others.
  public func dividing(_ number: Int, into parts: [String]) -> SearchTerm {
    let parts = parts.map { Word(letters: $0) }
    return SearchTerm(words[..<number] + parts + words[(number + 1)...], isPrefix: isPrefix, folding: folding)
  }

  /// Beginnings of this many letters and fewer are words of the index: see `wordBeginnings(of:)`.
  public static let longestBeginning = 3

  /// Words beyond this number are left out of a term.
  static let longest = 64

  /// The term as tokens of `indexText(of:)`, in order; the last is the beginning of a token if `isLastOpen`.
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
      // The pair before already holds the last scalar of a run, whatever follows it in the text.
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

/// Stands between texts of one index column, and is no part of any word: no phrase reaches over it.
public let indexDivider = "·"

/// The text as it goes into a full-text index: folded words with blanks between them.
///
/// Scripts without blanks between words give overlapping pairs ("北京大" → "北京 京大 大"), so that a word of any length
/// is found: one scalar as the beginning of a pair, more as a phrase of pairs. From the second edition on, words and
/// numbers that may as well be written together follow once more as such, each behind a divider: "co-operation" is
/// "co operation · cooperation".
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

/// The folded words with blanks between them, and pairs of scripts without blanks.
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

/// The beginnings of one to three letters that the words of an index text have, each once and behind a mark, with blanks
/// between them.
///
/// They go into the index as words of their own, so that the first letters typed are found without looking at every word
/// that begins with them.
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
      // Seven letters of ASCII fit; longer beginnings, of three wide letters, are told apart well enough.
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

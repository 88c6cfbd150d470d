/// Where the terms occur in the text: ranges of its scalars, in order, without overlaps.
///
/// Where a word only begins with the term, the hit is that beginning.
public func hits(of terms: [SearchTerm], in text: String) -> [Range<Int>] {
  merged(TermHits(terms, in: text).places.map(\.range))
}

/// The places in a text where any of several terms occurs, in order.
struct TermHits {
  struct Hit {
    /// Scalars of the text.
    var range: Range<Int>
    /// The first byte of the hit in the text's UTF-8.
    var byteOffset: Int
    /// Index of the term.
    var term: Int
  }

  private(set) var places: [Hit] = []

  /// Stops at the `limit`th place.
  init(_ terms: [SearchTerm], in text: String, limit: Int = .max) {
    guard let folding = terms.first?.folding else { return }
    let patterns = terms.map(Pattern.init)
    let folded = FoldedWords(text, folding)
    folded.letters.withUnsafeBufferPointer { letters in
      for start in folded.words.indices where places.count < limit {
        let first = letters[Int(folded.words[start].lettersStart)]
        for number in patterns.indices where patterns[number].first == first {
          guard let match = patterns[number].match(folded.words, letters, from: start) else { continue }
          let word = folded.words[start]
          let end = match.isWhole ? Int(match.word.end) : Int(match.word.start) + scalars(of: text, match, folding)
          places.append(Hit(range: Int(word.start)..<end, byteOffset: Int(word.byteOffset), term: number))
        }
      }
    }
  }

  /// How many scalars of a word make up its beginning that was matched.
  private func scalars(of text: String, _ match: Pattern.Match, _ folding: Folding) -> Int {
    var count = 0
    var bytes = 0
    for scalar in text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: Int(match.word.byteOffset))...] {
      if bytes >= match.letterCount, !scalar.isSilentInWords { break }
      scalar.forEachFolded(folding) { bytes += UTF8.width($0) }
      count += 1
    }
    return count
  }
}

/// A term as the bytes to compare.
private struct Pattern {
  /// Where a match of the term ends in the text.
  struct Match {
    /// The word in which the term ends.
    var word: FoldedWords.Word
    /// Whether all of that word belongs to the match, and not only its beginning.
    var isWhole: Bool
    /// Bytes of that word that belong to the match.
    var letterCount: Int
  }

  let first: UInt8
  private let words: [(letters: [UInt8], isTied: Bool)]
  private let isPrefix: Bool

  init(_ term: SearchTerm) {
    words = term.words.map { (Array($0.letters.utf8), $0.isTied) }
    first = words.first?.letters.first ?? 0
    isPrefix = term.isPrefix
  }

  /// The match that starts at the word `start`; `nil` for none. Compares letter by letter: a hyphen or separator of
  /// thousands may be in the text, in the term, or in both.
  func match(_ text: [FoldedWords.Word], _ letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var place = start
    var position = text[start].letters.lowerBound
    for (number, word) in words.enumerated() {
      if number > 0, position == text[place].letters.upperBound {
        guard place + 1 < text.count else { return nil }
        place += 1
        position = text[place].letters.lowerBound
      } else if number > 0, !word.isTied {
        return nil
      }
      for letter in word.letters {
        if position == text[place].letters.upperBound {
          guard place + 1 < text.count, text[place + 1].tie.isJoint else { return nil }
          place += 1
          position = text[place].letters.lowerBound
        }
        guard position < letters.count, letters[position] == letter else { return nil }
        position += 1
      }
    }
    let isWhole = position == text[place].letters.upperBound
    guard isWhole || isPrefix else { return nil }
    return Match(word: text[place], isWhole: isWhole, letterCount: position - text[place].letters.lowerBound)
  }
}

/// The ranges in order; those that overlap are merged.
func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var out: [Range<Int>] = []
  for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
    if let last = out.last, range.lowerBound < last.upperBound {
      out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      out.append(range)
    }
  }
  return out
}

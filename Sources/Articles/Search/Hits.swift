/// Where the terms stand in the text: ranges of its scalars, in order, none touching another's inside.
///
/// Of a word that only begins with the term, the beginning is the hit.
public func hits(of terms: [SearchTerm], in text: String) -> [Range<Int>] {
  merged(TermHits(terms, in: text).places.map(\.range))
}

/// Every place where one of several terms stands in a text.
struct TermHits {
  struct Place {
    /// Scalars of the text.
    var range: Range<Int>
    /// Index of the term.
    var term: Int
  }

  private(set) var places: [Place] = []

  init(_ terms: [SearchTerm], in text: String) {
    guard !terms.isEmpty else { return }
    let patterns = terms.map { term in term.words.map { Array($0.letters.utf8) } }
    let folded = FoldedWords(text)
    for start in folded.words.indices {
      for (number, pattern) in patterns.enumerated() {
        guard let end = TermHits.end(of: pattern, isPrefix: terms[number].isPrefix, in: folded, from: start, text)
        else { continue }
        places.append(Place(range: folded.words[start].range.lowerBound..<end, term: number))
      }
    }
  }

  /// The scalar behind the pattern, if its words stand in the text from word `start` on.
  private static func end(
    of pattern: [[UInt8]], isPrefix: Bool, in folded: FoldedWords, from start: Int, _ text: String
  ) -> Int? {
    guard start + pattern.count <= folded.words.count, let last = pattern.last else { return nil }
    for (offset, letters) in pattern.dropLast().enumerated() {
      guard isEqual(folded, folded.words[start + offset].letters, letters) else { return nil }
    }
    let word = folded.words[start + pattern.count - 1]
    if isEqual(folded, word.letters, last) { return word.range.upperBound }
    guard isPrefix, word.letters.count > last.count,
      isEqual(folded, word.letters.prefix(last.count), last)
    else { return nil }
    return word.range.lowerBound + scalars(of: text, fromByte: word.byteOffset, foldingTo: last.count)
  }

  @inline(__always)
  private static func isEqual(_ folded: FoldedWords, _ range: Range<Int>, _ letters: [UInt8]) -> Bool {
    guard range.count == letters.count else { return false }
    var index = range.lowerBound
    for letter in letters {
      if folded.letters[index] != letter { return false }
      index += 1
    }
    return true
  }

  /// How many scalars of the text, from a byte on, give at least `byteCount` folded bytes.
  private static func scalars(of text: String, fromByte byteOffset: Int, foldingTo byteCount: Int) -> Int {
    var count = 0
    var bytes = 0
    for scalar in text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: byteOffset)...] {
      if bytes >= byteCount, !scalar.isSilentInWords { break }
      scalar.forEachFolded { bytes += UTF8.width($0) }
      count += 1
    }
    return count
  }
}

/// The ranges in order, those that overlap made one.
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

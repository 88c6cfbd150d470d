/// Finds how each word of a text is joined to the one before it. To be called for the words in order.
struct JointReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let folding: Folding
  /// Where the last word ends, in bytes.
  private var lastEnd = 0
  private var hasLast = false
  private var lastIsUnspaced = false
  private var lastEndsWithDigit = false
  /// Whether the last word can be the first group of a number with separated thousands.
  private var canLead = false
  /// The separator of thousands in front of the last word, if that goes on a number; `nil` if it does not.
  private var divider: Unicode.Scalar?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ folding: Folding) {
    self.bytes = bytes
    self.folding = folding
  }

  /// How the word with these bytes and folded letters is joined to the last one.
  mutating func tie(
    _ range: Range<Int>, _ letters: UnsafeBufferPointer<UInt8>, isUnspaced: Bool
  ) -> FoldedWords.Tie {
    let isNumber = !isUnspaced && letters.allSatisfy(isDigit)
    var tie = FoldedWords.Tie.none
    var thousands: Unicode.Scalar?
    if hasLast, range.lowerBound == lastEnd {
      // Words that touch are of a script without blanks, or one of them is a unit's sign.
      tie = folding >= .second && !isUnspaced && !lastIsUnspaced ? .hyphen : .touching
    } else if folding >= .second, hasLast, !isUnspaced, !lastIsUnspaced, let sign = sign(before: range.lowerBound) {
      if sign.joinsWords {
        if !(lastEndsWithDigit && letters.first.map(isDigit) == true) { tie = .hyphen }
      } else if isNumber, letters.count == 3, canLead || divider == sign, sign.dividesThousands {
        tie = .thousands
        thousands = sign
      }
    }
    hasLast = true
    lastEnd = range.upperBound
    lastIsUnspaced = isUnspaced
    lastEndsWithDigit = letters.last.map(isDigit) ?? false
    canLead = isNumber && (1...3).contains(letters.count) && letters.first != UInt8(ascii: "0") && thousands == nil
    divider = thousands
    return tie
  }

  /// The scalar between the last word and this place; `nil` unless it is exactly one.
  private func sign(before start: Int) -> Unicode.Scalar? {
    guard start - lastEnd <= 3 else { return nil }
    let (scalar, length) = decodeScalar(bytes, at: lastEnd)
    return lastEnd + length == start ? scalar : nil
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

extension FoldedWords {
  /// Compounds of more parts are indexed by pairs of parts only: the slug of an address may have dozens.
  private static let mostParts = 4
  private static let mostThousands = 8

  /// The words that hyphens or separators of thousands divide, written together, each once.
  ///
  /// For compounds of three or more parts, each pair of neighbouring parts as well: "non-co-operation" gives
  /// "cooperation".
  var joinedWords: [ArraySlice<UInt8>] {
    var seen: Set<ArraySlice<UInt8>> = []
    var out: [ArraySlice<UInt8>] = []
    func add(_ parts: Range<Int>) {
      let joined = letters[words[parts.lowerBound].letters.lowerBound..<words[parts.upperBound - 1].letters.upperBound]
      if seen.insert(joined).inserted { out.append(joined) }
    }
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end].tie.isJoint, words[end].tie == words[start + 1].tie { end += 1 }
      let isNumber = end - start > 1 && words[start + 1].tie == .thousands
      let most = isNumber ? FoldedWords.mostThousands : FoldedWords.mostParts
      if (2...most).contains(end - start) { add(start..<end) }
      if end - start > 2, !isNumber {
        for part in start..<end - 1 { add(part..<part + 2) }
      }
      // The last part may be the first part of another compound: "5,000-strong".
      start = end < words.count && words[end].tie.isJoint && end - start > 1 ? end - 1 : end
    }
    return out
  }
}

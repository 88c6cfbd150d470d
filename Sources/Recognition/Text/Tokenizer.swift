/// Cuts text into tokens: words with their inner apostrophes, dotted abbreviations, numbers, runs of one mark.
///
/// The tagger's weights were learned on exactly these tokens: after a change of a rule here it has to be trained again.
struct Tokenizer {
  private let scalars: UnsafeBufferPointer<UInt32>
  private let classes: UnsafeBufferPointer<ScalarClass>
  private let count: Int
  private var tokens: [Range<Int32>] = []

  /// Ranges of scalars, in order. `classes` contains the class of each scalar.
  static func tokens(in scalars: [UInt32], classes: [ScalarClass]) -> [Range<Int32>] {
    scalars.withUnsafeBufferPointer { scalars in
      classes.withUnsafeBufferPointer { classes in
        var tokenizer = Tokenizer(scalars: scalars, classes: classes)
        tokenizer.run()
        return tokenizer.tokens
      }
    }
  }

  private init(scalars: UnsafeBufferPointer<UInt32>, classes: UnsafeBufferPointer<ScalarClass>) {
    self.scalars = scalars
    self.classes = classes
    // A token's bounds cannot count further.
    count = min(scalars.count, classes.count, Int(Int32.max))
    tokens.reserveCapacity(count / 4)
  }

  private mutating func run() {
    var position = 0
    while position < count {
      let kind = classes[position]
      if !kind.isDisjoint(with: [.space, .ignorable]) {
        position += 1
        continue
      }
      let end = end(ofTokenAt: position, kind)
      tokens.append(Int32(position)..<Int32(end))
      position = end
    }
  }

  private func end(ofTokenAt start: Int, _ kind: ScalarClass) -> Int {
    if kind.contains(.letter) { return endOfAbbreviation(start) ?? endOfWord(start) }
    if kind.contains(.digit) { return endOfNumber(start) }
    if isApostrophe(scalars[start]), start + 1 < count, isLetter(start + 1), tokens.last?.upperBound == Int32(start) {
      return endOfLetters(start + 1)
    }
    var end = start + 1
    guard isRunMark(scalars[start]) else { return end }
    while end < count, scalars[end] == scalars[start] { end += 1 }
    return end
  }

  private func isLetter(_ index: Int) -> Bool { classes[index].contains(.letter) }

  private func isWordPart(_ index: Int) -> Bool { !classes[index].isDisjoint(with: [.letter, .digit]) }

  private func endOfLetters(_ start: Int) -> Int {
    var end = start
    while end < count, isLetter(end) { end += 1 }
    return end
  }

  /// The end of "U.S.", "J.K." or "U.S"; `nil` where no dotted abbreviation starts.
  private func endOfAbbreviation(_ start: Int) -> Int? {
    var end = start
    var pairs = 0
    while end + 1 < count, isLetter(end), scalars[end + 1] == period { (end, pairs) = (end + 2, pairs + 1) }
    guard pairs >= 1 else { return nil }
    let hasLoneLetter = end < count && isLetter(end) && (end + 1 >= count || !isLetter(end + 1))
    if pairs == 1, !hasLoneLetter || !classes[start].contains(.upper) || !classes[end].contains(.upper) { return nil }
    return hasLoneLetter ? end + 1 : end
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start + 1
    while end < count {
      if isWordPart(end) {
        end += 1
        continue
      }
      guard isInnerApostrophe(scalars[end]), end + 1 < count, isLetter(end + 1) else { break }
      var next = end + 1
      while next < count, isWordPart(next) { next += 1 }
      if isClitic(end + 1..<next) { break }
      end = next
    }
    guard end < count, scalars[end] == period else { return end }
    let isInitial = end - start == 1 && classes[start].contains(.upper)
    return isInitial || Abbreviations.takesPeriod(scalars[start..<end], classes[start]) ? end + 1 : end
  }

  private func endOfNumber(_ start: Int) -> Int {
    var end = start + 1
    while end < count {
      let isSeparator = scalars[end] == period || scalars[end] == comma || scalars[end] == colon
      guard isWordPart(end) || (isSeparator && end + 1 < count && classes[end + 1].contains(.digit)) else { break }
      end += 1
    }
    return end
  }

  /// Whether what follows an apostrophe is a possessive or a contraction: s, t, re, ve, ll, d, m.
  private func isClitic(_ range: Range<Int>) -> Bool {
    func letter(_ offset: Int) -> UInt32 {
      let value = scalars[range.lowerBound + offset]
      return (0x41...0x5A).contains(value) ? value + 0x20 : value
    }
    switch range.count {
    case 1: return [0x73, 0x74, 0x64, 0x6D].contains(letter(0))
    case 2: return [(0x72, 0x65), (0x76, 0x65), (0x6C, 0x6C)].contains { $0 == (letter(0), letter(1)) }
    default: return false
    }
  }
}

private let period: UInt32 = 0x2E
private let comma: UInt32 = 0x2C
private let colon: UInt32 = 0x3A

/// ' ’ ʼ, which stay inside a word: O'Neill.
private func isInnerApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 || value == 0x2BC }

/// The inner ones, and ‘ and ` that are typed for them.
private func isApostrophe(_ value: UInt32) -> Bool { isInnerApostrophe(value) || value == 0x2018 || value == 0x60 }

/// . - – — = * _ ~ #, of which a run is one token.
private func isRunMark(_ value: UInt32) -> Bool {
  switch value {
  case 0x2E, 0x2D, 0x2013, 0x2014, 0x3D, 0x2A, 0x5F, 0x7E, 0x23: true
  default: false
  }
}

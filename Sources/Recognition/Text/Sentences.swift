/// Groups tokens into sentences: at every line break, and where a sentence's end mark is followed by what can start one.
struct SentenceSplitter {
  let scalars: UnsafeBufferPointer<UInt32>
  let classes: UnsafeBufferPointer<ScalarClass>
  let tokens: [Range<Int32>]

  /// Ranges of tokens that cover all of them, in order.
  static func sentences(
    of tokens: [Range<Int32>], in scalars: [UInt32], classes: [ScalarClass]
  ) -> [Range<Int>] {
    scalars.withUnsafeBufferPointer { scalars in
      classes.withUnsafeBufferPointer { classes in
        SentenceSplitter(scalars: scalars, classes: classes, tokens: tokens).split()
      }
    }
  }

  private func split() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropLast() where hasBreak(after: index, sentenceStart: start) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private func hasBreak(after index: Int, sentenceStart: Int) -> Bool {
    let token = tokens[index]
    let next = tokens[index + 1]
    guard next.lowerBound > token.upperBound else { return false }
    for position in token.upperBound..<next.lowerBound where scalars[Int(position)] == newline { return true }
    let last = scalars[Int(token.upperBound) - 1]
    if isEndMark(token) { return startsAfterEndMark(next) }
    if last == period {
      guard token.count > 1, !isInitial(token) else { return false }
      return Abbreviations.mayEndSentence(slice(token)) && Abbreviations.startsSentence(slice(next))
    }
    guard isCloser(scalars[Int(token.lowerBound)]), index > sentenceStart else { return false }
    let before = tokens[index - 1]
    guard before.upperBound == token.lowerBound, isEndMark(before) else { return false }
    return classes[Int(next.lowerBound)].contains(.upper) || isOpener(scalars[Int(next.lowerBound)])
  }

  private func slice(_ token: Range<Int32>) -> Slice<UnsafeBufferPointer<UInt32>> {
    scalars[Int(token.lowerBound)..<Int(token.upperBound)]
  }

  /// "W.", which never ends a sentence.
  private func isInitial(_ token: Range<Int32>) -> Bool {
    token.count == 2 && classes[Int(token.lowerBound)].contains(.upper)
  }

  /// . ! ? ... …
  private func isEndMark(_ token: Range<Int32>) -> Bool {
    let first = scalars[Int(token.lowerBound)]
    switch token.count {
    case 1: return first == period || first == 0x21 || first == 0x3F || first == 0x2026
    case 3: return slice(token).allSatisfy { $0 == period }
    default: return false
    }
  }

  private func startsAfterEndMark(_ token: Range<Int32>) -> Bool {
    let first = scalars[Int(token.lowerBound)]
    if !classes[Int(token.lowerBound)].isDisjoint(with: [.upper, .digit]) { return true }
    switch first {
    case 0x28, 0x2014, 0x2D, 0x2022, 0x2A: return true
    default: return isOpener(first)
    }
  }

  /// " “ ‘ ' ( [ «
  private func isOpener(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x201C, 0x2018, 0x27, 0x28, 0x5B, 0xAB: true
    default: false
    }
  }

  /// " ” ’ ' ) ] »
  private func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x201D, 0x2019, 0x27, 0x29, 0x5D, 0xBB: true
    default: false
    }
  }
}

private let period: UInt32 = 0x2E
private let newline: UInt32 = 0x0A

/// Where a line may end inside a word.
struct WordShape {
  /// Words of at least this many columns may be divided after a slash.
  private static let longWord = 16

  private let range: Range<Int>
  private let isAddress: Bool
  private let isLong: Bool

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, columns: Int) {
    self.range = range
    isLong = columns >= Self.longWord
    isAddress = Self.isAddress(scalars, range)
  }

  /// "https://…" or "www.…", also in brackets.
  private static func isAddress(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let word = scalars[range].drop { !$0.isASCIILetter }
    if word.starts(with: "www.".unicodeScalars) { return true }
    let scheme = word.prefix { $0.isASCIILetter }
    return word[scheme.endIndex...].starts(with: "://".unicodeScalars)
  }

  /// How well a line may end before the cluster at `next`, after the one at `cluster`; `nil` if it may not.
  func lineEnd(_ scalars: [Unicode.Scalar], before next: Int, cluster: Int) -> LineEnd? {
    let left = scalars[cluster]
    let right = scalars[next]
    if isAddress { return endsPiece(left, right) ? .division : nil }
    if left.isIdeographic || right.isIdeographic {
      guard !left.isBarredFromLineEnd, !right.isBarredFromLineStart else { return nil }
      return left.isIdeographic && right.isIdeographic ? .free : .dash
    }
    guard cluster > range.lowerBound, next + 1 < range.upperBound else { return nil }
    if left == "/" { return isLong && right != "/" && !right.isASCIIDigit ? .division : nil }
    guard left.isDash, !right.isDash, !right.isBarredFromLineStart else { return nil }
    let before = scalars[cluster - 1]
    if left.value >= 0x2014 { return .dash }
    guard left.value != 0x2011, !before.isDash, before.isASCIILetter || before.value >= 0xAA else { return nil }
    guard right.properties.isAlphabetic else { return nil }
    return right.properties.isUppercase ? .nameHyphen : .division
  }

  /// How well a line may end between two clusters of a word that is wider than the line.
  static func lastResort(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> LineEnd {
    if left.isBarredFromLineEnd || right.isBarredFromLineStart { return .barred }
    return left.isDash || left == "/" ? .tie : .anywhere
  }

  /// An address is divided after its slashes and before its other signs, so that no dot at a line's end looks like a
  /// full stop.
  private func endsPiece(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == "/" { return right != "/" }
    return [".", "?", "&", "="].contains(right) && left != "."
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { (0x41...0x5A).contains(value & ~0x20) }
}

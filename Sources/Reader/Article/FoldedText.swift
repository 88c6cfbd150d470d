import Articles

/// A text as it is compared, with the way back: lower case and without accents, scalar by scalar.
struct FoldedText {
  private var folded: [Unicode.Scalar] = []
  /// For each folded scalar, the index of the one that it came from.
  private var origins: [Int] = []

  init(_ scalars: [Unicode.Scalar]) {
    folded.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      let plain: [Unicode.Scalar]
      if scalar.value < 0x80 {
        plain = [(65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar]
      } else {
        plain = Array(String(scalar).foldedForSearch.unicodeScalars)
      }
      for scalar in plain {
        folded.append(scalar == "\n" ? " " : scalar)
        origins.append(index)
      }
    }
  }

  /// Where `text` stands, without regard to case and accents; ranges do not overlap.
  func ranges(of text: String) -> [Range<Int>] {
    let wanted = Array(text.foldedForSearch.unicodeScalars)
    guard let first = wanted.first, wanted.count <= folded.count else { return [] }
    var found: [Range<Int>] = []
    var at = 0
    while at <= folded.count - wanted.count {
      if folded[at] == first, folded[at..<at + wanted.count].elementsEqual(wanted) {
        found.append(origins[at]..<origins[at + wanted.count - 1] + 1)
        at += wanted.count
      } else {
        at += 1
      }
    }
    return found
  }
}

extension Character {
  /// How many columns the character takes as it is drawn: 0 for what is dropped, as a rule 1 or 2.
  ///
  /// The table is our own, not the locale's, so that layouts and golden screens are the same on every machine.
  public var columns: Int {
    soleColumns ?? drawn.reduce(0) { $0 + $1.columns }
  }
}

extension Unicode.Scalar {
  /// Columns of a lone scalar, as `wcwidth` counts them; controls count 1, as they are drawn as `?`.
  public var columns: Int {
    if value < 0x300 { return 1 }
    if zeroWidthScalars.covers(value) { return 0 }
    return wideScalars.covers(value) ? 2 : 1
  }
}

extension StringProtocol {
  /// Columns of the whole text on one line.
  public var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension [ClosedRange<UInt32>] {
  /// Binary search in sorted, disjoint ranges.
  func covers(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if value < self[middle].lowerBound {
        high = middle
      } else if value > self[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}

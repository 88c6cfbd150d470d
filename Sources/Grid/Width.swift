extension Unicode.Scalar {
  /// Columns of a lone scalar, 0…2, as our `wcwidth` tells the terminal library; controls count 1, as they are drawn
  /// as `?`.
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

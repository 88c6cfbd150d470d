/// Ranges of a text, sorted by their starts, so that those on a line are found by binary search.
struct SortedRanges: Hashable, Sendable {
  /// In order, not overlapping.
  private var ranges: [Range<Int>] = []
  /// For each of `ranges`, its index among the ranges passed to `init`.
  private var places: [Int] = []

  /// `ranges` must be sorted by their starts. Where ranges overlap, the earlier one keeps the shared part.
  init(_ ranges: [Range<Int>]) {
    var end = Int.min
    for (place, range) in ranges.enumerated() where range.upperBound > max(end, range.lowerBound) {
      self.ranges.append(max(end, range.lowerBound)..<range.upperBound)
      places.append(place)
      end = range.upperBound
    }
  }

  /// The ranges that overlap `stretch`, each with its index among the ranges passed to `init`.
  func overlapping(_ stretch: Range<Int>) -> [(place: Int, range: Range<Int>)] {
    ranges.indices(overlapping: stretch).map { (places[$0], ranges[$0]) }
  }
}

extension [Range<Int>] {
  /// Indices of the ranges that overlap `range`; the ranges must be sorted and must not overlap each other.
  func indices(overlapping range: Range<Int>) -> Range<Int> {
    let start = halvingIndex(isAfter: { $0.upperBound > range.lowerBound })
    let end = halvingIndex(isAfter: { $0.lowerBound >= range.upperBound })
    return start..<Swift.max(start, end)
  }
}

extension RandomAccessCollection where Index == Int {
  /// Index of the first element for which `isAfter` is true, or `endIndex`. It must stay true for all further elements.
  func halvingIndex(isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

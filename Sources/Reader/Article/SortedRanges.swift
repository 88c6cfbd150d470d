/// Ranges of a text by their starts, so that those on a line are found by halving, however many there are.
struct SortedRanges: Hashable, Sendable {
  /// In order and apart from each other.
  private var ranges: [Range<Int>] = []
  /// For each of `ranges`, its place among those that this was made of.
  private var places: [Int] = []

  /// `ranges` are sorted by their starts. Of ranges that overlap, the earlier keeps the text.
  init(_ ranges: [Range<Int>]) {
    var end = Int.min
    for (place, range) in ranges.enumerated() where range.upperBound > max(end, range.lowerBound) {
      self.ranges.append(max(end, range.lowerBound)..<range.upperBound)
      places.append(place)
      end = range.upperBound
    }
  }

  /// The ranges on a stretch of text, each with its place among those that this was made of.
  func overlapping(_ stretch: Range<Int>) -> [(place: Int, range: Range<Int>)] {
    ranges.indices(overlapping: stretch).map { (places[$0], ranges[$0]) }
  }
}

extension [Range<Int>] {
  /// Indices of the ranges that overlap `range`; the ranges are sorted and apart from each other.
  func indices(overlapping range: Range<Int>) -> Range<Int> {
    let start = halvingIndex(isAfter: { $0.upperBound > range.lowerBound })
    let end = halvingIndex(isAfter: { $0.lowerBound >= range.upperBound })
    return start..<Swift.max(start, end)
  }
}

extension RandomAccessCollection where Index == Int {
  /// Index of the first element for which `isAfter` holds, or `endIndex`. It holds for all elements after that one.
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

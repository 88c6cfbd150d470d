/// Finds any of many short texts in one pass over a longer one.
struct PatternSet {
  private let patterns: [[UInt8]]
  /// For three bytes, the first pattern that may start with them, by number from 1; 0 for none.
  private var first = [UInt16](repeating: 0, count: 8192)
  /// The next pattern that may start with the same three bytes.
  private var next: [UInt16]

  /// Patterns are of three bytes or more; shorter ones are never found.
  init(_ patterns: [String]) {
    self.patterns = patterns.map { Array($0.utf8) }
    next = [UInt16](repeating: 0, count: patterns.count + 1)
    for (index, pattern) in self.patterns.enumerated() where pattern.count >= 3 {
      let slot = Self.slot(pattern[0], pattern[1], pattern[2])
      next[index + 1] = first[slot]
      first[slot] = UInt16(index + 1)
    }
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) << 7 ^ Int(second) << 4 ^ Int(third)) & 8191
  }

  /// Calls `found` with the number of each pattern in the bytes; more than once when it is there more than once.
  func search(_ bytes: UnsafeBufferPointer<UInt8>, found: (Int) -> Void) {
    guard bytes.count >= 3 else { return }
    first.withUnsafeBufferPointer { first in
      for position in 0..<bytes.count - 2 {
        var candidate = Int(first[Self.slot(bytes[position], bytes[position + 1], bytes[position + 2])])
        while candidate > 0 {
          let pattern = patterns[candidate - 1]
          if position + pattern.count <= bytes.count, matches(bytes, position, pattern) { found(candidate - 1) }
          candidate = Int(next[candidate])
        }
      }
    }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ pattern: [UInt8]) -> Bool {
    for offset in pattern.indices where bytes[position + offset] != pattern[offset] { return false }
    return true
  }
}

/// Finds the code spans of one line, from its start to its end. Each run of backticks is read at most twice.
struct CodeSpans {
  private let line: UnsafeBufferPointer<UInt8>
  /// For each length of a run of backticks, where the last such run starts.
  private var lastRuns: [Int: Int] = [:]

  init(in line: UnsafeBufferPointer<UInt8>) {
    self.line = line
    var position = 0
    while let run = run(from: position) {
      lastRuns[run.count] = run.lowerBound
      position = run.upperBound
    }
  }

  /// The end of the code span that the backticks at `start` open; the end of the backticks if no run closes it.
  func end(startingAt start: Int) -> Int {
    guard let opening = run(from: start) else { return start + 1 }
    guard let last = lastRuns[opening.count], last > opening.lowerBound else { return opening.upperBound }
    var position = opening.upperBound
    while let closing = run(from: position) {
      if closing.count == opening.count { return closing.upperBound }
      position = closing.upperBound
    }
    return opening.upperBound
  }

  /// The next run of backticks; `nil` when none follows.
  private func run(from position: Int) -> Range<Int>? {
    let backtick = UInt8(ascii: "`")
    guard position < line.count, let start = line[position...].firstIndex(of: backtick) else { return nil }
    return start..<(line[start...].firstIndex { $0 != backtick } ?? line.count)
  }
}

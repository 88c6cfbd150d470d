/// Markdown changed so that the parser reads it in limited time and memory.
///
/// For some runs of marks, cmark-gfm 0.29 takes time that grows with the square of their length, and it fills up table
/// rows. Lines that would cost too much are given to it as plain text, in which their marks stay as written. The costly
/// forms were measured in November 2026.
struct BoundedMarkdown {
  private enum Limit {
    /// Marks and line ends that become nodes of the parser's tree; each takes about 220 bytes of memory.
    static let marks = 500_000
    /// Steps of the parser whose number grows with the square of a run; each takes about a nanosecond.
    static let steps = 1_000_000_000
    /// How deeply lists and quotations may be nested.
    static let depth = 100
    /// Bytes of all addresses of references, written out wherever they are used.
    static let expansion = 64 << 20
    /// Longer addresses are dropped.
    static let address = 8_192
  }

  /// The text for the parser; the marks of plain lines are encoded by `PlainMarks`.
  private(set) var bytes: [UInt8] = []
  /// The first line, from 1, of each run of lines that became plain text.
  private(set) var plainLines: [Int] = []
  /// The line at which the text was cut off; `nil` when it is complete.
  private(set) var cutLine: Int?

  private var marks = 0
  private var steps = 0

  init(_ text: String) {
    var text = text
    text.withUTF8 { text in
      guard let short = withoutLongAddresses(text, limit: Limit.address) else { return read(text) }
      short.withUnsafeBufferPointer { read($0) }
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count)
    let closings = text.count { $0 == UInt8(ascii: "]") }
    var position = 0
    var line = 1
    while position < text.count, cutLine == nil {
      let run = MarkdownRun(text, from: position)
      take(run, of: text, line: line, closings: closings)
      position = run.range.upperBound
      line += run.lines
    }
  }

  private mutating func take(_ run: MarkdownRun, of text: UnsafeBufferPointer<UInt8>, line: Int, closings: Int) {
    let isCostly =
      run.depth > Limit.depth || run.marks + run.filledCells > Limit.marks / 2 || steps + run.steps > Limit.steps
      || run.longestReference.multipliedReportingOverflow(by: closings).partialValue > Limit.expansion
    marks += isCostly ? 2 : run.marks + run.filledCells
    guard marks <= Limit.marks else {
      cutLine = line
      return
    }
    guard isCostly else {
      steps += run.steps
      bytes.append(contentsOf: text[run.range])
      return
    }
    plainLines.append(line)
    for (offset, byte) in text[run.range].enumerated() {
      // The last line end separates the run from what follows.
      if offset == run.range.count - 1, byte == 0x0A { bytes.append(byte) } else { PlainMarks.append(byte, to: &bytes) }
    }
  }
}

/// The text with "#" in place of very long addresses of references, such as whole images; `nil` when there are none.
private func withoutLongAddresses(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
  var out: [UInt8] = []
  var copied = 0
  var wordStart = 0
  while wordStart < text.count {
    let end = text[wordStart...].firstIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ?? text.count
    if end - wordStart > limit {
      let before = text[..<wordStart].lastIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }
      if let before, before > 0, text[before] == UInt8(ascii: ":"), text[before - 1] == UInt8(ascii: "]") {
        out.append(contentsOf: text[copied..<wordStart])
        out.append(UInt8(ascii: "#"))
        copied = end
      }
    }
    wordStart = end + 1
  }
  guard copied > 0 else { return nil }
  out.append(contentsOf: text[copied...])
  return out
}

/// Encodes marks so that the parser takes them for letters: each ASCII mark becomes the private-use scalar of its
/// number, which no cleaned text contains.
enum PlainMarks {
  private static let first: UInt32 = 0xE000

  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      bytes.append(byte)
    default: bytes.append(contentsOf: [0xEE, 0x80 | byte >> 6, 0x80 | byte & 0x3F])
    }
  }

  /// The text with its marks decoded.
  static func restored(_ text: String) -> String {
    guard text.utf8.contains(0xEE) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (first..<first + 0x80).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - first)) : scalar
        }))
  }
}

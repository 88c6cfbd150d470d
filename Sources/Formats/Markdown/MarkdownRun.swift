/// Lines of Markdown up to a blank line or a code fence, and what they may cost the parser.
struct MarkdownRun {
  /// Bytes of the text, including the line end that separates the run from the next one.
  private(set) var range: Range<Int>
  private(set) var lines = 0
  /// Marks and line ends that become nodes.
  private(set) var marks = 0
  /// Table cells that are not written but that the parser adds.
  private(set) var filledCells = 0
  /// How deeply lists and quotations are nested, at most.
  private(set) var depth = 0
  /// The most bytes from the end of a reference's label to the next label, or to the end of the run.
  private(set) var longestReference = 0
  /// Where the last label ended, in bytes of the text.
  private var labelEnd: Int?

  private var images = 0
  private var closings = 0
  /// Openings of declarations and the like; for each, the parser looks for an end up to the end of the run.
  private var declarations = 0
  /// The steps that looking for the ends of bare addresses takes.
  private var addressSteps = 0
  private var columns = 0
  private var cellsBelow = 0
  private var rowsBelow = 0

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    range = start..<start
    while range.upperBound < text.count {
      let end = text[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      let line = UnsafeBufferPointer(rebasing: text[range.upperBound..<end])
      let isDivider = isBlank(line) || isFence(line)
      // A fence is a run of its own, so that it stays when the lines next to it become plain text.
      if isDivider, lines > 0, !isBlank(line) { break }
      range = start..<end
      lines += 1
      marks += 1
      if isDivider { break }
      count(line, from: range.upperBound - line.count)
    }
    endReference(at: range.upperBound)
    filledCells = max(0, columns * rowsBelow - cellsBelow)
  }

  /// The parser's steps beyond one for each byte.
  var steps: Int {
    let cells = cellsBelow + filledCells
    return 8 * images * closings + declarations * range.count + addressSteps + 3 * cells * columns
      + 3 * columns * columns
  }

  /// `start` is where the line begins in the text, in bytes.
  private mutating func count(_ line: UnsafeBufferPointer<UInt8>, from start: Int) {
    countDepth(line)
    var bars = 0
    // Starts of bare addresses, and marks that may end one: for each, the parser walks through the word.
    var walks = 0
    var wordStart = 0
    var last: UInt8 = 0x20
    for (offset, byte) in line.enumerated() {
      switch byte {
      case 0x20, 0x09, 0x0A:
        if "-+>*".utf8.contains(last) { marks += 2 }
        addressSteps += walks * (offset - wordStart)
        (walks, wordStart) = (0, offset + 1)
      case UInt8(ascii: ")"): walks += 1
      case UInt8(ascii: "/"): if last == UInt8(ascii: ":") { walks += 1 }
      case UInt8(ascii: "."): if last == UInt8(ascii: "w") { walks += 1 }
      case UInt8(ascii: "["):
        marks += 1
        if last == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: "]"):
        marks += 1
        closings += 1
      case UInt8(ascii: ":"):
        if last == UInt8(ascii: "]") {
          endReference(at: start + offset)
          labelEnd = start + offset
        }
      case UInt8(ascii: "|"):
        marks += 2
        bars += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"): if last == UInt8(ascii: "<") { declarations += 1 }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
        if last != byte { marks += 1 }
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\\"): marks += 1
      default: break
      }
      last = byte
    }
    addressSteps += walks * (line.count - wordStart)
    if bars > 0, columns <= bars, isDelimiterRow(line) {
      columns = bars + 1
      (cellsBelow, rowsBelow) = (0, 0)
    } else if columns > 0 {
      cellsBelow += bars
      rowsBelow += 1
    }
  }

  /// Counts the signs of quotations and lists in front of a line's text, and the levels that its indentation may mean.
  private mutating func countDepth(_ line: UnsafeBufferPointer<UInt8>) {
    var (blanks, signs) = (0, 0)
    for (byte, next) in zip(line, line.dropFirst()) {
      switch byte {
      case 0x20: blanks += 1
      case 0x09: blanks += 4
      case UInt8(ascii: ">"): signs += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case _ where "-*+.)".utf8.contains(byte) && (next == 0x20 || next == 0x09): signs += 1
      default:
        if signs > 0 { depth = max(depth, signs + max(0, blanks - signs) / 2) }
        return
      }
    }
    if signs > 0 { depth = max(depth, signs) }
  }

  private mutating func endReference(at end: Int) {
    if let labelEnd { longestReference = max(longestReference, end - labelEnd) }
  }

  private func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
  }

  private func isFence(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = line.drop { $0 == 0x20 }
    guard line.count - rest.count <= 3, let mark = rest.first, "`~".utf8.contains(mark) else { return false }
    let info = rest.drop { $0 == mark }
    return rest.count - info.count >= 3 && (mark != UInt8(ascii: "`") || !info.contains(mark))
  }

  /// Whether the line is "|---|:-:|", perhaps in a list or quotation.
  private func isDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|-: \t\n>*+.)0123456789".utf8.contains($0) }
  }
}

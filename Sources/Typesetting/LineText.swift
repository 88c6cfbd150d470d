/// The text of one line, before it is placed beside its marker.
struct LineText {
  /// Where the line begins: its first scalar, or the scalar that an empty line stands before.
  var start: Int
  /// From left to right, their columns counted from the first column of the text.
  var segments: [SetLine.Segment] = []

  /// A line that is one piece; an empty line if the range is empty.
  init(_ range: Range<Int>, column: Int = 0) {
    start = range.lowerBound
    if !range.isEmpty { segments = [SetLine.Segment(range: range, column: column)] }
  }
}

/// What of the body stands on one line.
struct LineText {
  var range: Range<Int>
  var gaps: [SetLine.Gap] = []
}

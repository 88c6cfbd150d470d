/// The part of the body that is on one line.
struct LineText {
  var range: Range<Int>
  var gaps: [SetLine.Gap] = []
}

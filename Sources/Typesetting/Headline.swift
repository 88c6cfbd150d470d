/// Sets a headline in lines of about equal length, as few as fit `width` columns. Returns ranges of the text's scalars.
public func setHeadline(_ text: String, width: Int) -> [Range<Int>] {
  let scalars = text.unicodeScalars.map { $0.isLineEnd ? " " : $0 }
  let measure = min(max(1, width), 1000)
  return LineBreaker(measure: measure, lastLine: .even).lines(scalars, 0..<scalars.count)
}

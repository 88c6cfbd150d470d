/// Cleans a text piece by piece, so that places in it are known in the cleaned text.
struct CleanedOffsets {
  let text: String
  /// Scalars of `text`.
  let count: Int
  /// For each place that was asked for: its place in `text`, in scalars.
  private let cleanOffsets: [Int: Int]

  init(_ raw: String, places: [Int]) {
    let places = Set(places).sorted()
    let clean = cleaned(raw)
    if clean.utf8.count == raw.utf8.count, clean == raw {
      text = raw
      count = raw.unicodeScalars.count
      cleanOffsets = Dictionary(uniqueKeysWithValues: places.map { ($0, $0) })
      return
    }
    let scalars = Array(raw.unicodeScalars)
    var out = ""
    var outCount = 0
    var offsets: [Int: Int] = [:]
    var start = 0
    for place in places.filter({ $0 <= scalars.count }) + [scalars.count] {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<place])
      let cleanPiece = cleaned(String(piece))
      out += cleanPiece
      outCount += cleanPiece.unicodeScalars.count
      offsets[place] = outCount
      start = place
    }
    text = out
    count = outCount
    cleanOffsets = offsets
  }

  /// The place in the cleaned text; `nil` for one outside the text.
  func moved(_ place: Int) -> Int? { cleanOffsets[place].flatMap { $0 <= count ? $0 : nil } }

  /// The range in the cleaned text; `nil` for a range outside the text, or of which nothing is left.
  func moved(_ range: Range<Int>) -> Range<Int>? {
    guard let start = moved(range.lowerBound), let end = moved(range.upperBound), start < end else { return nil }
    return start..<end
  }
}

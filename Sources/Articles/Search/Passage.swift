extension Excerpt {
  /// The most scalars that an excerpt has.
  public static let longest = 200

  /// The passage of a body that says most about the terms, on one line; its beginning where no term stands in it.
  ///
  /// A passage with more of the terms wins, then one with more hits, then the earlier one.
  public init(of body: String, around terms: [SearchTerm]) {
    let places = TermHits(terms, in: body).places
    let scalars = Array(body.unicodeScalars)
    guard let first = Excerpt.bestPlace(places) else {
      self.init(Line(scalars, 0..<Excerpt.end(scalars, from: 0)).text)
      return
    }
    let start = Excerpt.start(scalars, before: first)
    let range = start..<Excerpt.end(scalars, from: start)
    let inside = places.filter { $0.range.lowerBound >= start && $0.range.upperBound <= range.upperBound }
    let line = Line(scalars, range)
    self.init(
      line.text,
      hits: merged(inside.map { line.columns[$0.range.lowerBound - start]..<line.columns[$0.range.upperBound - start] })
    )
  }

  /// The first scalar of the hit with which the best passage begins.
  private static func bestPlace(_ places: [TermHits.Place]) -> Int? {
    var best: (start: Int, terms: Int, hits: Int)?
    var end = 0
    for (index, place) in places.enumerated() {
      end = max(end, index)
      while end < places.count, places[end].range.upperBound <= place.range.lowerBound + longest - reach { end += 1 }
      let terms = Set(places[index..<end].map(\.term)).count
      if best.map({ (terms, end - index) > ($0.terms, $0.hits) }) ?? true {
        best = (place.range.lowerBound, terms, end - index)
      }
    }
    return best?.start
  }

  /// How far before its first hit a passage may begin, in scalars.
  private static let reach = 60

  /// The beginning of the sentence where that is near, else of a word.
  private static func start(_ scalars: [Unicode.Scalar], before hit: Int) -> Int {
    var wordStart = hit
    for index in stride(from: hit, to: max(hit - reach, 0), by: -1) where scalars[index - 1].properties.isWhitespace {
      if scalars[index - 1] == "\n" || (index >= 2 && [".", "!", "?", "。"].contains(scalars[index - 2])) {
        return index
      }
      if hit - index <= reach / 2 { wordStart = index }
    }
    return hit < reach ? 0 : wordStart
  }

  /// The end of the passage: at most `longest` scalars with the marks of a cut, between two words where there is a gap.
  private static func end(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    guard scalars.count - start > longest - 2 else { return scalars.count }
    let limit = start + longest - 2
    let gap = stride(from: limit, to: limit - reach, by: -1).first { scalars[$0].properties.isWhitespace }
    return gap ?? limit
  }
}

/// Scalars set on one line: blanks and line ends as single blanks, with "…" where the text goes on.
private struct Line {
  private(set) var text = ""
  /// For each scalar of the range, and for its end, the scalar of `text`.
  private(set) var columns: [Int] = []

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    var out: [Unicode.Scalar] = range.lowerBound > 0 ? ["…"] : []
    var isAfterBlank = true
    for scalar in scalars[range] {
      columns.append(out.count)
      let isBlank = scalar.properties.isWhitespace
      if !isBlank {
        out.append(scalar)
      } else if !isAfterBlank {
        out.append(" ")
      }
      isAfterBlank = isBlank
    }
    columns.append(out.count)
    if range.upperBound < scalars.count { out.append("…") }
    text.unicodeScalars.append(contentsOf: out)
  }
}

extension Excerpt {
  /// The most scalars that an excerpt may have.
  public static let longest = 200

  /// The best passage of a body for the terms, on one line; the beginning of the body when no term occurs in it.
  ///
  /// A passage with more of the terms wins, then one with more hits, then the earlier one.
  public init(of body: String, around terms: [SearchTerm]) {
    let places = TermHits(terms, in: body, limit: Excerpt.mostPlaces).places
    let scalars = body.unicodeScalars
    guard let best = Excerpt.bestPlace(places) else {
      self.init(Line(scalars, from: scalars.startIndex, to: Excerpt.end(scalars, from: scalars.startIndex).index).text)
      return
    }
    let index = body.utf8.index(body.startIndex, offsetBy: best.byteOffset)
    self.init(scalars, at: index, offset: best.range.lowerBound, places.map(\.range))
  }

  /// The passage of a body around the first of these ranges of its scalars; those inside the passage are its hits. The
  /// beginning of the body when there is no such range.
  public init(of body: String, naming ranges: [Range<Int>]) {
    let scalars = body.unicodeScalars
    guard let first = ranges.first(where: { $0.lowerBound >= 0 }),
      let index = scalars.index(scalars.startIndex, offsetBy: first.lowerBound, limitedBy: scalars.endIndex)
    else {
      self.init(of: body, around: [])
      return
    }
    self.init(scalars, at: index, offset: first.lowerBound, ranges)
  }

  /// The passage around the scalar at `index`, which is number `offset` of the text.
  private init(_ scalars: Scalars, at index: Scalars.Index, offset: Int, _ ranges: [Range<Int>]) {
    let (start, before) = Excerpt.start(scalars, before: index)
    let (end, length) = Excerpt.end(scalars, from: start)
    let first = offset - before
    let inside = ranges.filter { $0.lowerBound >= first && $0.upperBound <= first + length }
    let line = Line(scalars, from: start, to: end)
    self.init(
      line.text,
      hits: merged(inside.map { line.columns[$0.lowerBound - first]..<line.columns[$0.upperBound - first] }))
  }

  /// How many hits are compared: a text with more has a good passage among the first.
  private static let mostPlaces = 24

  /// The hit with which the best passage begins.
  private static func bestPlace(_ places: [TermHits.Hit]) -> TermHits.Hit? {
    var best: (place: TermHits.Hit, terms: Int, hits: Int)?
    for (index, place) in places.enumerated() {
      var terms: UInt64 = 0
      var hits = 0
      for other in places[index...] {
        guard other.range.upperBound <= place.range.lowerBound + longest - reach else { break }
        terms |= 1 << UInt64(other.term % 64)
        hits += 1
      }
      if best.map({ (terms.nonzeroBitCount, hits) > ($0.terms, $0.hits) }) ?? true {
        best = (place, terms.nonzeroBitCount, hits)
      }
    }
    return best?.place
  }

  /// How many scalars before its first hit a passage may begin.
  private static let reach = 60

  /// The beginning of the sentence if that is near, else of a word, and its distance from the hit in scalars.
  private static func start(_ scalars: Scalars, before hit: Scalars.Index) -> (index: Scalars.Index, before: Int) {
    var wordStart = (hit, 0)
    var index = hit
    for before in 0..<reach {
      guard index > scalars.startIndex else { return (index, before) }
      let previous = scalars.index(before: index)
      if scalars[previous].isBlank {
        if scalars[previous] == "\n" || endsSentence(scalars, previous) { return (index, before) }
        if before <= reach / 2 { wordStart = (index, before) }
      }
      index = previous
    }
    return wordStart
  }

  private static func endsSentence(_ scalars: Scalars, _ index: Scalars.Index) -> Bool {
    guard index > scalars.startIndex else { return true }
    return [".", "!", "?", "。"].contains(scalars[scalars.index(before: index)])
  }

  /// The end of the passage, and its length in scalars: at most `longest` with the ellipses. Between two words where
  /// possible.
  private static func end(_ scalars: Scalars, from start: Scalars.Index) -> (index: Scalars.Index, length: Int) {
    var index = start
    var gap: (Scalars.Index, Int)?
    for length in 0..<longest - 2 {
      guard index < scalars.endIndex else { return (index, length) }
      if length > longest - reach, scalars[index].isBlank { gap = (index, length) }
      index = scalars.index(after: index)
    }
    return index == scalars.endIndex ? (index, longest - 2) : gap ?? (index, longest - 2)
  }
}

private typealias Scalars = String.UnicodeScalarView

/// Scalars on one line: runs of blanks and line ends become single blanks, and "…" marks a cut.
private struct Line {
  private(set) var text = ""
  /// For each scalar of the range, and for its end, the place in `text`, in scalars.
  private(set) var columns: [Int] = []

  init(_ scalars: Scalars, from start: Scalars.Index, to end: Scalars.Index) {
    var out: [Unicode.Scalar] = start > scalars.startIndex ? ["…"] : []
    var isAfterBlank = true
    out.reserveCapacity(Excerpt.longest)
    columns.reserveCapacity(Excerpt.longest)
    for scalar in scalars[start..<end] {
      columns.append(out.count)
      let isBlank = scalar.isBlank
      if !isBlank {
        out.append(scalar)
      } else if !isAfterBlank {
        out.append(" ")
      }
      isAfterBlank = isBlank
    }
    columns.append(out.count)
    if end < scalars.endIndex { out.append("…") }
    text.unicodeScalars.append(contentsOf: out)
  }
}

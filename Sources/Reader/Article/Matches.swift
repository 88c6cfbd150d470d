import Articles

/// What is marked in an article: the hits of a find, or of the search that led to it.
public struct Matches: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case find(String)
    case search
  }

  var source = Source.search
  /// Scalars of the body, in order, apart from each other.
  var ranges: [Range<Int>] = []
  /// Index into `ranges` of the hit that the reader stands on.
  var current: Int?
}

extension ReaderState {
  /// Marks what the list's search found in the open article, where no find is under way.
  mutating func markSearchMatches() {
    guard let open = article.open else { return }
    let terms = SearchQuery(parsing: list.query.search).terms
    let ranges = terms.isEmpty ? [] : hits(of: terms, in: open.shown.article.body)
    article.open?.matches = Matches(source: .search, ranges: ranges)
  }

  /// Finds text in the open article and goes to the first match from the top of the screen on.
  mutating func find(_ text: String) -> [Command] {
    guard let open = article.open else { return [] }
    guard !text.isEmpty else {
      markSearchMatches()
      return []
    }
    let ranges = FoldedText(open.galley.text.scalars).ranges(of: text)
    let start =
      open.matches.current.flatMap {
        open.matches.ranges.indices.contains($0) ? open.matches.ranges[$0].lowerBound : nil
      }
      ?? open.lines.first { !$0.range.isEmpty }?.range.lowerBound ?? 0
    let first = ranges.firstIndex { $0.lowerBound >= start } ?? (ranges.isEmpty ? nil : 0)
    article.open?.matches = Matches(source: .find(text), ranges: ranges, current: first)
    if let first { article.open?.reveal(offset: ranges[first].lowerBound) }
    return []
  }

  /// Goes to the next or previous match. Past the last hit of a search, the next article's first comes.
  mutating func selectMatch(by step: Int) -> [Command] {
    guard let open = article.open else { return [] }
    let matches = open.matches
    guard !matches.ranges.isEmpty || list.query.search.isEmpty == false else {
      return tell(hint("Nothing is searched for", .find, "finds in the article"))
    }
    let next: Int
    if let current = matches.current {
      next = current + step
    } else {
      let start = open.lines.first { !$0.range.isEmpty }?.range.lowerBound ?? 0
      let following = matches.ranges.firstIndex { $0.lowerBound >= start } ?? matches.ranges.count
      next = step > 0 ? following : following - 1
    }
    if matches.ranges.indices.contains(next) {
      article.open?.matches.current = next
      article.open?.reveal(offset: matches.ranges[next].lowerBound)
      return savePosition() + tellMatch(next, of: matches.ranges.count)
    }
    guard case .search = matches.source else {
      let wrapped = step > 0 ? 0 : matches.ranges.count - 1
      article.open?.matches.current = wrapped
      article.open?.reveal(offset: matches.ranges[wrapped].lowerBound)
      return savePosition() + tell(step > 0 ? "From the start again" : "From the end again")
    }
    let opening = openRow(by: step)
    article.awaited?.matchStep = step
    return opening
  }

  /// Goes to the first match of an article that was just opened, or to the last.
  mutating func landOnMatch(_ step: Int) {
    guard let ranges = article.open?.matches.ranges, !ranges.isEmpty else { return }
    let index = step > 0 ? 0 : ranges.count - 1
    article.open?.matches.current = index
    article.open?.reveal(offset: ranges[index].lowerBound)
  }

  private mutating func tellMatch(_ index: Int, of count: Int) -> [Command] {
    tell("Match \(index + 1) of \(count)")
  }
}

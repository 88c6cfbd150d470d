import Articles

/// What is marked in an article: the hits of a find, or of the search that led to it.
public struct Matches: Hashable, Sendable {
  public enum Query: Hashable, Sendable {
    case find(String)
    case search(SearchQuery)
  }

  /// Which hit the reader goes to when the hits are there.
  enum Landing: Hashable, Sendable {
    case none
    /// The first at or after this scalar of the body, else the first of all.
    case from(Int)
    /// The first, or the last.
    case first, last
  }

  /// Hits that were asked for and have not come yet.
  struct Awaited: Hashable, Sendable {
    var landing: Landing
    /// Steps to further hits (or, negative, back) that were typed ahead.
    var steps = 0
  }

  var query = Query.search(SearchQuery(parsing: ""))
  /// Ranges of scalars in the body, in order, not overlapping.
  var ranges: [Range<Int>] = []
  /// Index into `ranges` of the current hit.
  var current: Int?
  var awaited: Awaited?

  /// Scalar offset in the body at which the current hit begins; `nil` when there is none.
  var currentOffset: Int? {
    current.flatMap { ranges.indices.contains($0) ? ranges[$0].lowerBound : nil }
  }
}

extension ReaderState {
  /// Marks what the list's search finds in the open article, in place of the hits of a find.
  mutating func markSearchMatches(landing: Matches.Landing = .none) -> [Command] {
    guard article.open != nil else { return [] }
    let search = list.query.search
    article.open?.matches = Matches(query: .search(search))
    return search.isEmpty ? [] : askMatches(.search(search), landing)
  }

  /// Marks what the list's search finds, in place of the hits of an older search. The hits of a find stay.
  mutating func renewSearchMatches() -> [Command] {
    guard case .search(let marked)? = article.open?.matches.query, marked != list.query.search else { return [] }
    return markSearchMatches()
  }

  /// Finds text in the open article and goes to the first match from the current hit on, or from the top of the screen.
  mutating func find(_ text: String) -> [Command] {
    guard let open = article.open else { return [] }
    guard !FindableText.isEmpty(text) else { return markSearchMatches() }
    let start = promptOrigin(of: open.shown.id) ?? open
    article.open?.matches.query = .find(text)
    return askMatches(.find(text), .from(start.matches.currentOffset ?? start.firstOffset))
  }

  private mutating func askMatches(_ wanted: TextQuestion.Wanted, _ landing: Matches.Landing) -> [Command] {
    guard let open = article.open else { return [] }
    article.open?.matches.awaited = .init(landing: landing)
    let question = TextQuestion(wanted: wanted, body: open.shown.article.body, findable: open.findable)
    return [.find(question, seats.take(.hits, changes))]
  }

  /// Asks again for the awaited hits, as their answer may have been dropped.
  mutating func askMatchesAgain() -> [Command] {
    guard let matches = article.open?.matches, let awaited = matches.awaited else { return [] }
    let commands: [Command]
    switch matches.query {
    case .find(let text): commands = askMatches(.find(text), awaited.landing)
    case .search(let search): commands = askMatches(.search(search), awaited.landing)
    }
    article.open?.matches.awaited?.steps = awaited.steps
    return commands
  }

  /// Takes hits that were asked for.
  mutating func receive(_ findings: TextFindings) -> [Command] {
    guard let awaited = article.open?.matches.awaited else { return [] }
    if let findable = findings.findable { article.open?.findable = findable }
    article.open?.matches.awaited = nil
    article.open?.matches.ranges = findings.ranges
    article.open?.matches.current = nil
    land(awaited.landing, in: findings.ranges)
    let kept = awaited.landing == .none ? [] : keepMatchPosition()
    // A limit: nobody types a hundred steps ahead.
    let steps = min(abs(awaited.steps), 100)
    return kept + (0..<steps).flatMap { _ in selectMatch(by: awaited.steps.signum()) }
  }

  private mutating func land(_ landing: Matches.Landing, in ranges: [Range<Int>]) {
    switch landing {
    case .none: return
    case .first: standOnMatch(0)
    case .last: standOnMatch(ranges.count - 1)
    case .from(let start):
      // With each letter the find starts again from where the prompt was opened; without a match, the view goes back
      // there.
      if let id = article.open?.shown.id, let origin = promptOrigin(of: id) { article.open?.go(to: origin.anchor) }
      let first = ranges.halvingIndex(isAfter: { $0.lowerBound >= start })
      standOnMatch(first < ranges.count ? first : 0)
    }
  }

  /// Makes a hit the current one and shows it; does nothing when there is no such hit.
  private mutating func standOnMatch(_ index: Int) {
    guard let ranges = article.open?.matches.ranges, ranges.indices.contains(index) else { return }
    article.open?.matches.current = index
    article.open?.reveal(offset: ranges[index].lowerBound)
  }

  /// Goes to the next or previous match. Past the last hit of a search, goes to the first hit of the next article.
  mutating func selectMatch(by step: Int) -> [Command] {
    if article.awaited?.matchStep != nil {
      article.awaited?.stepsAhead += step
      return []
    }
    guard let open = article.open else { return [] }
    let matches = open.matches
    if matches.awaited != nil {
      article.open?.matches.awaited?.steps += step
      return []
    }
    let next = matches.current.map { $0 + step } ?? nearestMatch(step, in: open)
    if matches.ranges.indices.contains(next) {
      standOnMatch(next)
      return keepMatchPosition() + tell("Match \(next + 1) of \(matches.ranges.count)")
    }
    switch matches.query {
    case .find(let text):
      guard !matches.ranges.isEmpty else { return tell("“\(text)” is not in this article") }
      standOnMatch(step > 0 ? 0 : matches.ranges.count - 1)
      return keepMatchPosition() + tell(step > 0 ? "Back at the first match" : "Back at the last match")
    case .search:
      guard !matches.ranges.isEmpty || !list.query.search.isEmpty else {
        return tell(hint("No search yet", .search(.find), "finds in the article"))
      }
      return openMatchingRow(by: step)
    }
  }

  /// Opens the next article of the list, or the previous one, at its first hit or its last.
  private mutating func openMatchingRow(by step: Int) -> [Command] {
    let row = list.selected
    let opening = openRow(by: step)
    guard list.selected != row else { return opening }
    guard article.awaited?.purpose == .visit else {
      return opening + markSearchMatches(landing: step > 0 ? .first : .last)
    }
    article.awaited?.matchStep = step
    return opening
  }

  /// Stores the position of the current hit, except while the prompt is open, as closing it would go back.
  private func keepMatchPosition() -> [Command] { prompt == nil ? savePosition() : [] }

  /// Index of the match that a step leads to from the top of the screen; it may be out of range.
  private func nearestMatch(_ step: Int, in open: OpenArticle) -> Int {
    let start = open.firstOffset
    let following = open.matches.ranges.halvingIndex(isAfter: { $0.lowerBound >= start })
    return step > 0 ? following : following - 1
  }
}

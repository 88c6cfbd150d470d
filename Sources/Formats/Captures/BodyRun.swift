import Articles

/// The lines of a page that contain its article's text.
struct BodyRun {
  /// Lines from the first to the last paragraph; empty for a page without running text.
  let lines: Range<Int>
  /// The first line that starts with a dateline, if that decided where the run starts.
  let datelineLine: Int?

  init(_ page: [CaptureLine], scores: [Int]) {
    var run = Self.bestRun(page, scores)
    guard !run.isEmpty else {
      lines = run
      datelineLine = nil
      return
    }
    let anchor = Self.datelineAnchor(page, near: run)
    if let anchor {
      let hasDeck = anchor > 1 && Self.isDeck(page[anchor - 1]) && scores[anchor - 1] > 0
      run = (hasDeck ? anchor - 1 : anchor)..<max(run.upperBound, anchor + 1)
    } else {
      run = Self.startingAfterMasthead(page, run)
    }
    lines = Self.withListBelow(page, run)
    datelineLine = anchor
  }

  /// The run with the list that ends it: three or more lines of a list directly below the text, and addresses between
  /// them.
  private static func withListBelow(_ page: [CaptureLine], _ run: Range<Int>) -> Range<Int> {
    var entries = 0
    let below = page[run.upperBound...].prefix { line in
      guard line.cue == nil, line.length < 200 else { return false }
      let isEntry = line.isListLine && line.words >= 2
      if isEntry { entries += 1 }
      return isEntry || line.text.hasPrefix("http")
    }
    return entries >= 3 ? run.lowerBound..<below.endIndex : run
  }

  /// The run with the largest sum of scores. Lines past the heading of comments count less: they are other people's
  /// text.
  private static func bestRun(_ page: [CaptureLine], _ scores: [Int]) -> Range<Int> {
    var best = 0..<0
    var bestSum = 0
    var start = 0
    var sum = 0
    var isAfterComments = false
    var commentDivisor = 1
    let opening = openingParagraph(page, scores)
    for index in page.indices {
      let isCommentHeading = scores[index] <= -45 || page[index].isCommentCount
      if isCommentHeading, bestSum >= 60 {
        // Past a text of some length, comments may be many times as long and still are not the article.
        if !isAfterComments { commentDivisor = bestSum >= 200 ? 12 : 3 }
        isAfterComments = true
        sum = 0
        start = index + 1
        continue
      }
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += bestSum >= 120 && isNextStory(page, index) ? -40 : scores[index] + (index == opening ? 40 : 0)
      let counted = isAfterComments ? sum / commentDivisor : sum
      if counted > bestSum {
        bestSum = counted
        best = start..<index + 1
      }
    }
    return best
  }

  /// A line with only a date, as each story in a list has one: past a text, another story starts.
  private static func isNextStory(_ page: [CaptureLine], _ index: Int) -> Bool {
    page[index].words <= 9 && page[index].isDateAlone
  }

  /// The first paragraph below a headline that is on the page twice and has a byline or date below it. The article
  /// starts there, however short the paragraph is.
  private static func openingParagraph(_ page: [CaptureLine], _ scores: [Int]) -> Int? {
    let candidates = page.indices.lazy.filter { page[$0].isMasthead && page[$0].cue?.cue != .share }
    for masthead in candidates.prefix(40) {
      guard !page[masthead].isCounter, scores[..<masthead].allSatisfy({ $0 > -35 }) else { continue }
      let headlines = (max(0, masthead - 4)..<masthead).filter {
        page[$0].words >= 4 && page[$0].cue == nil && !page[$0].isMasthead && recurs(page[$0], at: $0, on: page)
      }
      guard !headlines.isEmpty else { continue }
      return (masthead + 1..<min(masthead + 12, page.count)).first { page[$0].isProse && scores[$0] >= 12 }
    }
    return nil
  }

  /// A line with a dateline, in the first paragraphs of the run or just above it.
  private static func datelineAnchor(_ page: [CaptureLine], near run: Range<Int>) -> Int? {
    var paragraphs = 0
    for index in max(0, run.lowerBound - 6)..<run.upperBound {
      let line = page[index]
      if line.words >= 8, dateline(ofBody: line.text) != nil, line.isProse || line.words >= 20 { return index }
      if index >= run.lowerBound, line.isProse { paragraphs += 1 }
      if paragraphs > 3 { return nil }
    }
    return nil
  }

  private static func isDeck(_ line: CaptureLine) -> Bool {
    line.endsSentence && line.words >= 8 && line.cue == nil && !line.isConsentText
  }

  /// Moves the start past headline, deck, byline and date, if Kadane's algorithm included them in the run.
  private static func startingAfterMasthead(_ page: [CaptureLine], _ run: Range<Int>) -> Range<Int> {
    let firstParagraph = run.first { page[$0].isProse && page[$0].words >= 18 } ?? run.lowerBound
    guard let masthead = (run.lowerBound..<firstParagraph).last(where: { page[$0].isMasthead }) else { return run }
    let start = (masthead + 1...firstParagraph).first { page[$0].endsSentence && page[$0].words >= 5 } ?? firstParagraph
    return start..<run.upperBound
  }
}

import Articles

/// The paragraphs in a run of lines, without what is between them and does not belong to the text.
struct BodyLines {
  /// Lines that belong to the text.
  private(set) var kept: [Int] = []
  /// "Read also" lines, and the headline that each names.
  private(set) var inlineRelated: [(line: Int, title: String)] = []

  init(_ page: [CaptureLine], _ run: Range<Int>, scores: [Int]) {
    var index = run.lowerBound
    while index < run.upperBound {
      let line = page[index]
      if isInlineRelated(line), let match = line.cue, !line.isProse || line.words < 30 {
        if !match.rest.isEmpty {
          inlineRelated.append((index, match.rest))
        } else if index + 1 < run.upperBound, page[index + 1].looksLikeHeadline {
          index += 1
          inlineRelated.append((index, page[index].text))
        }
        index += 1
        continue
      }
      if isTailHeading(line, scores[index]) {
        index = Self.endOfInsert(page, index + 1, run, scores)
        continue
      }
      if isText(line, scores[index]) { kept.append(index) }
      index += 1
    }
    kept = Self.withoutTeasers(page, Self.withoutRepeats(page, kept))
    while let last = kept.last, kept.count > 1, scores[last] <= 4, !page[last].endsSentence, !page[last].isListLine {
      kept.removeLast()
    }
  }

  /// The lines without repetitions: of a paragraph that is on the page more than once, only the first stays; other
  /// repeated lines all go. Lines of fewer than four words may be there twice.
  private static func withoutRepeats(_ page: [CaptureLine], _ kept: [Int]) -> [Int] {
    let counts = Dictionary(page.map { ($0.keyHash, 1) }, uniquingKeysWith: +)
    var seen: Set<UInt64> = []
    return kept.filter { index in
      let line = page[index]
      let count = counts[line.keyHash] ?? 1
      guard count > (line.words >= 4 ? 1 : 2) else { return true }
      return line.isProse && seen.insert(line.keyHash).inserted
    }
  }

  /// The lines without headlines of other articles: three or more in a row that are not sentences, a list or subheads.
  private static func withoutTeasers(_ page: [CaptureLine], _ kept: [Int]) -> [Int] {
    var out: [Int] = []
    var position = 0
    while position < kept.count {
      var end = position
      while end < kept.count, isTeaser(page[kept[end]]) { end += 1 }
      let isAnnounced = out.last.map { page[$0].endsWithColon } ?? false
      let limit = kept[position..<end].allSatisfy { page[$0].words <= 4 } ? 5 : 3
      if end - position < limit || isAnnounced { out += kept[position..<max(end, position + 1)] }
      position = max(end, position + 1)
    }
    return out
  }

  private static func isTeaser(_ line: CaptureLine) -> Bool {
    line.words <= 22 && !line.endsSentence && !line.isListLine && !line.isTableRow && !line.endsWithColon
  }

  /// A heading of related posts, comments or tags in the middle of the text.
  private func isTailHeading(_ line: CaptureLine, _ score: Int) -> Bool { score <= -20 && !line.isProse }

  /// The first line of running text past an insert.
  private static func endOfInsert(_ page: [CaptureLine], _ start: Int, _ run: Range<Int>, _ scores: [Int]) -> Int {
    (start..<run.upperBound).first { page[$0].isProse && scores[$0] > 8 } ?? run.upperBound
  }

  private func isText(_ line: CaptureLine, _ score: Int) -> Bool {
    guard score > -8, !line.isCaption else { return false }
    if score > 0 { return true }
    if line.isCounter, line.words <= 6, line.length < 30 { return false }
    if let match = line.cue {
      let restWords = match.restWords
      switch match.cue {
      case .advertisement, .navigation, .share, .readMore, .credit: return restWords > 4
      case .published, .updated: return false
      case .byline: return bylineNames(in: line.text, key: line.key).isEmpty
      default: break
      }
    }
    return true
  }
}

/// Joins the kept lines: one blank line between paragraphs, and list lines one below the other.
func assembleBody(_ page: [CaptureLine], _ kept: [Int]) -> (body: String, blocks: [Block]) {
  var body = ""
  var position = 0
  var blocks: [Block] = []
  for (order, index) in kept.enumerated() {
    let line = page[index]
    let hasBullet = line.traits.contains(.bullet)
    let text = hasBullet ? String(line.text.unicodeScalars.dropFirst(2)) : line.text
    if order > 0 {
      let continuesList =
        !line.startsBlock && line.words < 25 && kept[order - 1] == index - 1 && page[index - 1].words < 25
      body += continuesList ? "\n" : "\n\n"
      position += continuesList ? 1 : 2
    }
    let length = line.length - (hasBullet ? 2 : 0)
    blocks.append(Block(kind(of: line, isLast: order == kept.count - 1), position..<position + length))
    body += text
    position += length
  }
  return (body, blocks)
}

private func kind(of line: CaptureLine, isLast: Bool) -> Block.Kind {
  if line.traits.contains(.bullet) || (line.blockLines >= 3 && line.words < 25) { return .listItem }
  let isSubhead =
    line.words <= 12 && !line.endsSentence && !line.endsWithColon && !isLast
    && !line.text.hasSuffix("”") && !line.text.hasSuffix("\"") && !line.text.hasSuffix("»")
  return isSubhead ? .subhead : .paragraph
}

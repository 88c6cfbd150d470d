import Articles

/// The headline of a page and the line that it is on.
struct FoundTitle {
  var text: String
  /// `nil` when the headline was found only as part of another line, such as a breadcrumb.
  var line: Int?
}

/// The headline above the text, chosen by length, repetition on the page, what follows it, and distance to the text;
/// `nil` when no line above the text may be one.
func findTitle(on page: [CaptureLine], above run: Range<Int>, scores: [Int]) -> FoundTitle? {
  let first = max(0, run.lowerBound - 60)
  var best: (line: Int, score: Double)?
  var between = 0.0
  for index in (first..<run.lowerBound).reversed() {
    let line = page[index]
    if let score = titleScore(of: index, on: page, run: run, scores) {
      let total = score - min(between, 16) * 0.5
      if total > best?.score ?? 2 { best = (index, total) }
    }
    if !line.isMasthead { between += line.blockLines >= 4 ? 0.6 : 1 }
  }
  if let best { return FoundTitle(text: withoutTitleMarks(page[best.line].text), line: best.line) }
  return breadcrumbTitle(page[first..<run.lowerBound]) ?? onlyLine(on: page, above: run)
}

/// The line above the text of a page that has no other, however short it is: a text with its headline.
private func onlyLine(on page: [CaptureLine], above run: Range<Int>) -> FoundTitle? {
  guard run.lowerBound == 1, let line = page.first, line.blockLines == 1, line.cue == nil, !line.isMasthead,
    !line.isConsentText, !line.isCaption, line.text.contains(where: \.isLetter), !endsWithFullStop(line.text)
  else { return nil }
  return FoundTitle(text: withoutTitleMarks(line.text), line: 0)
}

/// `nil` for a line that cannot be a headline.
private func titleScore(of index: Int, on page: [CaptureLine], run: Range<Int>, _ scores: [Int]) -> Double? {
  let line = page[index]
  guard line.length <= 250, line.words >= 1, line.words <= 45, !line.isMasthead, !line.isConsentText,
    !line.isCaption, !"([©•*".contains(line.text.first ?? " ")
  else {
    return nil
  }
  var score = 0.0
  if line.words >= 3 { score += 3 }
  if (4...18).contains(line.words) { score += 2 }
  if line.words > 25 { score -= 3 }
  if line.words == 1 { score -= 2 }
  if endsWithFullStop(line.text) { score -= 3.5 }
  if breadcrumbParts(of: line.text).count >= 3 { score -= 6 }
  if line.cue != nil, scores[index] <= -4 { score -= 6 }
  if personName(line.text) != nil { score -= 3 }
  if line.blockLines >= 3 { score -= 3 }
  if line.words >= 3, recurs(line, at: index, on: page) { score += 5 }
  if line.text.hasSuffix("!") || line.endsWithColon { score -= 1 }
  if mastheadStands(below: index, on: page, above: run.lowerBound) { score += 2 }
  if followedByMasthead(index, on: page, before: run.lowerBound) { score += 3 }
  return score
}

/// Whether the line's words are elsewhere on the page as well: in a breadcrumb, a window title, a heading of comments.
func recurs(_ line: CaptureLine, at index: Int, on page: [CaptureLine]) -> Bool {
  page.indices.contains { other in
    page[other].wordBits & line.innerWordBits == line.innerWordBits && other != index
      && page[other].key.bytes.count >= line.key.bytes.count && page[other].words <= line.words + 14
      && page[other].key.contains(line.key)
  }
}

/// Whether a byline or a date is between the line and the text. What is below those is deck or caption.
private func mastheadStands(below index: Int, on page: [CaptureLine], above end: Int) -> Bool {
  page[min(index + 1, end)..<end].prefix(8).contains { $0.isMasthead && !$0.isCounter && $0.cue?.cue != .share }
}

private func followedByMasthead(_ index: Int, on page: [CaptureLine], before end: Int) -> Bool {
  page[min(index + 1, end)..<min(index + 4, end)].contains { line in
    guard line.isMasthead else { return personName(line.text) != nil }
    return !line.isCounter && line.cue?.cue != .share
  }
}

/// The last part of a breadcrumb, for a page that has its headline nowhere else.
private func breadcrumbTitle(_ page: ArraySlice<CaptureLine>) -> FoundTitle? {
  for line in page.reversed() {
    let parts = breadcrumbParts(of: line.text)
    guard parts.count >= 2, let last = parts.last, last.split(separator: " ").count >= 3 else { continue }
    return FoundTitle(text: last, line: nil)
  }
  return nil
}

/// The parts of "Home › News › Headline" or "Home/News/Headline"; the whole line if it is not a breadcrumb.
func breadcrumbParts(of text: String) -> [String] {
  // Most lines have no divider at all, and looking for each takes long.
  guard text.utf8.contains(where: { $0 == 0x3E || $0 == 0x2F || $0 == 0x3A || $0 == 0xE2 || $0 == 0xC2 }) else {
    return [text]
  }
  for divider in [" › ", " » ", " > ", " → ", " / ", "›", "»", " :: ", " • "] where text.hasBytes(of: divider) {
    let parts = text.split(separator: divider).map { cleanedLine(String($0)) }.filter { !$0.isEmpty }
    if parts.count >= 2 { return parts }
  }
  guard text.utf8.contains(UInt8(ascii: "/")) else { return [text] }
  let parts = text.split(separator: "/").map { cleanedLine(String($0)) }
  guard parts.count >= 3, parts.dropLast().allSatisfy({ $0.count <= 30 && !$0.isEmpty }), !text.contains("//") else {
    return [text]
  }
  return parts
}

/// The headline without the marks of "# Headline".
private func withoutTitleMarks(_ text: String) -> String {
  cleanedLine(String(text.drop { $0 == "#" || $0 == " " }))
}

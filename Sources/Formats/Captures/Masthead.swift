import Articles

/// Who wrote an article, when, and in which section, as the lines around its text say.
struct Masthead {
  var authors: [String] = []
  var published: PublicationDate?
  var updated: PublicationDate?
  var categories: [String] = []
  /// Lines that such information was found in.
  var lines: Set<Int> = []

  private let page: [CaptureLine]
  private let language: String?

  /// Reads the lines from just above the headline to the text, then those that follow the text.
  init(page: [CaptureLine], title: FoundTitle?, run: Range<Int>, language: String?) {
    self.page = page
    self.language = language
    let titleLine = title?.line
    let top = max(0, (titleLine ?? run.lowerBound) - 4)
    let firstLines = run.prefix(4).filter { page[$0].isMasthead }
    let around = ((top..<run.lowerBound) + firstLines).filter { $0 != titleLine }
    let inOrder = around.filter { $0 > titleLine ?? -1 } + around.filter { $0 < titleLine ?? -1 }.reversed()
    for index in inOrder { readDates(index) }
    for index in inOrder where authors.isEmpty { readByline(index) }
    for index in inOrder where authors.isEmpty && index > titleLine ?? -1 { readBareName(index) }
    for index in run.upperBound..<min(run.upperBound + 8, page.count) {
      if published == nil, page[index].cue?.cue == .published || page[index].cue?.cue == .byline { readDates(index) }
      if authors.isEmpty, page[index].cue?.cue == .byline { readByline(index) }
    }
    readCategories(titleLine: titleLine, run: run)
  }

  private mutating func readDates(_ index: Int) {
    let line = page[index]
    guard mayTell(line) else { return }
    var text = line.text[...]
    var isUpdate = line.cue?.cue == .updated || (index > 0 && page[index - 1].isLabel(.updated))
    for _ in 0..<2 {
      guard let found = firstDate(in: String(text), language: language) else { return }
      lines.insert(index)
      let head = String(text.unicodeScalars.prefix(found.range.lowerBound))
      if saysUpdated(head) { isUpdate = true }
      if isUpdate { updated = updated ?? found.date } else { published = published ?? found.date }
      text = Substring(text.unicodeScalars.dropFirst(found.range.upperBound))
      isUpdate = false
      guard saysUpdated(String(text)) || saysPublished(String(text)) else { return }
    }
  }

  /// Whether the line is short, or is longer and starts with a byline's or date's cue.
  private func mayTell(_ line: CaptureLine) -> Bool {
    if let cue = line.cue?.cue, [.byline, .published, .updated].contains(cue) { return line.words <= 40 }
    return line.words <= 30 && (!line.isProse || line.words < 18)
  }

  private func saysUpdated(_ text: String) -> Bool { lastCue(of: text) == .updated }
  private func saysPublished(_ text: String) -> Bool { lastCue(of: text) == .published }

  /// The last cue for a date in the text; it may start at any word.
  private func lastCue(of text: String) -> Cue? {
    let key = PhraseKey(text)
    let cues = key.words.indices.lazy.reversed().filter { key.words[$0].followsBlank }
      .compactMap { cuePhrase(at: $0, of: key)?.phrase.cue }
    return cues.first { $0 == .updated || $0 == .published }
  }

  /// Reads the names of a line that says "by", or whose line above is only that.
  private mutating func readByline(_ index: Int) {
    let line = page[index]
    guard mayTell(line) else { return }
    let text = withoutDate(line.text)
    var names = bylineNames(in: text)
    if names.isEmpty, index > 0, page[index - 1].isLabel(.byline) {
      names = namesAtStart(of: text)
      if names.isEmpty { names = [personName(text), officeName(text)].compactMap { $0 } }
    }
    guard !names.isEmpty else { return }
    authors = names
    lines.insert(index)
  }

  /// Reads a line that is only a name, if it is next to a line with a date or has the date itself.
  private mutating func readBareName(_ index: Int) {
    let line = page[index]
    guard line.words <= 12, line.cue == nil || line.cue?.cue == .byline, !line.isCounter else { return }
    let hasDate = lines.contains(index)
    let isBesideDate = hasDate || lines.contains(index - 1) || lines.contains(index + 1) || lines.contains(index - 2)
    guard isBesideDate else { return }
    let text = withoutDate(line.text)
    for part in text.split(whereSeparator: { "|•·–—/".contains($0) }) {
      let part = cleanedLine(String(part)).trimmingMarks
      let parts = part.split(separator: ",").map { cleanedLine(String($0)) }
      let found = parts.compactMap { personName($0) ?? officeName($0) ?? ideographicName($0) }
      guard !found.isEmpty, found.count == parts.count || personName(parts[0]) != nil else { continue }
      authors = found
      lines.insert(index)
      return
    }
  }

  private func ideographicName(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard (2...4).contains(scalars.count), scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else {
      return nil
    }
    return text
  }

  private func withoutDate(_ text: String) -> String {
    guard let found = firstDate(in: text, language: language ?? "de") else { return text }
    let scalars = text.unicodeScalars
    let head = String(scalars.prefix(found.range.lowerBound)), tail = String(scalars.dropFirst(found.range.upperBound))
    return cleanedLine(head + " | " + tail)
  }
}

extension Masthead {
  /// Reads a breadcrumb, labels, and the short lines right above the headline.
  private mutating func readCategories(titleLine: Int?, run: Range<Int>) {
    var found: [String] = []
    let top = max(0, (titleLine ?? run.lowerBound) - 12)
    for index in top..<run.lowerBound where index != titleLine {
      let parts = breadcrumbParts(of: page[index].text)
      guard parts.count >= 2, let first = parts.first, page[index].words <= 40 else { continue }
      let isTitleLast = titleLine.map { PhraseKey(parts[parts.count - 1]).bytes == page[$0].key.bytes } ?? true
      guard isHome(first) || (isTitleLast && titleLine != nil) else { continue }
      found += parts.dropFirst(isHome(first) ? 1 : 0).dropLast(isTitleLast || parts[parts.count - 1].count > 40 ? 1 : 0)
      lines.insert(index)
    }
    let around = Array(top..<run.lowerBound) + Array(run.upperBound..<min(run.upperBound + 40, page.count))
    for index in around where index != titleLine {
      guard let match = page[index].cue, match.cue == .categories, page[index].words <= 16, !page[index].endsSentence
      else {
        continue
      }
      found += match.rest.split(whereSeparator: { ",|•·".contains($0) }).map { cleanedLine(String($0)) }
      if match.rest.isEmpty, index + 1 < page.count, page[index + 1].words <= 3 { found.append(page[index + 1].text) }
      lines.insert(index)
    }
    if let titleLine { found += shortLinesAbove(titleLine) }
    categories = distinct(found.filter { $0.count <= 40 && !isHome($0) })
  }

  private func isHome(_ text: String) -> Bool {
    guard let match = cue(startingLine: text) else { return false }
    return match.cue == .navigation && match.rest.isEmpty
  }

  /// A single line of up to three words above the headline, or all such lines down from "Home".
  private func shortLinesAbove(_ titleLine: Int) -> [String] {
    var found: [String] = []
    var index = titleLine - 1
    while index >= 0, found.count < 4 {
      let line = page[index]
      if line.isLabel(.navigation) { return found.reversed() }
      guard line.words <= 3, line.cue == nil, line.blockLines == 1, !line.isMasthead, !line.endsSentence else { break }
      found.append(line.text)
      index -= 1
    }
    guard found.count == 1, let only = found.first, personName(only) == nil, index >= 0 || titleLine == 1 else {
      return []
    }
    return [only]
  }
}

import Articles

/// What follows an article's text: neighbour stories, related posts, tags, and the name of the site.
struct Tail {
  private(set) var related: [RelatedReference] = []
  private(set) var neighbours: [Neighbour] = []
  private(set) var tags: [String] = []
  private(set) var site: String?
  /// Lines that such information was found in.
  private(set) var lines: Set<Int> = []

  private let page: [CaptureLine]
  private let titleKey: UInt64
  private var relatedKeys: Set<UInt64> = []
  private var index: Int
  private var pendingLabels: [Int] = []

  init(page: [CaptureLine], from start: Int, title: String) {
    self.page = page
    titleKey = phraseHash(title)
    index = start
    readUnlabelledNeighbours()
    while index < page.count, index - start < 400 { readPart() }
    if let copyright = page.last(where: { isCopyright($0) }) { site = owner(ofCopyright: copyright.text) }
  }

  /// Reads one or two headlines directly below the text as neighbours, if a heading of the tail follows them.
  private mutating func readUnlabelledNeighbours() {
    var ahead = index
    while ahead < page.count, ahead < index + 2, isPlainHeadline(page[ahead]) { ahead += 1 }
    guard ahead > index, ahead < page.count, isTailHeading(page[ahead]) else { return }
    for line in index..<ahead { addNeighbour(page[line].text, line: line) }
    index = ahead
  }

  private func isPlainHeadline(_ line: CaptureLine) -> Bool {
    line.looksLikeHeadline && line.cue == nil && line.startsBlock && line.blockLines == 1 && !line.isCounter
      && personName(line.text) == nil && line.date == nil && !line.startsWithCopyrightSign
      && !line.isConsentText
  }

  private func isTailHeading(_ line: CaptureLine) -> Bool {
    guard let match = line.cue else { return line.isCommentCount || line.isConsentText }
    switch match.cue {
    case .related, .comments, .share, .tags, .postNavigation: return true
    default: return line.isConsentText
    }
  }

  private mutating func readPart() {
    let line = page[index]
    if let arrow = arrowNeighbour(line) {
      arrow.isEmpty ? pendingLabels.append(index) : addNeighbour(arrow, line: index)
      index += 1
      return readPendingNeighbours()
    }
    guard let match = line.cue else {
      index += 1
      return
    }
    switch match.cue {
    case .previous, .next: readNeighbour(match)
    case .postNavigation: readPostNavigation()
    case .related
    where match.rest.isEmpty || match.restWords <= 3 && !line.endsSentence:
      readRelated()
    case .related, .inlineRelated:
      if isInlineRelated(line), !match.rest.isEmpty { addRelated(match.rest, author: nil, line: index) }
      index += 1
    case .tags: readTags(match)
    default: index += 1
    }
  }

  private mutating func addNeighbour(_ text: String, line: Int) {
    let title = cleanedLine(text).trimmingArrows
    let key = PhraseKey(title)
    guard key.words.count >= 2 || key.text.unicodeScalars.count >= 6, phraseHash(title) != titleKey,
      !neighbours.contains(where: { phraseHash($0.title) == phraseHash(title) })
    else { return }
    neighbours.append(Neighbour(title: title))
    lines.insert(line)
  }

  mutating func addRelated(_ text: String, author: String?, line: Int) {
    let title = cleanedLine(text).trimmingArrows
    let key = phraseHash(title)
    guard key != hashStart, key != titleKey, related.count < 40, relatedKeys.insert(key).inserted else { return }
    related.append(RelatedReference(title: title, author: author))
    lines.insert(line)
  }
}

// MARK: Neighbours

extension Tail {
  /// The text next to an arrow; empty for an arrow alone, `nil` without an arrow.
  private func arrowNeighbour(_ line: CaptureLine) -> String? {
    guard line.length < 200, let firstByte = line.text.utf8.first, let lastByte = line.text.utf8.last,
      firstByte >= 0x80 || firstByte == 0x3C || firstByte == 0x3E || lastByte >= 0x80, let first = line.text.first,
      let last = line.text.last
    else { return nil }
    let arrows = "←→«»‹›⟵⟶◀▶⬅➡<>"
    guard arrows.contains(first) || (arrows.contains(last) && "→»›⟶▶➡".contains(last)) else { return nil }
    let text = line.text.trimmingArrows
    if line.text.allSatisfy({ arrows.contains($0) || $0 == " " }) { return "" }
    // "View all posts by … →" and "Read more »" are not headlines; a quotation in guillemets is text.
    guard !line.endsSentence, !(line.text.contains("«") && line.text.contains("»")) else { return nil }
    if let match = cue(startingLine: text) {
      switch match.cue {
      case .previous, .next: return match.rest.trimmingArrows
      default: return nil
      }
    }
    return text
  }

  private mutating func readNeighbour(_ match: CueMatch) {
    if match.rest.trimmingArrows.isEmpty {
      pendingLabels.append(index)
    } else if !page[index].endsSentence || page[index].words <= 25 {
      addNeighbour(match.rest, line: index)
    }
    index += 1
    readPendingNeighbours()
  }

  /// Reads the headlines that follow labels without one of their own, one headline for each label.
  private mutating func readPendingNeighbours() {
    while !pendingLabels.isEmpty, index < page.count {
      let line = page[index]
      guard line.cue == nil || line.words >= 5, !line.isCounter, line.length < 200, arrowNeighbour(line) == nil
      else {
        break
      }
      if !line.isDateAlone, line.words >= 2 {
        lines.formUnion(pendingLabels.prefix(1))
        pendingLabels.removeFirst()
        addNeighbour(line.text, line: index)
      }
      index += 1
    }
    if index < page.count, page[index].cue?.cue != .previous, page[index].cue?.cue != .next,
      arrowNeighbour(page[index]) == nil
    {
      pendingLabels = []
    }
  }

  private mutating func readPostNavigation() {
    index += 1
    var found = 0
    while index < page.count, found < 2, isPlainHeadline(page[index]) {
      addNeighbour(page[index].text, line: index)
      index += 1
      found += 1
    }
  }
}

// MARK: Related posts, tags, owner

extension Tail {
  private mutating func readRelated() {
    index += 1
    let start = index
    while index < page.count, index - start < 60, !endsRelated(page[index]) { index += 1 }
    let entries = RelatedList(page, start..<index)
    for entry in entries.entries { addRelated(entry.title, author: entry.author, line: entry.line) }
    lines.formUnion(entries.usedLines)
  }

  private func endsRelated(_ line: CaptureLine) -> Bool {
    if line.isCommentCount || line.isConsentText || isCopyright(line) { return true }
    guard let match = line.cue else { return false }
    let restWords = match.restWords
    switch match.cue {
    case .comments, .newsletter, .authorBox: return restWords <= 6 && line.words <= 12
    case .share, .navigation, .tags, .postNavigation, .copyright: return restWords <= 3 && line.words <= 8
    case .previous, .next: return match.rest.isEmpty
    case .advertisement: return match.rest.isEmpty
    default: return false
    }
  }

  private mutating func readTags(_ match: CueMatch) {
    let line = page[index]
    guard !line.isProse, tags.isEmpty else {
      index += 1
      return
    }
    lines.insert(index)
    index += 1
    if !match.rest.isEmpty {
      let divided = match.rest.split(whereSeparator: { ",，、;|•·#".contains($0) }).map { cleanedLine(String($0)) }
      tags = distinct(divided.filter { $0.count <= 40 })
      return
    }
    var found: [String] = []
    while index < page.count, found.count < 20 {
      let next = page[index]
      guard next.words <= 5, next.cue == nil, !next.endsSentence, !next.isCounter, arrowNeighbour(next) == nil,
        !next.isDateAlone, !next.text.hasPrefix("©")
      else { break }
      found += next.text.split(whereSeparator: { ",，、;|•·#".contains($0) }).map { cleanedLine(String($0)) }
      lines.insert(index)
      index += 1
    }
    tags = distinct(found)
  }

  private func isCopyright(_ line: CaptureLine) -> Bool {
    line.words <= 25
      && (line.traits.contains(.copyrightSign) || line.key.bytes.starts(with: Array("copyright".utf8)))
  }
}

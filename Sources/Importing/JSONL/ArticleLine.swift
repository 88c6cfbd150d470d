import Articles

/// The article that one JSON object tells of; `nil` when it has neither headline nor body.
func article(from object: SourceValue) -> Article? {
  let fields = ArticleFields(object)
  let text = BodyText(object)
  guard let title = fields.title ?? headline(fromBody: text.body) else { return nil }
  return Article(
    title: title, dateline: fields.dateline, authors: fields.authors, published: fields.published,
    updated: fields.updated, url: fields.url, guid: fields.guid, site: fields.site, language: fields.language,
    categories: fields.categories(splittingText: false), tags: fields.tags(splittingText: false), body: text.body,
    blocks: text.blocks, links: text.links, related: fields.related, neighbours: fields.neighbours)
}

/// The first words of a body that has no headline of its own, cut at the end of a word; `nil` for an empty body.
func headline(fromBody body: String) -> String? {
  let line = cleanedLine(String(body.prefix(400)).split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "")
  guard !line.isEmpty else { return nil }
  guard line.count > 80 else { return line }
  let head = line.prefix(80)
  let end = head.lastIndex(of: " ") ?? head.endIndex
  return head[..<end] + "…"
}

/// The body of an object with the ranges on it. Where cleaning changes the text, ranges move along.
private struct BodyText {
  var body = ""
  var blocks: [Block] = []
  var links: [Link] = []

  init(_ object: SourceValue) {
    guard let raw = object.value("body", "text")?.rawText else { return }
    let rawBlocks = (object.value("blocks")?.elements ?? []).compactMap(RawBlock.init)
    let rawLinks = (object.value("links")?.elements ?? []).compactMap(RawLink.init)
    guard !rawBlocks.isEmpty || !rawLinks.isEmpty else {
      body = cleanedParagraphs(raw)
      return
    }
    let offsets = CleanedOffsets(raw, ranges: rawBlocks.map(\.range) + rawLinks.map(\.range))
    body = offsets.text
    blocks = rawBlocks.compactMap { block in offsets.moved(block.range).map { Block(block.kind, $0) } }
      .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    links = rawLinks.compactMap { link in
      offsets.moved(link.range).map { Link(text: link.text, url: link.url, range: $0) }
    }
  }
}

private func range(of object: SourceValue) -> Range<Int>? {
  guard let start = object.value("start")?.integer, let end = object.value("end")?.integer, start >= 0, start < end
  else { return nil }
  return start..<end
}

private struct RawBlock {
  let kind: Block.Kind
  let range: Range<Int>

  init?(_ object: SourceValue) {
    guard let range = Importing.range(of: object), let name = object.value("kind")?.rawText,
      let kind = Block.Kind(rawValue: name)
    else { return nil }
    self.kind = kind
    self.range = range
  }
}

private struct RawLink {
  let text: String
  let url: String
  let range: Range<Int>

  init?(_ object: SourceValue) {
    guard let range = Importing.range(of: object), let url = object.value("url")?.rawText.flatMap({ webAddress($0) })
    else { return nil }
    self.url = url
    self.range = range
    text = object.value("text")?.line ?? ""
  }
}

/// Cleans a text piece by piece, so that every bound of its ranges is known in the clean text.
private struct CleanedOffsets {
  let text: String
  /// For each bound that some range has: where it lies in `text`.
  private let cleanOffsets: [Int: Int]
  private let count: Int

  init(_ raw: String, ranges: [Range<Int>]) {
    let bounds = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let clean = cleaned(raw)
    if clean.utf8.count == raw.utf8.count, clean == raw {
      text = raw
      count = raw.unicodeScalars.count
      cleanOffsets = Dictionary(uniqueKeysWithValues: bounds.map { ($0, $0) })
      return
    }
    let scalars = Array(raw.unicodeScalars)
    var out = ""
    var outCount = 0
    var offsets: [Int: Int] = [:]
    var start = 0
    for bound in bounds.filter({ $0 <= scalars.count }) + [scalars.count] {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<bound])
      let cleanPiece = cleaned(String(piece))
      out += cleanPiece
      outCount += cleanPiece.unicodeScalars.count
      offsets[bound] = outCount
      start = bound
    }
    text = out
    count = outCount
    cleanOffsets = offsets
  }

  /// `nil` for a range that does not lie in the text, or of which nothing is left.
  func moved(_ range: Range<Int>) -> Range<Int>? {
    guard let start = cleanOffsets[range.lowerBound], let end = cleanOffsets[range.upperBound], start < end,
      end <= count
    else { return nil }
    return start..<end
  }
}

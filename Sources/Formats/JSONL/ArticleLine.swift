import Articles

/// An article made from a JSON value, and what was wrong with it, in sentences that say what to do.
struct ArticleLine {
  var article: Article
  var flaws: [String]
}

/// Why a JSON value is not an article.
enum ArticleRefusal: Error {
  case noObject, feed, noText, bodyOfAnotherKind
  /// The text is under another program's key.
  case otherFormat(key: String)

  /// What is wrong and what to do, in words.
  var sentence: String {
    switch self {
    case .noObject: "no JSON object; an article is one object with at least a body"
    case .feed: "tells of a feed, not of an article; leave it out"
    case .noText: "has no body; give it one, as text or as a list of paragraphs"
    case .otherFormat(let key):
      "is another program's: its text is in \"\(key)\" and not in \"body\"; such exports cannot be imported yet"
    case .bodyOfAnotherKind: "has a body that is no text; make it text or a list of paragraphs"
    }
  }
}

/// Where exports of other programs have their texts.
private let textKeysOfOthers = [
  "content", "content_html", "content_text", "html", "text", "items", "entries", "contents",
]

/// The article that a JSON value describes. A value with neither body nor related posts is of some other format.
func articleLine(of value: SourceValue) -> Result<ArticleLine, ArticleRefusal> {
  guard case .map = value else { return .failure(.noObject) }
  guard value.value("kind")?.rawText != "feed" else { return .failure(.feed) }
  let fields = ArticleFields(value)
  let text = BodyText(value)
  guard !text.isOfAnotherKind else { return .failure(.bodyOfAnotherKind) }
  let (related, neighbours) = (fields.related, fields.neighbours)
  // A headline with its link is an article whose text is elsewhere, if the object says that it has no text.
  let isHeadline = value.hasKey("body") && fields.title != nil && fields.url != nil
  guard !text.body.isEmpty || !related.isEmpty || !neighbours.isEmpty || isHeadline,
    let title = fields.title ?? headline(fromBody: text.body)
  else {
    let key = textKeysOfOthers.first { value.value($0) != nil }
    return .failure(key.map { .otherFormat(key: $0) } ?? .noText)
  }
  let article = Article(
    title: title, dateline: fields.dateline, authors: fields.authors, published: fields.published,
    updated: fields.updated, url: fields.url, guid: fields.guid, site: fields.site, language: fields.language,
    categories: fields.categories(splittingText: false), tags: fields.tags(splittingText: false), body: text.body,
    blocks: text.blocks, links: text.links, related: related, neighbours: neighbours)
  return .success(ArticleLine(article: article, flaws: text.flaws))
}

/// The body of an object and the ranges in it. When cleaning changes the text, the ranges are adjusted.
private struct BodyText {
  var body = ""
  var blocks: [Block] = []
  var links: [Link] = []
  var flaws: [String] = []
  /// Whether there is a body, but it is a number, a Boolean or an object.
  var isOfAnotherKind = false

  init(_ object: SourceValue) {
    guard let value = object.value("body") else { return }
    guard let raw = paragraphs(of: value) else {
      isOfAnotherKind = true
      return
    }
    let blockObjects = (object.value("blocks")?.elements ?? []).filter { $0 != .null }
    let linkObjects = (object.value("links")?.elements ?? []).filter { $0 != .null }
    let rawBlocks = blockObjects.map(RawBlock.init)
    let rawLinks = linkObjects.map(RawLink.init)
    let ranges = rawBlocks.compactMap(\.range) + rawLinks.compactMap(\.range)
    guard !ranges.isEmpty else {
      body = cleanedParagraphs(raw)
      links = rawLinks.compactMap { $0.link(at: 0..<0) }
      tellLosses(blocks: rawBlocks.count, links: rawLinks.count, addresses: rawLinks.count)
      return
    }
    let offsets = CleanedOffsets(raw, ranges: ranges)
    body = offsets.text
    blocks = rawBlocks.compactMap { block in
      guard let kind = block.kind, let range = block.range.flatMap(offsets.moved) else { return nil }
      return Block(kind, range)
    }.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    links = rawLinks.compactMap { link in link.link(at: link.range.flatMap(offsets.moved) ?? 0..<0) }
    tellLosses(blocks: rawBlocks.count, links: rawLinks.count { $0.claimsRange }, addresses: rawLinks.count)
  }

  /// Reports what was left out; the parameters say how many blocks, links with a range, and links there were.
  private mutating func tellLosses(blocks count: Int, links linkCount: Int, addresses: Int) {
    let lostBlocks = count - blocks.count
    if lostBlocks > 0 { flaws.append("has \(number(lostBlocks, "block")) of no known kind or range; left out") }
    let placed = links.count { !$0.range.isEmpty }
    if linkCount > placed, !links.isEmpty {
      flaws.append("has \(number(linkCount - placed, "link")) with a wrong range; kept without a place in the text")
    }
    if addresses > links.count {
      flaws.append("has \(number(addresses - links.count, "link")) without an address that may be opened; left out")
    }
  }

  private func number(_ count: Int, _ word: String) -> String { count == 1 ? "a \(word)" : "\(count) \(word)s" }
}

/// The text of a body: a text as it is, the paragraphs of a list with blank lines between them; `nil` for other values.
private func paragraphs(of value: SourceValue) -> String? {
  switch value {
  case .text(let text): return text
  case .list(let elements):
    let texts = elements.compactMap { element -> String? in
      if case .map = element { return element.value("text", "body").flatMap(paragraphs) }
      return paragraphs(of: element)
    }
    return texts.isEmpty && !elements.isEmpty ? nil : texts.joined(separator: "\n\n")
  case .null, .literal, .map: return nil
  }
}

private func range(of object: SourceValue) -> Range<Int>? {
  guard let start = object.value("start")?.integer, let end = object.value("end")?.integer, start >= 0, start < end
  else { return nil }
  return start..<end
}

private struct RawBlock {
  /// `nil` for a missing or unknown kind.
  let kind: Block.Kind?
  let range: Range<Int>?

  init(_ object: SourceValue) {
    kind = object.value("kind")?.rawText.flatMap(Block.Kind.init)
    range = Formats.range(of: object)
  }
}

private struct RawLink {
  private let text: String
  /// `nil` for an address that may not be opened.
  private let url: String?
  let range: Range<Int>?
  /// Whether it has a range, valid or not.
  let claimsRange: Bool

  init(_ object: SourceValue) {
    range = Formats.range(of: object)
    claimsRange = object.hasKey("start") || object.hasKey("end")
    url = object.value("url")?.rawText.flatMap { webAddress($0) }
    text = object.value("text")?.line ?? ""
  }

  func link(at range: Range<Int>) -> Link? { url.map { Link(text: text, url: $0, range: range) } }
}

/// Cleans a text piece by piece, so that the bounds of ranges in it are known in the cleaned text.
private struct CleanedOffsets {
  let text: String
  /// For each bound of a range: its place in `text`, in scalars.
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

  /// The range in the cleaned text; `nil` for a range outside the text, or of which nothing is left.
  func moved(_ range: Range<Int>) -> Range<Int>? {
    guard let start = cleanOffsets[range.lowerBound], let end = cleanOffsets[range.upperBound], start < end,
      end <= count
    else { return nil }
    return start..<end
  }
}

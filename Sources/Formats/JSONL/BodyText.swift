import Articles

/// The body of an object and what refers to it. When cleaning changes the text, ranges and places are adjusted.
struct BodyText {
  private(set) var body = ""
  private(set) var blocks: [Block] = []
  private(set) var styles: [TextStyle] = []
  private(set) var links: [Link] = []
  private(set) var images: [ArticleImage] = []
  /// What was left out, in sentences that say so.
  private(set) var flaws: [String] = []
  /// Whether there is a body, but it is a number, a Boolean or an object.
  private(set) var isOfAnotherKind = false

  init(_ object: SourceValue) {
    guard let value = object.value("body") else { return }
    guard let raw = paragraphs(of: value) else {
      isOfAnotherKind = true
      return
    }
    func objects(_ key: String) -> [SourceValue] { (object.value(key)?.elements ?? []).filter { $0 != .null } }
    let rawBlocks = objects("blocks").map(RawBlock.init)
    let rawStyles = objects("styles").map(RawStyle.init)
    let rawLinks = objects("links").map(RawLink.init)
    let rawImages = objects("images").map(RawImage.init)
    let ranges = rawBlocks.compactMap(\.range) + rawStyles.compactMap(\.range) + rawLinks.compactMap(\.range)
    let places = ranges.flatMap { [$0.lowerBound, $0.upperBound] } + rawImages.compactMap(\.place)
    // Without places to keep, the paragraphs may be divided anew.
    let text = places.isEmpty ? cleanedParagraphs(raw) : raw
    let offsets = CleanedOffsets(text, places: places)
    body = offsets.text
    addBlocks(rawBlocks, offsets)
    styles = rawStyles.compactMap { $0.style(offsets) }
      .sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    tell(rawStyles.count - styles.count, "style", "of no known kind or range; left out")
    links = rawLinks.compactMap { link in link.link(at: link.range.flatMap(offsets.moved) ?? 0..<0) }
    let misplaced = rawLinks.count { $0.claimsRange } - links.count { !$0.range.isEmpty }
    if !links.isEmpty { tell(misplaced, "link", "with a wrong range; kept without a place in the text") }
    tell(rawLinks.count - links.count, "link", "without an address that may be opened; left out")
    addImages(rawImages, offsets)
  }

  private mutating func addBlocks(_ raw: [RawBlock], _ offsets: CleanedOffsets) {
    var wrongFields = 0
    for rawBlock in raw {
      guard let block = rawBlock.block(offsets) else { continue }
      if rawBlock.hasWrongFields { wrongFields += 1 }
      blocks.append(block)
    }
    blocks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    tell(raw.count - blocks.count, "block", "of no known kind or range; left out")
    tell(wrongFields, "block", "with values that its kind cannot have; kept without them")
  }

  /// An image stands before a block: one in the middle of a block is moved to the next.
  private mutating func addImages(_ raw: [RawImage], _ offsets: CleanedOffsets) {
    let scalars = Array(body.unicodeScalars)
    var starts = blocks.map(\.range.lowerBound)
    if starts.isEmpty {
      starts = scalars.indices.filter { $0 == 0 || $0 > 1 && scalars[$0 - 1] == "\n" && scalars[$0 - 2] == "\n" }
    }
    var misplaced = 0
    for rawImage in raw {
      guard var image = rawImage.image else { continue }
      let place = rawImage.place.flatMap(offsets.moved)
      if place == nil { misplaced += 1 }
      image.position = place.flatMap { place in starts.first { $0 >= place } } ?? offsets.count
      images.append(image)
    }
    images = images.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
    tell(misplaced, "image", "with a wrong place; put at the end")
    tell(raw.count - images.count, "image", "without an address that may be opened or words; left out")
  }

  /// Reports a loss, if there is one.
  private mutating func tell(_ count: Int, _ word: String, _ loss: String) {
    guard count > 0 else { return }
    let article = word.first == "i" ? "an" : "a"
    flaws.append("has \(count == 1 ? "\(article) \(word)" : "\(count) \(word)s") \(loss)")
  }
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

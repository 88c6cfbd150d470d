import Articles

/// Takes lists of related posts, and lines such as "Read also: …", out of a text.
func takeRelatedPosts(from text: inout RichText) -> [RelatedReference] {
  guard !text.links.isEmpty else { return [] }
  var search = RelatedPostSearch(text)
  search.run()
  text.remove(search.taken)
  return search.related
}

/// Looks through the blocks of a text for lists of other posts.
struct RelatedPostSearch {
  private(set) var related: [RelatedReference] = []
  /// The blocks that the posts stand in, by their index.
  private(set) var taken: Set<Int> = []
  private let blocks: [Block]
  private let links: [Link]
  /// The text of each block.
  private let words: [String]

  init(_ text: RichText) {
    blocks = text.blocks
    links = text.links
    var scalars = text.body.unicodeScalars[...]
    var position = 0
    words = text.blocks.map { block in
      scalars = scalars.dropFirst(max(0, block.range.lowerBound - position))
      let part = scalars.prefix(block.range.count)
      scalars = scalars[part.endIndex...]
      position = max(position, block.range.lowerBound) + block.range.count
      return String(String.UnicodeScalarView(part))
    }
  }

  mutating func run() {
    var index = 0
    while index < blocks.count {
      index = takeList(at: index) ?? index + 1
    }
  }

  /// Takes what begins at a block, and returns the block after it; `nil` when nothing does.
  private mutating func takeList(at index: Int) -> Int? {
    guard blocks[index].kind != .code, words[index].utf8.count < 400,
      let match = cue(startingLine: words[index]),
      match.cue == .related || match.cue == .inlineRelated
    else { return nil }
    let isHeading = match.rest.allSatisfy { !$0.isLetter && !$0.isNumber }
    return isHeading ? takeEntries(below: index) : takeLine(index, match.rest)
  }

  /// Takes the linked blocks below a heading.
  private mutating func takeEntries(below heading: Int) -> Int? {
    var index = heading + 1
    var entries: [RelatedReference] = []
    while index < blocks.count, let entry = entry(index, of: words[index]) {
      entries += entry
      index += 1
    }
    // A single word such as "Recommended" may head a text, but hardly one that is nothing but a link.
    guard !entries.isEmpty else { return nil }
    related += entries
    taken.formUnion(heading..<index)
    return index
  }

  /// Takes a line in which links follow the words "Read also".
  private mutating func takeLine(_ index: Int, _ rest: String) -> Int? {
    guard let entry = entry(index, of: rest) else { return nil }
    related += entry
    taken.insert(index)
    return index + 1
  }

  /// The posts that a block names; `nil` when it is more than links, their authors and dates.
  private func entry(_ index: Int, of text: String) -> [RelatedReference]? {
    let inside = links(inBlock: index)
    guard !inside.isEmpty else { return nil }
    let linked = inside.reduce(0) { $0 + letters(in: $1.text) }
    let author = author(after: inside, inBlock: index)
    guard letters(in: text) <= linked + (author.map { letters(in: $0) + 12 } ?? 4) else { return nil }
    return references(inBlock: index)
  }

  /// The posts that the links of a block lead to. A name after the last one is that of its author.
  func references(inBlock index: Int) -> [RelatedReference] {
    let inside = links(inBlock: index)
    let author = author(after: inside, inBlock: index)
    return inside.map { link in
      let (title, named) = splitAuthor(cleanedLine(link.text))
      return RelatedReference(title: title, author: named ?? (link == inside.last ? author : nil), url: link.url)
    }
  }

  private func links(inBlock index: Int) -> [Link] {
    links.filter {
      $0.range.lowerBound >= blocks[index].range.lowerBound && $0.range.upperBound <= blocks[index].range.upperBound
        && !$0.range.isEmpty
    }
  }

  private func author(after links: [Link], inBlock index: Int) -> String? {
    guard let last = links.last else { return nil }
    let after = words[index].unicodeScalars.suffix(max(0, blocks[index].range.upperBound - last.range.upperBound))
    return bylineNames(in: cleanedLine(String(String.UnicodeScalarView(after)))).first
  }

  private func letters(in text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic }
  }
}

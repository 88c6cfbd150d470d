import HTML

/// Finds the words between a page's headline and its text.
struct PageDeck {
  let tree: PageTree
  let scores: ParagraphScores
  /// What the page says it is about, as its metadata has it.
  let descriptions: [String]

  /// The places of the blocks above the text that belong to it.
  func places(above start: Int) -> [Int] {
    let first = max(0, start - 200)
    let headline = (first..<start).last { tree[$0].tag == .h1 } ?? start
    let described = descriptions.map(deckKey).filter { $0.count >= 30 }
    let opening = deckKey(tree.text(of: start, limitBytes: 1200))
    var found: [Int] = []
    var place = first
    while place < start {
      let node = tree[place]
      if node.isOut {
        place = node.end
        continue
      }
      guard node.isElement, node.end <= start, (40..<900).contains(node.textLength), node.tag != .h1,
        node.linkLength * 4 < node.textLength, node.hints.isDisjoint(with: .foreign)
      else {
        place += 1
        continue
      }
      let isNamed = place > headline && node.hints.contains(.deck) && node.textLength >= 50
      if isNamed || place > headline && isSentences(place) || isDescribed(place, described, opening) {
        found.append(place)
        place = node.end
      } else {
        place += 1
      }
    }
    return found
  }

  /// Whether an element is a paragraph of running text that stands for itself.
  private func isSentences(_ place: Int) -> Bool {
    let node = tree[place]
    return node.tag == .p && scores.running[place] >= 80 && node.stops > 0
      && node.hints.isDisjoint(with: [.caption, .byline, .date, .meta, .category, .disclaimer])
      && !tree.isWithPicture(place) && cue(startingLine: tree.text(of: place)) == nil
  }

  /// Whether a block says what a description says, which may be cut, and the text does not begin with the same words.
  private func isDescribed(_ place: Int, _ descriptions: [[UInt8]], _ opening: [UInt8]) -> Bool {
    guard !descriptions.isEmpty, tree[place].tag.isBlock, tree.isLeafBlock(place) else { return false }
    let words = deckKey(tree.text(of: place, limitBytes: 1200))
    guard words.count >= 30, !opening.starts(with: words.prefix(60)) else { return false }
    return descriptions.contains { description in
      // The last letters may belong to a word that was cut.
      let shared = min(words.count, description.count) - 4
      return words.count < description.count * 4 && words.prefix(shared) == description.prefix(shared)
    }
  }

  /// The letters and digits of a text, by which it is compared.
  private func deckKey(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
  }
}

extension PageTree {
  /// Whether a block stands beside a picture, with nothing else of length.
  func isWithPicture(_ place: Int) -> Bool {
    var holder = place
    for _ in 0..<4 {
      let node = self[holder]
      if node.tag == .figure || node.hints.contains(.caption) { return true }
      guard holder > 0, node.textLength <= self[place].textLength + 80 else { return false }
      if (holder..<min(node.end, holder + 60)).contains(where: { self[$0].tag == .img }) { return true }
      if let name = document.attribute(.class, of: node.node)?.lowercased(),
        ["image", "photo", "img", "picture"].contains(where: name.contains)
      {
        return true
      }
      holder = node.parent
    }
    return false
  }
}

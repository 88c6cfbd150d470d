import Articles
import HTML

/// The other articles that a page offers to those who have read this one.
struct PageRelated {
  private(set) var related: [RelatedReference] = []
  private(set) var neighbours: [Neighbour] = []
  private let tree: PageTree
  private let base: String?
  private let own: String?

  /// `tree` is the page before anything was left out.
  init(_ tree: PageTree, base: String?, own: String?) {
    self.tree = tree
    self.base = base
    self.own = own
    var place = 1
    while place < tree.count, related.count < 40 {
      let node = tree[place]
      guard node.isElement, !node.isOut else {
        place = node.end
        continue
      }
      if node.tag == .a { readNeighbour(place) }
      if isRelatedBlock(place) {
        readLinks(place..<node.end)
        place = node.end
      } else if node.tag.isHeading || node.tag == .p || node.tag == .strong || node.tag == .div, isRelatedHeading(place)
      {
        let end = readAfter(heading: place)
        place = max(end, place + 1)
      } else {
        place += 1
      }
    }
  }

  private func isRelatedBlock(_ place: Int) -> Bool {
    let node = tree[place]
    guard node.hints.contains(.related), node.hints.isDisjoint(with: [.body, .article]), node.tag.isBlock else {
      return false
    }
    return node.linkLength > 20 && node.linkLength * 10 > node.textLength * 3 && node.textLength < 6000
  }

  /// A short block that says "Related posts".
  private func isRelatedHeading(_ place: Int) -> Bool {
    let node = tree[place]
    // Most short blocks of a page are links of its menus.
    guard (4..<60).contains(node.textLength), node.linkLength == 0, tree.isLeafBlock(place) else { return false }
    let text = tree.text(of: place)
    guard let match = cue(startingLine: text) else { return false }
    return match.cue == .related && match.rest.utf8.count < 25
  }

  /// Reads the list under a heading; returns where it ends.
  private mutating func readAfter(heading: Int) -> Int {
    var inner = heading
    for _ in 0..<3 {
      let parent = tree[inner].parent
      guard parent > 0 else { break }
      // What follows beside it, as far as it is made of links.
      let start = tree[inner].end
      var end = start
      while end < tree[parent].end {
        let node = tree[end]
        if node.textLength > 0, node.linkLength * 10 <= node.textLength * 4 || node.tag.isHeading { break }
        end = node.end
      }
      if (start..<end).contains(where: { tree[$0].linkLength > 20 }) {
        readLinks(start..<end)
        return end
      }
      // A heading with other text after it is not that of a list.
      guard end == tree[parent].end else { break }
      inner = parent
    }
    return tree[heading].end
  }

  private mutating func readLinks(_ places: Range<Int>) {
    var found: [RelatedReference] = []
    for place in places where tree[place].tag == .a && tree[place].isElement {
      // A headline, not "more" or a section.
      let node = tree[place]
      guard node.textLength >= 15, node.textLength < 600, let url = address(of: place), url != own else { continue }
      let card = RelatedCard(tree, link: place)
      guard let title = card.title, !(related + found).contains(where: { $0.url == url || $0.title == title }) else {
        continue
      }
      found.append(RelatedReference(title: title, author: card.author, url: url))
    }
    // "Headline by Ann Lee": in one headline of many, "by" is a word like others.
    let split = found.map { splitAuthor($0.title) }
    if split.count(where: { $0.author != nil }) * 2 >= found.count {
      for (index, (title, author)) in split.enumerated() where author != nil {
        found[index] = RelatedReference(title: title, author: author, url: found[index].url)
      }
    }
    related += found
  }

  private mutating func readNeighbour(_ place: Int) {
    guard neighbours.count < 2, let relation = tree.document.attributeBytes(.rel, of: tree[place].node),
      relation.elementsEqual("prev".utf8) || relation.elementsEqual("next".utf8), let url = address(of: place)
    else { return }
    var title = tree.text(of: place)
    if let match = cue(startingLine: title), match.cue == .previous || match.cue == .next {
      title = match.rest
    }
    guard title.contains(where: \.isLetter), title.utf8.count > 3, title.utf8.count < 300 else { return }
    neighbours.append(Neighbour(title: title, url: url))
  }

  private func address(of place: Int) -> String? {
    tree.document.attribute(.href, of: tree[place].node).flatMap {
      $0.hasPrefix("#") ? nil : webAddress($0, base: base)
    }
  }
}

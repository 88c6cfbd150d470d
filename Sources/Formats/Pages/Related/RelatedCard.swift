import HTML

/// What a page says of another article beside a link to it: its headline, and who wrote it.
struct RelatedCard {
  /// `nil` for a link without a headline.
  private(set) var title: String?
  private(set) var author: String?

  /// Words in a link that are not its headline.
  private static let aside: ClassHints = [.date, .meta, .byline, .category, .tags, .comments, .share, .deck, .caption]

  init(_ tree: PageTree, link: Int) {
    let text = Self.headline(tree, link)
    guard text.unicodeScalars.count < 300,
      text.split(separator: " ").count > 2 || text.unicodeScalars.contains(where: { $0.value >= 0x3000 })
    else { return }
    title = text
    author = Self.author(tree, link)
  }

  /// The heading in the link, or what marks itself as a headline, or all of it but dates, names and sections.
  private static func headline(_ tree: PageTree, _ link: Int) -> String {
    let inside = (link + 1)..<tree[link].end
    func marked(_ isWanted: (PageNode) -> Bool) -> Int? {
      inside.first { tree[$0].isElement && !tree[$0].isOut && tree[$0].textLength >= 10 && isWanted(tree[$0]) }
    }
    if let heading = marked({ $0.tag.isHeading }) ?? marked({ $0.hints.contains(.title) }) {
      return tree.text(of: heading, leavingOut: aside)
    }
    let text = tree.text(of: link, leavingOut: aside)
    return text.isEmpty ? tree.text(of: link) : text
  }

  /// The name in what surrounds the link and no other link.
  private static func author(_ tree: PageTree, _ link: Int) -> String? {
    var card = link
    for _ in 0..<4 where card > 0 {
      let holder = tree[card].parent
      guard holder > 0, tree[holder].textLength < tree[link].textLength + 300, !holdsOtherHeadline(tree, holder, link)
      else { break }
      card = holder
    }
    var place = card
    while place < tree[card].end {
      let node = tree[place]
      if node.isElement, !node.isOut, (3..<60).contains(node.textLength), tree.isLeafBlock(place),
        node.hints.contains(.byline) || !tree.isWithin(link, place) && !tree.isWithin(place, link)
      {
        // A name alone may be that of a section.
        let text = tree.text(of: place)
        if let name = bylineNames(in: text).first, node.hints.contains(.byline) || cue(startingLine: text) != nil {
          return name
        }
        if node.hints.contains(.byline), let name = personName(text) ?? officeName(text) { return name }
      }
      place = node.isOut ? max(node.end, place + 1) : place + 1
    }
    return nil
  }

  /// Whether an element holds another link that is long enough to be a headline.
  private static func holdsOtherHeadline(_ tree: PageTree, _ holder: Int, _ link: Int) -> Bool {
    let document = tree.document
    let own = document.attributeBytes(.href, of: tree[link].node)
    return (holder..<tree[holder].end).contains { place in
      place != link && tree[place].tag == .a && tree[place].isElement && tree[place].textLength >= 15
        && document.attributeBytes(.href, of: tree[place].node) != own
    }
  }
}

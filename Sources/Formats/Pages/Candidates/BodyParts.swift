import HTML

/// The places of the elements that hold an article's text, in their order; none of them lies within another.
struct BodyPlaces {
  /// The words between headline and text, where they stand outside the text's elements.
  var deck: [Int] = []
  var text: [Int] = []

  var all: [Int] { deck + text }
}

extension BodySearch {
  /// The element and what goes on with its text beside it, or beside what holds it, up to the end of the article.
  func parts(of place: Int) -> BodyPlaces {
    var parts = [place]
    var inner = place
    var level = 0
    // What holds the whole article holds other things as well.
    while inner > 0, tree[inner].tag != .article, tree[inner].tag != .main, level < 4 {
      let parent = tree[inner].parent
      guard parent > 0, tree[parent].tag != .body, tree[parent].tag != .html else { break }
      for sibling in tree.children(of: parent) where sibling != inner {
        if goesOn(sibling, beside: inner, of: place, level: level) { parts.append(sibling) }
      }
      inner = parent
      level += 1
    }
    let text = distinctPlaces(parts)
    let deck = PageDeck(tree: tree, scores: scores, descriptions: descriptions).places(above: text[0])
    return BodyPlaces(deck: deck, text: text)
  }

  /// The places in their order, without those within others.
  private func distinctPlaces(_ places: [Int]) -> [Int] {
    var kept: [Int] = []
    for place in places.sorted() {
      if let last = kept.last, tree.isWithin(place, last) { continue }
      kept.append(place)
    }
    return kept
  }

  /// Whether an element beside the text, or beside what holds the text, is a part of it: a paragraph, nothing but running
  /// text, or running text in an element of the same kind or around the headline.
  private func goesOn(_ place: Int, beside other: Int, of main: Int, level: Int) -> Bool {
    let node = tree[place]
    guard node.isElement, !node.isOut, node.hints.isDisjoint(with: .foreign), node.tag != .article,
      node.linkLength * 4 < node.textLength
    else { return false }
    let running = scores.running[place]
    if other == main, [.p, .blockquote, .pre].contains(node.tag), running > 80 { return true }
    if level < 2, running > 150, running * 10 > node.textLength * 7, node.linkLength * 10 < node.textLength,
      node.tag == .div || node.tag == .section, node.hints.isDisjoint(with: [.byline, .caption, .disclaimer]),
      !tree.isWithPicture(place)
    {
      return true
    }
    guard running > 100, running * 2 > node.textLength else { return false }
    if place < other, (place..<node.end).contains(where: { tree[$0].tag == .h1 }) { return true }
    guard node.tag == tree[other].tag, let name = tree.document.attributeBytes(.class, of: node.node), !name.isEmpty
    else { return false }
    return node.hints.contains(.body)
      || tree.document.attributeBytes(.class, of: tree[other].node).map { $0.elementsEqual(name) } == true
  }
}

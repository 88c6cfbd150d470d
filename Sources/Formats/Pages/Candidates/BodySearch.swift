import HTML

/// Finds the part of a page that holds the article's text.
struct BodySearch {
  let tree: PageTree
  let scores: ParagraphScores

  /// The places of the elements that hold the text, in their order; empty for a page without running text.
  var body: [Int] {
    guard let dense = densest else { return [] }
    let least = scores.running[dense] / 2
    if let marked = best(where: isMarkedBody), scores.running[marked] > least { return joined(marked) }
    if let named = best(where: { tree[$0].hints.contains(.body) && tree[$0].tag != .body && tree[$0].tag != .html }),
      scores.running[named] > least
    {
      return joined(named)
    }
    return joined(climbed(from: dense))
  }

  private func isMarkedBody(_ place: Int) -> Bool {
    guard let value = tree.document.attributeBytes(.itemprop, of: tree[place].node) else { return false }
    return value.elementsEqual("articleBody".utf8)
  }

  /// The element with the most running text among some, the innermost of those that hold nearly the same.
  private func best(where isWanted: (Int) -> Bool) -> Int? {
    var best: Int?
    var place = 0
    while place < tree.count {
      let node = tree[place]
      if node.isOut {
        place = node.end
        continue
      }
      if node.isElement, scores.running[place] > 0, isWanted(place) {
        if let known = best {
          let isInner = tree.isWithin(place, known)
          let running = scores.running[place]
          if isInner ? running * 10 >= scores.running[known] * 8 : running > scores.running[known] { best = place }
        } else {
          best = place
        }
      }
      place += 1
    }
    return best
  }

  /// The element that looks most like what holds an article.
  private var densest: Int? {
    var best: (place: Int, score: Double)?
    for place in 0..<tree.count where tree[place].isElement && !tree[place].isOut && scores.scores[place] > 0 {
      let node = tree[place]
      guard node.tag.isBlock else { continue }
      var score = scores.scores[place]
      if node.hints.contains(.body) { score *= 1.3 } else if node.hints.contains(.article) { score *= 1.1 }
      if node.tag == .article || node.tag == .main { score *= 1.2 }
      if !node.hints.isDisjoint(with: .foreign) { score *= 0.6 }
      if node.textLength > 0 { score *= 1 - Double(node.linkLength) / Double(node.textLength) }
      if score > best?.score ?? 0 { best = (place, score) }
    }
    return best?.place
  }

  /// The element that holds the rest of the text as well, when a part of it scored best.
  private func climbed(from place: Int) -> Int {
    var place = place
    while place > 0 {
      let parent = tree[place].parent
      guard parent > 0, tree[parent].tag != .body, tree[parent].tag != .html else { break }
      let gain = scores.running[parent] - scores.running[place]
      // What else it holds must be running text as well, and a good part of the whole.
      let added = tree[parent].textLength - tree[place].textLength
      guard gain * 5 > scores.running[place], gain * 10 > added * 7 else { break }
      place = parent
    }
    return place
  }

  /// The element, and those beside it that go on with its text.
  private func joined(_ place: Int) -> [Int] {
    guard place > 0 else { return [place] }
    let name = tree.document.attributeBytes(.class, of: tree[place].node)
    return tree.children(of: tree[place].parent).filter { sibling in
      if sibling == place { return true }
      let node = tree[sibling]
      guard node.isElement, !node.isOut, node.hints.isDisjoint(with: .foreign) else { return false }
      guard node.tag == tree[place].tag, let name, !name.isEmpty else { return false }
      return tree.document.attributeBytes(.class, of: node.node).map { $0.elementsEqual(name) } == true
        && scores.running[sibling] > 0 && node.linkLength * 4 < node.textLength
    }
  }
}

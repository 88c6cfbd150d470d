import HTML

/// Finds the part of a page that holds the article's text.
struct BodySearch {
  let tree: PageTree
  let scores: ParagraphScores

  /// The places of the elements that hold the text, in their order; empty for a page without running text.
  var body: [Int] {
    guard let dense = densest else { return [] }
    let least = scores.running[dense] / 2
    if let marked = best(where: isMarkedBody), scores.running[marked] > least { return branches(marked) }
    if let named = best(where: { tree[$0].hints.contains(.body) && tree[$0].tag != .body && tree[$0].tag != .html }),
      scores.running[named] > least
    {
      return branches(named)
    }
    return branches(narrowed(climbed(from: dense)))
  }

  /// Of several articles side by side the one with a headline of the first level, or the first.
  private func narrowed(_ place: Int) -> Int {
    var articles: [Int] = []
    var next = place + 1
    while next < tree[place].end {
      let node = tree[next]
      if node.tag == .article, !node.isOut, scores.running[next] > 150 { articles.append(next) }
      next = node.isOut || node.tag == .article ? node.end : next + 1
    }
    guard articles.count > 1 else { return place }
    return articles.first { article in
      (article..<tree[article].end).contains { tree[$0].tag == .h1 }
    } ?? place
  }

  /// The element and what goes on with its text beside it, or beside what holds it, up to the end of the article.
  private func branches(_ place: Int) -> [Int] {
    var parts = [place]
    var inner = place
    var level = 0
    while inner > 0, tree[inner].tag != .article, tree[inner].tag != .main, level < 4 {
      let parent = tree[inner].parent
      guard parent > 0, tree[parent].tag != .body, tree[parent].tag != .html else { break }
      for sibling in tree.children(of: parent) where sibling != inner && goesOn(sibling, with: place, level) {
        parts.append(sibling)
      }
      inner = parent
      level += 1
    }
    if let deck = deck(above: parts.min() ?? place) { parts.append(deck) }
    return distinctPlaces(parts)
  }

  /// The words between headline and text, as their class says.
  private func deck(above start: Int) -> Int? {
    let first = max(0, start - 150)
    guard let headline = (first..<start).last(where: { tree[$0].tag == .h1 }) else { return nil }
    return (headline..<start).first { place in
      let node = tree[place]
      return node.isElement && !node.isOut && node.hints.contains(.deck) && node.tag != .h1
        && (50..<600).contains(node.textLength) && node.linkLength * 4 < node.textLength && node.end <= start
    }
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

  /// Whether an element beside the text is a part of it: running text in an element of the same class, or a paragraph.
  private func goesOn(_ place: Int, with main: Int, _ level: Int) -> Bool {
    let node = tree[place]
    guard node.isElement, !node.isOut, node.hints.isDisjoint(with: .foreign), node.tag != .article,
      node.linkLength * 4 < node.textLength
    else { return false }
    let running = scores.running[place]
    if level == 0, [.p, .blockquote, .pre].contains(node.tag), running > 80 { return true }
    if node.hints.contains(.deck), place < main, (50..<600).contains(node.textLength) { return true }
    guard running > 100, running * 2 > node.textLength, node.tag == tree[main].tag else { return false }
    guard let name = tree.document.attributeBytes(.class, of: node.node), !name.isEmpty,
      let other = tree.document.attributeBytes(.class, of: tree[main].node)
    else { return false }
    return name.elementsEqual(other) || node.hints.contains(.body)
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
}

import HTML

/// Finds the part of a page that holds the article's text.
struct BodySearch {
  let tree: PageTree
  let scores: ParagraphScores
  /// What the page says it is about, as its metadata has it.
  let descriptions: [String]

  /// Where the text is; nowhere for a page without running text.
  var body: BodyPlaces {
    guard let dense = densest else { return BodyPlaces() }
    let least = scores.running[dense] / 2
    if let marked = best(where: isMarkedBody), scores.running[marked] > least { return parts(of: marked) }
    if let named = best(where: { tree[$0].hints.contains(.body) && tree[$0].tag != .body && tree[$0].tag != .html }),
      scores.running[named] > least
    {
      return parts(of: named)
    }
    return parts(of: narrowed(climbed(from: dense)))
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

  private func isMarkedBody(_ place: Int) -> Bool {
    guard let value = tree.document.attributeBytes(.itemprop, of: tree[place].node) else { return false }
    return value.elementsEqual("articleBody".utf8)
  }

  /// The element with the most running text among some, the innermost of those that hold nearly the same.
  private func best(where isWanted: (Int) -> Bool) -> Int? {
    var best: Int?
    for place in tree.shownPlaces {
      let node = tree[place]
      if node.isElement, scores.running[place] > 0, isWanted(place) {
        if let known = best {
          let isInner = tree.isWithin(place, known)
          let running = scores.running[place]
          if isInner ? running * 10 >= scores.running[known] * 8 : running > scores.running[known] { best = place }
        } else {
          best = place
        }
      }
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
    var holder = place
    // Beyond elements that hold nothing else, there are other things than the text more often.
    var isBeyond = false
    while holder > 0 {
      holder = tree[holder].parent
      guard holder > 0, tree[holder].tag != .body, tree[holder].tag != .html else { break }
      let gain = scores.running[holder] - scores.running[place]
      // What else it holds must be running text as well, and a good part of the whole.
      let added = tree[holder].textLength - tree[place].textLength
      let links = tree[holder].linkLength - tree[place].linkLength
      let isText =
        gain * 10 > added * 7 && (!isBeyond || links * 8 < added) || gain * 10 > added * 4 && links * 8 < added
      if gain * 5 > scores.running[place], isText, !isBeyond || !hasTeasers(holder, beside: place) {
        place = holder
      } else if added * 10 > tree[place].textLength {
        break
      } else {
        isBeyond = true
      }
    }
    return place
  }

  /// Whether an element holds headings that lead to other pages, beside another.
  private func hasTeasers(_ holder: Int, beside place: Int) -> Bool {
    var teasers = 0
    var inner = holder + 1
    while inner < tree[holder].end, teasers < 2 {
      let node = tree[inner]
      if inner == place || node.isOut {
        inner = node.end
        continue
      }
      if node.tag.isHeading, node.linkLength * 2 > node.textLength, leadsAway(inner) { teasers += 1 }
      inner += 1
    }
    return teasers > 1
  }

  /// Whether a heading holds a link to another page.
  private func leadsAway(_ heading: Int) -> Bool {
    (heading..<tree[heading].end).contains { inner in
      guard tree[inner].tag == .a, let address = tree.document.attributeBytes(.href, of: tree[inner].node) else {
        return false
      }
      return address.first != UInt8(ascii: "#")
    }
  }
}

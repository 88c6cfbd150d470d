import HTML

/// Leaves out of an article's element what is not its text.
struct BodyCleaning {
  var tree: PageTree
  let scores: ParagraphScores
  let title: String?

  mutating func clean(_ body: [Int]) {
    let whole = body.reduce(0) { $0 + tree[$1].textLength }
    for root in body {
      leaveOutBeforeHeadline(root)
      leaveOutByClass(root, whole: whole)
      leaveOutByLinks(root, whole: whole)
      leaveOutByWords(root)
    }
    // A short text may be nothing but what elsewhere is its tail.
    guard whole > 600 else { return }
    for root in body.reversed() where !leaveOutTail(root) { break }
  }

  /// What stands above the headline in its element: sections, dates.
  private mutating func leaveOutBeforeHeadline(_ root: Int) {
    var place = root + 1
    var isText = 0
    while place < tree[root].end {
      let node = tree[place]
      if node.isOut {
        place = node.end
        continue
      }
      if node.tag == .h1 || node.tag == .h2 && title.map({ phraseKey($0) == phraseKey(tree.text(of: place)) }) == true {
        guard isText < 200 else { return }
        var before = root + 1
        while before < place {
          let other = tree[before]
          if tree.isWithin(place, before) {
            before += 1
          } else {
            tree.leaveOut(before)
            before = other.end
          }
        }
        tree.leaveOut(place)
        return
      }
      if !node.isElement { isText += node.textLength }
      place += 1
    }
  }

  private mutating func leaveOutByClass(_ root: Int, whole: Int) {
    var place = root + 1
    while place < tree[root].end {
      let node = tree[place]
      if node.isElement, !node.isOut, isForeignByClass(place, whole: whole) { tree.leaveOut(place) }
      place = tree[place].isOut ? node.end : place + 1
    }
  }

  private func isForeignByClass(_ place: Int, whole: Int) -> Bool {
    let node = tree[place]
    if node.tag == .figcaption { return true }
    guard node.textLength > 0, !node.hints.isEmpty, !node.hints.contains(.body) else { return false }
    let isInline = !node.tag.isBlock
    let plain = node.textLength - node.linkLength
    if !node.hints.isDisjoint(with: .foreign), !isInline || node.tag == .span {
      return plain * 4 < whole
    }
    if node.hints.contains(.caption) { return node.textLength < 500 && plain * 4 < whole }
    if !node.hints.isDisjoint(with: [.byline, .date, .meta, .category]), !node.tag.isHeading {
      return node.textLength < 160 && scores.running[place] < 120
    }
    if !node.hints.isDisjoint(with: [.disclaimer, .contents, .pullQuote]) { return plain * 5 < whole }
    return false
  }

  /// Lists and boxes that are made of links.
  private mutating func leaveOutByLinks(_ root: Int, whole: Int) {
    var place = root + 1
    while place < tree[root].end {
      let node = tree[place]
      if node.isElement, !node.isOut, node.textLength > 0, isMadeOfLinks(place, whole: whole) { tree.leaveOut(place) }
      place = tree[place].isOut ? node.end : place + 1
    }
  }

  private func isMadeOfLinks(_ place: Int, whole: Int) -> Bool {
    let node = tree[place]
    guard node.textLength * 2 < whole else { return false }
    switch node.tag {
    case .ul, .ol, .div, .section, .dl, .form, .header, .table:
      return node.linkLength * 10 > node.textLength * 7 && node.stops * 60 < node.textLength
    default: return false
    }
  }

  /// Blocks whose first words say that they are not the text: "Read also: …".
  private mutating func leaveOutByWords(_ root: Int) {
    var place = root + 1
    while place < tree[root].end {
      let node = tree[place]
      if node.isElement, !node.isOut, node.tag.isBlock, (2..<240).contains(node.textLength), tree.isLeafBlock(place),
        isForeignByWords(place)
      {
        tree.leaveOut(place)
        if node.tag.isHeading { leaveOutLinksAfter(place) }
      }
      place = tree[place].isOut ? node.end : place + 1
    }
  }

  private func isForeignByWords(_ place: Int) -> Bool {
    let node = tree[place]
    let text = tree.text(of: place)
    guard let match = cue(startingLine: text) else { return false }
    let isWhole = match.rest.isEmpty
    let isLinked = node.linkLength * 2 > node.textLength
    switch match.cue {
    case .navigation, .readMore, .categories, .previous, .next, .published, .updated, .byline, .credit:
      return isWhole && node.textLength < 40
    case .share, .newsletter, .comments, .advertisement: return isWhole || isLinked
    case .inlineRelated: return isLinked || isWhole
    case .related: return isWhole || isLinked && !node.tag.isHeading
    case .tags: return isLinked
    case .postNavigation: return isWhole
    case .copyright: return node.textLength < 120
    case .counter: return isWhole && node.textLength < 40
    case .consent, .authorBox, .sources: return false
    }
  }

  /// The lists of links under a heading that was left out.
  private mutating func leaveOutLinksAfter(_ place: Int) {
    var next = tree[place].end
    let end = tree[tree[place].parent].end
    while next < end {
      let node = tree[next]
      if node.textLength > 0, !node.isOut {
        guard node.linkLength * 10 > node.textLength * 4, !node.tag.isHeading else { return }
        tree.leaveOut(next)
      }
      next = node.end
    }
  }
}

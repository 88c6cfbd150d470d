import HTML

extension BodyCleaning {
  /// Leaves out what stands below the last sentence of the text: headings without a text, lists of links, notes on the
  /// author. Returns whether nothing of the element is left.
  mutating func leaveOutTail(_ root: Int) -> Bool {
    let leaves = leafBlocks(of: root)
    for place in leaves.reversed() {
      guard isTail(place) else { return false }
      tree.leaveOut(place)
    }
    return true
  }

  /// The blocks with text that hold no other, in their order.
  private func leafBlocks(of root: Int) -> [Int] {
    var leaves: [Int] = []
    var place = root
    while place < tree[root].end {
      let node = tree[place]
      if node.isOut {
        place = node.end
        continue
      }
      if node.isElement, node.tag.isBlock, node.textLength > 0, tree.isLeafBlock(place) {
        leaves.append(place)
        place = node.end
      } else {
        place += 1
      }
    }
    return leaves
  }

  private func isTail(_ place: Int) -> Bool {
    let node = tree[place]
    if node.tag.isHeading { return true }
    if node.tag == .pre || node.tag == .td || node.tag == .th || node.tag == .blockquote { return false }
    if node.textLength > 400 { return false }
    if node.linkLength * 2 > node.textLength { return true }
    // "More on this:", and nothing follows.
    if node.textLength < 30, tree.text(of: place).hasSuffix(":") { return true }
    return isSlanted(place) && (node.linkLength > 0 || node.textLength < 60 && node.stops == 0)
  }

  /// Whether all of a block's text is set in italics.
  private func isSlanted(_ place: Int) -> Bool {
    var next = place + 1
    while next < tree[place].end {
      let node = tree[next]
      if node.isOut || node.tag == .em || node.tag == .i {
        next = node.end
        continue
      }
      if !node.isElement, node.textLength > 1 { return false }
      next += 1
    }
    return true
  }
}

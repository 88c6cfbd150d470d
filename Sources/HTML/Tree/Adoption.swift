/// The standard's adoption agency: puts formatting elements right that are closed within a block they were opened before.
extension TreeBuilder {
  mutating func adopt(_ token: Token) {
    let current = open.current
    if current.name == token.name, !current.traits.contains(.foreign),
      !nodes[Int(current.node)].standing.contains(.formatting)
    {
      return pop()
    }
    for _ in 0..<8 {
      guard let index = formatting.lastIndex(of: token.name) else { return closeOther(token) }
      let element = formatting.entries[index].node
      guard nodes[Int(element)].standing.contains(.open), let openIndex = open.index(of: element) else {
        return removeFormatting(at: index)
      }
      guard open.isInScope(openIndex) else { return }
      adoptions -= open.count - openIndex
      guard adoptions > 0, let block = furthestBlock(above: openIndex) else {
        pop(to: openIndex)
        return removeFormatting(at: index)
      }
      move(block: block, outOf: openIndex, listed: index)
    }
  }

  /// The outermost special element within the one at an index.
  private func furthestBlock(above index: Int) -> Int? {
    guard open.lastSpecial > index else { return nil }
    return ((index + 1)..<open.count).first { open[$0].traits.contains(.special) }
  }

  /// One turn of the agency: the block leaves the formatting element, and what it holds gets a copy of that.
  private mutating func move(block: Int, outOf element: Int, listed: Int) {
    var bookmark = listed
    let formattingNode = open[element].node
    let blockNode = open[block].node
    var lastNode = blockNode
    var kept: [OpenElements.Entry] = []
    for (step, index) in ((element + 1)..<block).reversed().enumerated() {
      var entry = open[index]
      let listIndex = nodes[Int(entry.node)].standing.contains(.formatting) ? formatting.index(of: entry.node) : nil
      guard let listIndex, step < 3 else {
        if let listIndex {
          removeFormatting(at: listIndex)
          if listIndex < bookmark { bookmark -= 1 }
        }
        nodes[Int(entry.node)].standing.remove(.open)
        continue
      }
      let clone = addCopy(of: entry.node)
      nodes[Int(entry.node)].standing = []
      formatting.replaceNode(at: listIndex, with: clone)
      if lastNode == blockNode { bookmark = listIndex + 1 }
      entry.node = clone
      kept.append(entry)
      unlink(lastNode)
      link(lastNode, at: Place(parent: clone))
      lastNode = clone
    }
    unlink(lastNode)
    let ancestor = open[element - 1]
    link(lastNode, at: fosters ? fosterPlace(ancestor) : Place(parent: ancestor.node))
    let clone = addCopy(of: formattingNode)
    moveChildren(of: blockNode, to: clone)
    link(clone, at: Place(parent: blockNode))

    let old = formatting.entries[formatting.index(of: formattingNode) ?? listed]
    if let index = formatting.index(of: formattingNode) {
      formatting.remove(at: index)
      if index < bookmark { bookmark -= 1 }
    }
    var fresh = old
    fresh.node = clone
    formatting.insert(fresh, at: min(bookmark, formatting.entries.count))
    var entry = open[element]
    entry.node = clone
    nodes[Int(formattingNode)].standing = []
    open.replace(
      from: element, with: kept.reversed() + [open[block], entry] + open.entries[(block + 1)...])
  }

  /// A copy of an element, open and on the list, not yet in the tree.
  private mutating func addCopy(of node: Int32) -> Int32 {
    var record = copy(of: node)
    record.standing = [.open, .formatting]
    nodes.append(record)
    return Int32(nodes.count - 1)
  }
}

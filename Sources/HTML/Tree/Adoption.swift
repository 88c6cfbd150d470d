/// The standard's adoption agency: puts formatting elements right that are closed within a block they were opened before.
extension TreeBuilder {
  mutating func adopt(_ token: Token) {
    let current = open.current
    if current.name == token.name, !current.traits.contains(.foreign),
      !nodes[Int(current.node)].standing.contains(.formatting)
    {
      return pop()
    }
    guard let listIndex = formatting.lastIndex(of: token.name) else { return closeOther(token) }
    let element = formatting.entries[listIndex].node
    guard nodes[Int(element)].standing.contains(.open) else { return removeFormatting(at: listIndex) }
    let topmost = open.last(token.name)
    guard open.isInScope(topmost) else { return }
    guard let index = open[topmost].node == element ? topmost : open.index(of: element), open.isInScope(index) else {
      return
    }
    guard open.lastSpecial > index, adoptions > 0 else {
      pop(to: index)
      return removeFormatting(at: listIndex)
    }
    adoptBlocks(token)
  }

  /// The turns of the agency, on a copy of the stack that takes its place at the end.
  private mutating func adoptBlocks(_ token: Token) {
    var stack = open.entries
    var lowest = stack.count
    for _ in 0..<8 {
      guard let listIndex = formatting.lastIndex(of: token.name) else {
        putBack(stack, from: lowest)
        return closeOther(token)
      }
      let element = formatting.entries[listIndex].node
      guard nodes[Int(element)].standing.contains(.open), let index = stack.lastIndex(where: { $0.node == element })
      else {
        putBack(stack, from: lowest)
        return removeFormatting(at: listIndex)
      }
      guard !stack[(index + 1)...].contains(where: { $0.traits.contains(.scope) }) else { break }
      guard let block = stack[(index + 1)...].firstIndex(where: { $0.traits.contains(.special) }) else {
        putBack(stack, from: lowest)
        pop(to: index)
        return removeFormatting(at: listIndex)
      }
      move(block: block, outOf: index, listed: listIndex, in: &stack)
      lowest = min(lowest, index)
    }
    putBack(stack, from: lowest)
  }

  private mutating func putBack(_ stack: [OpenElements.Entry], from lowest: Int) {
    guard lowest < open.count else { return }
    adoptions -= open.count - lowest
    open.replace(from: lowest, with: stack[lowest...])
  }

  /// One turn: the block leaves the formatting element, and what it holds gets a copy of that.
  private mutating func move(
    block: Int, outOf element: Int, listed: Int, in stack: inout [OpenElements.Entry]
  ) {
    var bookmark = listed
    let blockNode = stack[block].node
    var lastNode = blockNode
    var kept: [OpenElements.Entry] = []
    for (step, index) in ((element + 1)..<block).reversed().enumerated() {
      var entry = stack[index]
      let listIndex = nodes[Int(entry.node)].standing.contains(.formatting) ? formatting.index(of: entry.node) : nil
      nodes[Int(entry.node)].standing = []
      guard let listIndex, step < 3 else {
        if let listIndex {
          formatting.remove(at: listIndex)
          if listIndex < bookmark { bookmark -= 1 }
        }
        continue
      }
      entry.node = addCopy(of: entry.node)
      formatting.replaceNode(at: listIndex, with: entry.node)
      if lastNode == blockNode { bookmark = listIndex + 1 }
      kept.append(entry)
      unlink(lastNode)
      link(lastNode, at: Place(parent: entry.node))
      lastNode = entry.node
    }
    unlink(lastNode)
    link(lastNode, at: fosters ? fosterPlace(stack[element - 1]) : Place(parent: stack[element - 1].node))

    var entry = stack[element]
    let formattingNode = entry.node
    nodes[Int(formattingNode)].standing = []
    entry.node = addCopy(of: formattingNode)
    moveChildren(of: blockNode, to: entry.node)
    link(entry.node, at: Place(parent: blockNode))

    let listIndex = formatting.index(of: formattingNode) ?? listed
    var listEntry = formatting.entries[listIndex]
    listEntry.node = entry.node
    formatting.remove(at: listIndex)
    formatting.insert(listEntry, at: listIndex < bookmark ? bookmark - 1 : bookmark)
    stack.replaceSubrange(element...block, with: kept.reversed() + [stack[block], entry])
  }

  /// A copy of an element, open and on the list, not yet in the tree.
  private mutating func addCopy(of node: Int32) -> Int32 {
    var record = copy(of: node)
    record.standing = [.open, .formatting]
    nodes.append(record)
    return Int32(nodes.count - 1)
  }
}

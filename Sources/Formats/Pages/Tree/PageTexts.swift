import HTML

extension PageTree {
  /// The text of a node, of what is not out within it, as one line; blocks are parted by blanks. Cut at some hundred
  /// bytes.
  ///
  /// Elements with one of the hints `leavingOut` are passed over, and times if there are any such hints.
  func text(of place: Int, limitBytes: Int = 600, leavingOut hints: ClassHints = []) -> String {
    var line: [UInt8] = []
    var next = place
    let end = self[place].end
    while next < end, line.count < limitBytes {
      let node = self[next]
      let isAside = !hints.isEmpty && node.isElement && (node.tag == .time || !node.hints.isDisjoint(with: hints))
      if node.isOut || isAside, next != place {
        next = node.end
        continue
      }
      if node.isElement {
        if node.tag.isBlock || node.tag == .br, line.last != 0x20 { line.append(0x20) }
      } else if document.kind(node.node) == .text {
        for byte in document.bytes(node.node).prefix(limitBytes) {
          if !byte.isHTMLBlank { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
        }
      }
      next += 1
    }
    if line.last == 0x20 { line.removeLast() }
    return cleanedLine(String(decoding: line.first == 0x20 ? line.dropFirst() : line[...], as: UTF8.self))
  }

  /// Whether an element holds no other block.
  func isLeafBlock(_ place: Int) -> Bool {
    var next = place + 1
    while next < self[place].end {
      if self[next].isElement, !self[next].isOut, self[next].tag.isBlock { return false }
      next += 1
    }
    return true
  }
}

import HTML

extension PageTree {
  /// The text of a node, of what is not out within it, as it stands in the page; blocks are parted by blanks. Cut at some
  /// hundred bytes.
  func text(of place: Int, limitBytes: Int = 600) -> String {
    var bytes: [UInt8] = []
    var next = place
    let end = self[place].end
    while next < end, bytes.count < limitBytes {
      let node = self[next]
      if node.isOut, next != place {
        next = node.end
        continue
      }
      if node.isElement {
        if node.tag.isBlock || node.tag == .br { bytes.append(0x20) }
      } else {
        bytes += document.bytes(node.node).prefix(limitBytes)
      }
      next += 1
    }
    return cleanedLine(String(decoding: bytes, as: UTF8.self))
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

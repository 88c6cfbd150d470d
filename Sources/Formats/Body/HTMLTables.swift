import Articles
import HTML

extension HTMLRenderer {
  /// Writes a row of text for each row of a table. A table that only lays out its page is written as what is in it.
  mutating func writeTable(_ table: Node) {
    guard !isFlowing, document.isTableOfData(table) else {
      endBlock()
      writeChildren(of: table)
      return endBlock()
    }
    out.endBlock()
    out.endGroup()
    if let caption = document.elements(.caption, in: table).first { write(caption) }
    for row in document.elements(.tr, in: table) { writeRow(row) }
    out.endGroup()
  }

  private mutating func writeRow(_ row: Node) {
    let cells = document.children(of: row).filter { [.td, .th].contains(document.name($0)) }
    guard !cells.isEmpty else { return }
    let isHeader = cells.allSatisfy { document.name($0) == .th } || document.parent(row).map(document.name) == .thead
    out.startBlock(Block(.tableRow, 0..<0, isHeader: isHeader), isTight: true)
    isFlowing = true
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.write(out.last == " " ? "| " : " | ") }
      writeChildren(of: cell)
    }
    isFlowing = false
    out.endBlock()
  }
}

extension HTMLDocument {
  /// Whether a table's rows and columns mean something: it has heads, or short cells and no table within it.
  fileprivate func isTableOfData(_ table: Node) -> Bool {
    let role = attribute(.role, of: table)
    guard role != "presentation", role != "none", elements(.table, in: table).count == 0 else { return false }
    let rows = elements(.tr, in: table)
    let columns = rows.map { row in children(of: row).count { [.td, .th].contains(name($0)) } }
    guard rows.count > 1, (columns.max() ?? 0) > 1 else { return false }
    if !elements(.th, in: table).isEmpty || !elements(.thead, in: table).isEmpty { return true }
    let cells = elements(.td, in: table)
    let longest = cells.map { textLength(of: $0) }.max() ?? 0
    let blocks = cells.count { cell in children(of: cell).count { name($0) == .p || name($0) == .div } > 1 }
    return longest < 400 && blocks * 4 < cells.count
  }

  /// Bytes of text in a node.
  private func textLength(of root: Node) -> Int {
    var length = 0
    var next: Node? = root
    while let node = next {
      length += bytes(node).count
      next = self.next(after: node, within: root)
    }
    return length
  }
}

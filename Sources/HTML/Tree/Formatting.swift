/// Formatting elements: how they are opened, and opened again where the text goes on.
extension TreeBuilder {
  /// Inserts a formatting element and puts it on the list.
  mutating func openFormatting(_ token: Token) {
    guard let node = insertWithin(token) else { return }
    nodes[Int(node)].standing.insert(.formatting)
    let entry = FormattingList.Entry(node: node, name: token.name, attributes: token.end - token.start)
    if let twin = earliestOfThree(like: entry) { removeFormatting(at: twin) }
    formatting.insert(entry, at: formatting.entries.count)
    guard formatting.entries.count > FormattingList.mostEntries else { return }
    let first = formatting.firstBehindMarker
    if formatting.entries.count - first > FormattingList.mostEntries { removeFormatting(at: first) }
  }

  /// The standard's "Noah's Ark clause": of elements with the same name and attributes, three are enough.
  private mutating func earliestOfThree(like new: FormattingList.Entry) -> Int? {
    guard formatting.contains(new.name) else { return nil }
    var alike = 0
    let newPrint = new.attributes > 0 ? fingerprint(new.node) : 0
    for index in (formatting.firstBehindMarker..<formatting.entries.count).reversed() {
      let entry = formatting.entries[index]
      guard entry.name == new.name, entry.attributes == new.attributes else { continue }
      var print = entry.fingerprint
      if print == 0, entry.attributes > 0 {
        print = fingerprint(entry.node)
        formatting.setFingerprint(at: index, print)
      }
      guard print == newPrint else { continue }
      alike += 1
      if alike == 3 { return index }
    }
    return nil
  }

  mutating func removeFormatting(at index: Int) {
    nodes[Int(formatting.entries[index].node)].standing.remove(.formatting)
    formatting.remove(at: index)
  }

  /// Opens again what a paragraph or a cell has closed.
  @inline(__always) mutating func reopenFormatting() {
    guard let last = formatting.last, last.node != NodeRecord.none,
      !nodes[Int(last.node)].standing.contains(.open)
    else { return }
    reopenClosedFormatting()
  }

  @inline(never) private mutating func reopenClosedFormatting() {
    var index = formatting.entries.count
    while index > 0 {
      let node = formatting.entries[index - 1].node
      if node == NodeRecord.none || nodes[Int(node)].standing.contains(.open) { break }
      index -= 1
    }
    while index < formatting.entries.count {
      let node = formatting.entries[index].node
      guard reopenings > 0, open.count < Self.mostDepth else {
        // What cannot be opened again would be tried at every piece of text.
        nodes[Int(node)].standing.remove(.formatting)
        formatting.remove(at: index)
        continue
      }
      reopenings -= 1
      let clone = append(copy(of: node), at: place())
      nodes[Int(node)].standing.remove(.formatting)
      nodes[Int(clone)].standing = .formatting
      let record = nodes[Int(clone)]
      push(clone, Token(kind: .startTag, tag: record.tag, name: record.name))
      formatting.replaceNode(at: index, with: clone)
      index += 1
    }
  }

  /// A new element with the name and the attributes of another.
  func copy(of node: Int32) -> NodeRecord {
    let original = nodes[Int(node)]
    var record = NodeRecord(kind: .element)
    record.name = original.name
    record.tag = original.tag
    record.namespace = original.namespace
    record.start = original.start
    record.end = original.end
    return record
  }

  /// A number that is the same for the same attributes in any order.
  private func fingerprint(_ node: Int32) -> UInt64 {
    let record = nodes[Int(node)]
    var sum: UInt64 = 1
    for attribute in tokenizer.attributes[Int(record.start)..<Int(record.end)] {
      var hash = UInt64(attribute.name) &+ 0x9E37_79B9_7F4A_7C15
      for place in attribute.start..<attribute.end {
        hash = (hash ^ UInt64(tokenizer.text[place])) &* 0x100_0000_01B3
      }
      sum &+= hash ^ hash &>> 29
    }
    return sum
  }
}

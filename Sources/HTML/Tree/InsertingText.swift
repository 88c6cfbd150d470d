/// How text comes into the tree: next to text it joins it.
extension TreeBuilder {
  @inline(__always) mutating func insertText(_ start: Int32, _ end: Int32) {
    guard start < end else { return }
    let place = place()
    let neighbour =
      place.before == NodeRecord.none
      ? nodes[Int(place.parent)].lastChild : nodes[Int(place.before)].previous
    if neighbour != NodeRecord.none, nodes[Int(neighbour)].kind == .text {
      return extend(Int(neighbour), start, end)
    }
    guard nodes[Int(place.parent)].kind != .document || context != nil else { return }
    var record = NodeRecord(kind: .text)
    record.start = start
    record.end = end
    _ = append(record, at: place)
  }

  /// Joins text to that of a node: where it stands, or copied to a place with room for as much again.
  private mutating func extend(_ node: Int, _ start: Int32, _ end: Int32) {
    let record = nodes[node]
    let length = end - start
    if record.end == start {
      nodes[node].end = end
      return
    }
    if Int(record.end) + Int(length) <= Int(record.name) {
      tokenizer.text.overwrite(at: record.end, with: start, end)
      nodes[node].end += length
      return
    }
    let place = Int32(tokenizer.text.end)
    tokenizer.text.appendCopy(record.start, record.end)
    tokenizer.text.appendCopy(start, end)
    nodes[node].start = place
    nodes[node].end = Int32(tokenizer.text.end)
    tokenizer.text.appendRoom(Int(nodes[node].end - place))
    nodes[node].name = UInt32(tokenizer.text.end)
  }

  /// Where the whitespace at the beginning of a text ends.
  func endOfWhitespace(_ token: Token) -> Int32 {
    var place = token.start
    while place < token.end, tokenizer.text[place].isWhitespace || tokenizer.text[place] == .carriageReturn {
      place += 1
    }
    return place
  }

  func isWhitespace(_ token: Token) -> Bool { endOfWhitespace(token) == token.end }

  /// A text without its NULs, or with U+FFFD in their place.
  mutating func withoutNULs(_ token: Token, replaced: Bool) -> Token {
    guard token.hasNUL else { return token }
    var result = token
    result.hasNUL = false
    result.start = Int32(tokenizer.text.end)
    var kept = token.start
    for place in token.start..<token.end where tokenizer.text[place] == 0 {
      tokenizer.text.appendCopy(kept, place)
      if replaced { tokenizer.text.appendReplacement() }
      kept = place + 1
    }
    tokenizer.text.appendCopy(kept, token.end)
    result.end = Int32(tokenizer.text.end)
    return result
  }
}

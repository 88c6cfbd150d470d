/// What the tree builder asks of attributes.
extension TreeBuilder {
  /// The value of an attribute in a range of them.
  func attribute(_ name: AttributeName, from start: Int32, to end: Int32) -> AttributeRecord? {
    tokenizer.attributes[Int(start)..<Int(end)].first { $0.name == NameTable.ID(name.rawValue) }
  }

  /// Whether a value is a word of small letters, in letters of any case.
  func equals(_ attribute: AttributeRecord, _ word: StaticString) -> Bool {
    guard Int(attribute.end - attribute.start) == word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount
    where tokenizer.text[attribute.start + Int32(index)].lowercased != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Adds the attributes of a tag to an element that stands already, where it does not have them.
  mutating func addAttributes(_ token: Token, to node: Int32) {
    let record = nodes[Int(node)]
    guard record.kind == .element else { return }
    var all = Array(tokenizer.attributes[Int(record.start)..<Int(record.end)])
    let before = all.count
    for attribute in tokenizer.attributes[Int(token.start)..<Int(token.end)]
    where all.count < Tokenizer.mostAttributes && !all.contains(where: { $0.name == attribute.name }) {
      all.append(attribute)
    }
    guard all.count > before else { return }
    nodes[Int(node)].start = Int32(tokenizer.attributes.count)
    tokenizer.attributes += all
    nodes[Int(node)].end = Int32(tokenizer.attributes.count)
  }
}

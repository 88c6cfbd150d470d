/// The texts of a document, as bytes of UTF-8 without faults or as strings.
extension HTMLDocument {
  /// The text of a text or comment node; empty for others.
  public func bytes(_ node: Node) -> ArraySlice<UInt8> {
    let record = self[node]
    switch record.kind {
    case .text, .comment: return text(record.start, record.end)
    case .document, .doctype, .element: return []
    }
  }

  /// The same as a string.
  public func text(_ node: Node) -> String { String(decoding: bytes(node), as: UTF8.self) }

  /// What is at a range of places, which is all in the source or all behind it.
  @inline(__always) func text(_ start: Int32, _ end: Int32) -> ArraySlice<UInt8> {
    let shift = Int(start) < source.count || start == end ? 0 : source.count
    return shift == 0 ? source[Int(start)..<Int(end)] : added[(Int(start) - shift)..<(Int(end) - shift)]
  }

  /// The text of all text nodes in a node, in their order, as it stands in the page.
  public func textContent(of root: Node) -> String {
    var bytes: [UInt8] = []
    var next: Node? = root
    while let node = next {
      if kind(node) == .text { bytes += self.bytes(node) }
      next = self.next(after: node, within: root)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Attributes of elements.
extension HTMLDocument {
  /// The value of an attribute as bytes, nil when the element does not have it.
  public func attributeBytes(_ name: AttributeName, of node: Node) -> ArraySlice<UInt8>? {
    value(NameTable.ID(name.rawValue), of: node)
  }

  /// The value of an attribute, nil when the element does not have it.
  public func attribute(_ name: AttributeName, of node: Node) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same for a name as it stands in tags, in lower case.
  public func attribute(_ name: String, of node: Node) -> String? {
    attributeNames.known(name).flatMap { value($0, of: node) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// All attributes of an element in the order of its tag.
  public func attributes(of node: Node) -> [(name: String, value: String)] {
    records(of: node).map { record in
      (
        String(decoding: attributeNames.bytes(of: record.name), as: UTF8.self),
        String(decoding: text(record.start, record.end), as: UTF8.self)
      )
    }
  }

  private func value(_ name: NameTable.ID, of node: Node) -> ArraySlice<UInt8>? {
    let record = self[node]
    guard record.kind == .element else { return nil }
    var index = Int(record.start)
    while index < Int(record.end) {
      let attribute = attributes[index]
      if attribute.name == name { return text(attribute.start, attribute.end) }
      index += 1
    }
    return nil
  }

  func records(of node: Node) -> ArraySlice<AttributeRecord> {
    let record = self[node]
    guard record.kind == .element else { return [] }
    return attributes[Int(record.start)..<Int(record.end)]
  }
}

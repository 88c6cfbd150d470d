/// What a document says of its nodes.
extension HTMLDocument {
  @inline(__always) subscript(node: Node) -> NodeRecord { nodes[Int(node.index)] }

  public func kind(_ node: Node) -> NodeKind { self[node].kind }

  /// The name of an element; `custom` for those that `TagName` does not list, and for what is no element.
  ///
  /// An element of SVG or MathML has a name as well: `namespace(_:)` tells it from one of HTML.
  public func name(_ node: Node) -> TagName { self[node].tag }

  /// The name of any element as text, in lower case; empty for what is no element.
  public func nameText(_ node: Node) -> String {
    let record = self[node]
    guard record.kind == .element else { return "" }
    return record.tag == .custom ? String(decoding: tagNames.bytes(of: record.name), as: UTF8.self) : record.tag.string
  }

  public func namespace(_ node: Node) -> Namespace { self[node].namespace }

  public func parent(_ node: Node) -> Node? { optional(self[node].parent) }
  public func firstChild(_ node: Node) -> Node? { optional(self[node].firstChild) }
  public func lastChild(_ node: Node) -> Node? { optional(self[node].lastChild) }
  public func nextSibling(_ node: Node) -> Node? { optional(self[node].next) }
  public func previousSibling(_ node: Node) -> Node? { optional(self[node].previous) }

  @inline(__always) private func optional(_ index: Int32) -> Node? {
    index == NodeRecord.none ? nil : Node(index: index)
  }

  /// How many nodes there are; each has a number below it, so that an array can hold something for each.
  public var nodeCount: Int { nodes.count }
  /// The node of a number below `nodeCount`. Not all are in the tree, and their order is not that of the page.
  public func node(_ number: Int) -> Node {
    precondition(nodes.indices.contains(number))
    return Node(index: Int32(number))
  }
  /// The number of a node.
  public func number(of node: Node) -> Int { Int(node.index) }

  /// The children of a node, in their order.
  public func children(of node: Node) -> Siblings { Siblings(document: self, first: firstChild(node)) }

  /// The node after another in the order of the page, within a subtree; nil at its end.
  ///
  /// Without `skippingChildren` these are all nodes of the subtree, its root first.
  public func next(after node: Node, within root: Node, skippingChildren: Bool = false) -> Node? {
    if !skippingChildren, let child = firstChild(node) { return child }
    var node = node
    while node != root {
      if let sibling = nextSibling(node) { return sibling }
      guard let parent = parent(node) else { return nil }
      node = parent
    }
    return nil
  }
}

/// Nodes side by side, from one to the last.
public struct Siblings: Sequence, IteratorProtocol {
  let document: HTMLDocument
  var first: HTMLDocument.Node?

  public mutating func next() -> HTMLDocument.Node? {
    guard let node = first else { return nil }
    first = document.nextSibling(node)
    return node
  }
}

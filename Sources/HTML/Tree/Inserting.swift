/// How nodes come into the tree.
extension TreeBuilder {
  /// A place in the tree: the last child of a node, or before a sibling.
  struct Place {
    var parent: Int32
    var before = NodeRecord.none
  }

  /// The standard's appropriate place: within the current element, or before a table that may not have it within.
  @inline(__always) func place() -> Place {
    let current = open.current
    return fosters ? fosterPlace(current) : Place(parent: current.node)
  }

  @inline(never) func fosterPlace(_ target: OpenElements.Entry) -> Place {
    guard fosters, target.traits.contains(.fosters), !target.traits.contains(.foreign) else {
      return Place(parent: target.node)
    }
    let table = open.last(.table)
    let template = open.last(.template)
    if template >= 0, template > table { return Place(parent: open[template].node) }
    guard table > 0 else { return Place(parent: open[0].node) }
    let node = open[table].node
    let parent = nodes[Int(node)].parent
    guard parent == NodeRecord.none else { return Place(parent: parent, before: node) }
    return Place(parent: open[table - 1].node)
  }

  @inline(__always) mutating func append(_ record: NodeRecord, at place: Place) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    guard place.before == NodeRecord.none else {
      nodes.append(record)
      link(index, at: place)
      return index
    }
    let parent = Int(place.parent)
    let last = nodes[parent].lastChild
    nodes[parent].lastChild = index
    if last == NodeRecord.none { nodes[parent].firstChild = index } else { nodes[Int(last)].next = index }
    var linked = record
    linked.parent = place.parent
    linked.previous = last
    nodes.append(linked)
    return index
  }

  @inline(__always) mutating func link(_ index: Int32, at place: Place) {
    let node = Int(index)
    let parent = Int(place.parent)
    nodes[node].parent = place.parent
    if place.before == NodeRecord.none {
      let last = nodes[parent].lastChild
      nodes[node].previous = last
      nodes[node].next = NodeRecord.none
      if last == NodeRecord.none { nodes[parent].firstChild = index } else { nodes[Int(last)].next = index }
      nodes[parent].lastChild = index
    } else {
      let previous = nodes[Int(place.before)].previous
      nodes[node].previous = previous
      nodes[node].next = place.before
      nodes[Int(place.before)].previous = index
      if previous == NodeRecord.none { nodes[parent].firstChild = index } else { nodes[Int(previous)].next = index }
    }
  }

  /// Takes a node out of its parent, if it has one.
  mutating func unlink(_ index: Int32) {
    let record = nodes[Int(index)]
    guard record.parent != NodeRecord.none else { return }
    if record.previous == NodeRecord.none {
      nodes[Int(record.parent)].firstChild = record.next
    } else {
      nodes[Int(record.previous)].next = record.next
    }
    if record.next == NodeRecord.none {
      nodes[Int(record.parent)].lastChild = record.previous
    } else {
      nodes[Int(record.next)].previous = record.previous
    }
    nodes[Int(index)].parent = NodeRecord.none
    nodes[Int(index)].previous = NodeRecord.none
    nodes[Int(index)].next = NodeRecord.none
  }

  /// Moves all children of one node behind those of another.
  mutating func moveChildren(of source: Int32, to target: Int32) {
    let first = nodes[Int(source)].firstChild
    guard first != NodeRecord.none else { return }
    var child = first
    while child != NodeRecord.none {
      nodes[Int(child)].parent = target
      child = nodes[Int(child)].next
    }
    let last = nodes[Int(target)].lastChild
    nodes[Int(first)].previous = last
    if last == NodeRecord.none { nodes[Int(target)].firstChild = first } else { nodes[Int(last)].next = first }
    nodes[Int(target)].lastChild = nodes[Int(source)].lastChild
    nodes[Int(source)].firstChild = NodeRecord.none
    nodes[Int(source)].lastChild = NodeRecord.none
  }

  @inline(__always) func elementRecord(_ token: Token, _ namespace: Namespace = .html) -> NodeRecord {
    var record = NodeRecord(kind: .element)
    record.tag = token.tag
    record.name = token.name
    record.start = token.start
    record.end = token.end
    record.namespace = namespace
    return record
  }

  /// Inserts an HTML element and opens it, however deep it is.
  @discardableResult mutating func insert(_ token: Token) -> Int32 {
    let node = append(elementRecord(token), at: place())
    push(node, token)
    return node
  }

  @inline(__always) mutating func push(_ node: Int32, _ token: Token) {
    nodes[Int(node)].standing.insert(.open)
    open.push(
      OpenElements.Entry(
        node: node, name: token.name, tag: token.tag, namespace: .html, traits: traits(token.name)))
  }

  /// Inserts an HTML element and opens it, unless it is too deep: then what follows comes beside it.
  ///
  /// Returns the node if it is open.
  @discardableResult mutating func insertWithin(_ token: Token) -> Int32? {
    guard open.count >= Self.mostDepth else { return insert(token) }
    _ = append(elementRecord(token), at: place())
    unopened[token.name, default: 0] += 1
    return nil
  }

  /// Inserts an element without content.
  mutating func insertVoid(_ token: Token) { _ = append(elementRecord(token), at: place()) }

  /// Inserts an element that the page does not name.
  @discardableResult mutating func insert(_ tag: TagName) -> Int32 { insert(Self.startTag(tag)) }

  static func startTag(_ tag: TagName) -> Token {
    Token(kind: .startTag, tag: tag, name: NameTable.ID(tag.rawValue))
  }

  static func endTag(_ tag: TagName) -> Token { Token(kind: .endTag, tag: tag, name: NameTable.ID(tag.rawValue)) }

  /// Inserts a comment, in the current element if no other is named.
  mutating func insertComment(_ token: Token, into parent: Int32? = nil) {
    var record = NodeRecord(kind: .comment)
    record.start = token.start
    record.end = token.end
    _ = append(record, at: parent.map { Place(parent: $0) } ?? place())
  }

  @inline(__always) mutating func pop() {
    let entry = open.pop()
    nodes[Int(entry.node)].standing.remove(.open)
    if open.count < Self.mostDepth, !unopened.isEmpty { unopened = [:] }
  }

  /// Closes elements until so many are open.
  @inline(__always) mutating func pop(to count: Int) { while open.count > count { pop() } }

  /// Closes the topmost element of a name, which is open, and all in it.
  mutating func pop(through tag: TagName) {
    let index = open.last(tag)
    if index >= 0 { pop(to: index) }
  }
}

/// The places of a page in their order, without those of nodes that are out and of all that such nodes hold.
struct ShownPlaces: Sequence, IteratorProtocol {
  private let tree: PageTree
  private var position = 0

  init(_ tree: PageTree) { self.tree = tree }

  mutating func next() -> Int? {
    while position < tree.count, tree[position].isOut { position = tree[position].end }
    guard position < tree.count else { return nil }
    defer { position += 1 }
    return position
  }
}

extension PageTree {
  var shownPlaces: ShownPlaces { ShownPlaces(self) }
}

/// The standard's list of active formatting elements: what is opened again when text goes on elsewhere.
struct FormattingList {
  struct Entry {
    /// `NodeRecord.none` for a marker.
    var node: Int32
    var name: NameTable.ID = 0
    var attributes: Int32 = 0
    /// Of the names and values of the attributes, in any order; zero when it has not been asked for.
    var fingerprint: UInt64 = 0
  }

  private(set) var entries: [Entry] = []
  /// By the number of a formatting element's name: how many are in the list.
  private var counts = [Int32](repeating: 0, count: TagName.known.count)

  /// How many elements are kept behind the last marker. No page that is read has as many.
  static let mostEntries = 128

  var isEmpty: Bool { entries.isEmpty }
  var last: Entry? { entries.last }

  mutating func addMarker() { entries.append(Entry(node: NodeRecord.none)) }

  mutating func insert(_ entry: Entry, at index: Int) {
    if index == entries.count { entries.append(entry) } else { entries.insert(entry, at: index) }
    counts[Int(entry.name)] += 1
  }

  mutating func remove(at index: Int) {
    let entry = index == entries.count - 1 ? entries.removeLast() : entries.remove(at: index)
    if entry.node != NodeRecord.none { counts[Int(entry.name)] -= 1 }
  }

  mutating func replaceNode(at index: Int, with node: Int32) { entries[index].node = node }

  /// The place of the first element behind the last marker.
  var firstBehindMarker: Int {
    var index = entries.count
    while index > 0, entries[index - 1].node != NodeRecord.none { index -= 1 }
    return index
  }

  /// The last element of a name behind the last marker.
  func lastIndex(of name: NameTable.ID) -> Int? {
    guard counts[Int(name)] > 0 else { return nil }
    var index = entries.count - 1
    while index >= 0, entries[index].node != NodeRecord.none {
      if entries[index].name == name { return index }
      index -= 1
    }
    return nil
  }

  func index(of node: Int32) -> Int? { entries.lastIndex { $0.node == node } }

  mutating func setFingerprint(at index: Int, _ fingerprint: UInt64) { entries[index].fingerprint = fingerprint }

  /// Whether an element of a name is in the list, before the last marker or behind it.
  func contains(_ name: NameTable.ID) -> Bool { counts[Int(name)] > 0 }

  /// Takes out everything behind the last marker, and the marker.
  mutating func clearToMarker() -> [Int32] {
    var left: [Int32] = []
    while let entry = entries.popLast(), entry.node != NodeRecord.none {
      counts[Int(entry.name)] -= 1
      left.append(entry.node)
    }
    return left
  }
}

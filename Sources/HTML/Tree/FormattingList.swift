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
    entries.insert(entry, at: index)
    counts[Int(entry.name)] += 1
  }

  mutating func remove(at index: Int) {
    let entry = entries.remove(at: index)
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

  /// Adds an element, and takes out the earliest of three that are just like it.
  ///
  /// Gives back the nodes that have left the list.
  mutating func push(_ new: Entry, fingerprint: (Int32) -> UInt64) -> [Int32] {
    var entry = new
    var alike = 0
    var earliest = -1
    var index = entries.count - 1
    if counts[Int(entry.name)] > 0 {
      while index >= 0, entries[index].node != NodeRecord.none {
        if entries[index].name == entry.name, entries[index].attributes == entry.attributes {
          if entry.attributes > 0 {
            if entry.fingerprint == 0 { entry.fingerprint = fingerprint(entry.node) }
            if entries[index].fingerprint == 0 { entries[index].fingerprint = fingerprint(entries[index].node) }
          }
          if entries[index].fingerprint == entry.fingerprint {
            alike += 1
            earliest = index
          }
        }
        index -= 1
      }
    }
    var left: [Int32] = []
    if alike >= 3 {
      left.append(entries[earliest].node)
      remove(at: earliest)
    }
    insert(entry, at: entries.count)
    if entries.count > Self.mostEntries {
      let first = firstBehindMarker
      if entries.count - first > Self.mostEntries {
        left.append(entries[first].node)
        remove(at: first)
      }
    }
    return left
  }

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

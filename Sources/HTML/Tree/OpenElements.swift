/// The stack of open elements, the outermost first.
///
/// Whether an element is in scope is asked for nearly every tag. Each entry knows the nearest entry at or below it that
/// ends each kind of scope, and the nearest below it of the same name, so that no question walks down the stack.
struct OpenElements {
  struct Entry {
    var node: Int32
    var name: NameTable.ID
    var tag: TagName
    var namespace: Namespace
    var traits: Traits
    /// The entry below it of the same name and kind (HTML or foreign), -1 when there is none.
    fileprivate(set) var same: Int32 = -1
    fileprivate(set) var scope: Int16 = -1
    fileprivate(set) var listScope: Int16 = -1
    fileprivate(set) var buttonScope: Int16 = -1
    fileprivate(set) var tableScope: Int16 = -1
    fileprivate(set) var special: Int16 = -1
    fileprivate(set) var endsEntry: Int16 = -1
    fileprivate(set) var html: Int16 = -1
  }

  private(set) var entries: [Entry] = []
  /// By the number of a name: the topmost HTML element of that name.
  private var topmost: [Int32] = []
  private var topmostForeign: [Int32] = []
  /// How many are elements of SVG and MathML.
  private(set) var foreignCount = 0

  init() {
    entries.reserveCapacity(64)
    topmost = Array(repeating: -1, count: TagName.known.count)
  }

  @inline(__always) var count: Int { entries.count }
  @inline(__always) var isEmpty: Bool { entries.isEmpty }
  @inline(__always) var current: Entry { entries[entries.count &- 1] }
  @inline(__always) subscript(index: Int) -> Entry { entries[index] }

  mutating func push(_ new: Entry) {
    var entry = new
    let index = Int16(truncatingIfNeeded: entries.count)
    if let below = entries.last {
      entry.scope = below.scope
      entry.listScope = below.listScope
      entry.buttonScope = below.buttonScope
      entry.tableScope = below.tableScope
      entry.special = below.special
      entry.endsEntry = below.endsEntry
      entry.html = below.html
    }
    let traits = entry.traits
    if traits.contains(.scope) { entry.scope = index }
    if traits.contains(.listScope) { entry.listScope = index }
    if traits.contains(.buttonScope) { entry.buttonScope = index }
    if traits.contains(.tableScope) { entry.tableScope = index }
    if traits.contains(.special) { entry.special = index }
    if traits.contains(.endsEntry) { entry.endsEntry = index }
    let name = Int(entry.name)
    if traits.contains(.foreign) {
      foreignCount += 1
      if name >= topmostForeign.count { Self.widen(&topmostForeign, to: name) }
      entry.same = topmostForeign[name]
      topmostForeign[name] = Int32(index)
    } else {
      entry.html = index
      if name >= topmost.count { Self.widen(&topmost, to: name) }
      entry.same = topmost[name]
      topmost[name] = Int32(index)
    }
    entries.append(entry)
  }

  @discardableResult mutating func pop() -> Entry {
    let entry = entries.removeLast()
    if entry.traits.contains(.foreign) {
      foreignCount -= 1
      topmostForeign[Int(entry.name)] = entry.same
    } else {
      topmost[Int(entry.name)] = entry.same
    }
    return entry
  }

  @inline(never) private static func widen(_ table: inout [Int32], to name: Int) {
    table += repeatElement(-1, count: name + 1 - table.count + table.count / 2)
  }

  /// The topmost HTML element of a name, -1 when none is open.
  @inline(__always) func last(_ name: NameTable.ID) -> Int {
    Int(name) < topmost.count ? Int(topmost[Int(name)]) : -1
  }
  @inline(__always) func last(_ tag: TagName) -> Int { Int(topmost[Int(tag.rawValue)]) }
  func lastForeign(_ name: NameTable.ID) -> Int {
    Int(name) < topmostForeign.count ? Int(topmostForeign[Int(name)]) : -1
  }
  @inline(__always) func contains(_ tag: TagName) -> Bool { last(tag) >= 0 }

  enum Scope { case usual, list, button, table }

  /// Whether an element of the name is open, and nothing between that ends the scope.
  @inline(__always) func has(_ tag: TagName, in scope: Scope = .usual) -> Bool {
    let place = last(tag)
    return place >= 0 && place >= limit(of: scope)
  }

  func has(anyOf tags: TagName..., in scope: Scope = .usual) -> Bool { tags.contains { has($0, in: scope) } }

  /// Whether the element at an index is in scope.
  func isInScope(_ index: Int) -> Bool { index >= limit(of: .usual) }

  @inline(__always) private func limit(of scope: Scope) -> Int {
    guard let top = entries.last else { return 0 }
    return switch scope {
    case .usual: Int(top.scope)
    case .list: Int(top.listScope)
    case .button: Int(top.buttonScope)
    case .table: Int(top.tableScope)
    }
  }

  /// The nearest special element, -1 when there is none.
  var lastSpecial: Int { entries.last.map { Int($0.special) } ?? -1 }
  /// The nearest element that ends the search for an open list entry, -1 when there is none.
  var lastEndingEntry: Int { entries.last.map { Int($0.endsEntry) } ?? -1 }
  /// The nearest HTML element, -1 when there is none.
  var lastHTML: Int { entries.last.map { Int($0.html) } ?? -1 }

  /// The index of an open element, which is mostly near the top.
  func index(of node: Int32) -> Int? { entries.lastIndex { $0.node == node } }

  /// Puts other entries in place of those from an index on. Costs as much as there are.
  mutating func replace(from index: Int, with others: ArraySlice<Entry>) {
    while entries.count > index { pop() }
    for entry in others {
      var fresh = entry
      fresh.same = -1
      push(fresh)
    }
  }

  mutating func remove(at index: Int) { replace(from: index, with: entries[(index + 1)...]) }
}

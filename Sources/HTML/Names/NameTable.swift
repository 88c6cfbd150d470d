/// Gives each name of a document a number, the known ones always the same.
///
/// A name of up to eight ASCII bytes is its own key. The key of another is a hash, and its bytes are compared. What a
/// key's place is depends on a number that is drawn anew in each run, so that no page can make many names collide.
struct NameTable: Sendable {
  typealias ID = UInt32

  private struct Slot {
    /// Zero: nothing here.
    var key: UInt64 = 0
    var id: ID = 0
  }

  private let secret = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max) | 1)
  private var slots: [Slot]
  /// Where the name of each number ends in `bytes`; it begins where the one before ends.
  private var ends: [Int32] = []
  private var bytes: [UInt8] = []

  static let tags = NameTable(knowing: TagName.allCases.map(\.string))
  static let attributes = NameTable(knowing: AttributeName.allCases.map(\.string))

  /// A table without any name.
  init() { slots = Array(repeating: Slot(), count: 512) }

  private init(knowing names: [String]) {
    self.init()
    for name in names {
      Array(name.utf8).withUnsafeBufferPointer { buffer in
        _ = buffer.isEmpty ? add(0, at: 0, buffer) : id(of: ByteView(buffer), 0, buffer.count)
      }
    }
  }

  /// How many names have a number.
  var count: Int { ends.count }

  func bytes(of id: ID) -> ArraySlice<UInt8> {
    let index = Int(id)
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The number of a name that is already there.
  func known(_ name: String) -> ID? {
    Array(name.utf8).withUnsafeBufferPointer { known(ByteView($0), 0, $0.count) }
  }

  /// The number of the name in a range of bytes when it is already there.
  func known(_ view: ByteView, _ start: Int, _ end: Int) -> ID? {
    let key = self.key(view, start, end)
    let slot = slots[place(of: key, view, start, end)]
    return key != 0 && slot.key == key ? slot.id : nil
  }

  /// The number of the name in a range of bytes, which are in lower case.
  @inline(__always) mutating func id(of view: ByteView, _ start: Int, _ end: Int) -> ID {
    let key = self.key(view, start, end)
    let place = place(of: key, view, start, end)
    if slots[place].key == key { return slots[place].id }
    return add(key, at: place, view[start..<end])
  }

  @inline(never) private mutating func add(_ key: UInt64, at place: Int, _ name: UnsafeBufferPointer<UInt8>) -> ID {
    let id = ID(ends.count)
    bytes.append(contentsOf: name)
    ends.append(Int32(bytes.count))
    guard key != 0 else { return id }
    slots[place] = Slot(key: key, id: id)
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 4)
    for slot in old where slot.key != 0 {
      var place = home(of: slot.key)
      while slots[place].key != 0 { place = (place &+ 1) & (slots.count &- 1) }
      slots[place] = slot
    }
  }

  /// Where a key stands, or where it would have to.
  @inline(__always) private func place(of key: UInt64, _ view: ByteView, _ start: Int, _ end: Int) -> Int {
    var place = home(of: key)
    while slots[place].key != 0 {
      if slots[place].key == key {
        if key &>> 63 == 0 || isName(slots[place].id, view[start..<end]) { return place }
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return place
  }

  @inline(__always) private func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: Self.mixed(key ^ secret.0, secret.1)) & (slots.count &- 1)
  }

  private func isName(_ id: ID, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let index = Int(id)
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == name.count else { return false }
    for offset in 0..<name.count where bytes[start &+ offset] != name[offset] { return false }
    return true
  }

  @inline(__always) private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// The key of a name: itself, or a hash with the highest bit set.
  @inline(__always) private func key(_ view: ByteView, _ start: Int, _ end: Int) -> UInt64 {
    let length = end &- start
    guard length > 8 else {
      guard length > 0 else { return 0 }
      let word = view.word(at: start) & (.max &>> UInt64(64 &- 8 &* length))
      if word & Swar.highs == 0 { return word }
      return Self.mixed(word ^ secret.1, secret.1) | 1 &<< 63
    }
    var hash = UInt64(length) ^ secret.0
    var index = start
    while index &+ 8 < end {
      hash = Self.mixed(hash ^ view.word(at: index), secret.1)
      index &+= 8
    }
    return Self.mixed(hash ^ view.word(at: end &- 8), secret.1) | 1 &<< 63
  }
}

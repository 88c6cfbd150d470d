/// Distinct strings of scalars, each with a small number, so that comparing words is as cheap as comparing integers.
struct ScalarStrings {
  /// All strings, one after another.
  private var scalars: [UInt32] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// Open addressing by hash; -1 is free.
  private var slots: [Int32]

  /// `capacity`: how many strings are expected; there may be more.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { ends.count }

  subscript(_ number: Int) -> ArraySlice<UInt32> {
    scalars[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The number of a string, and whether it was not there before. `hash` is its `WordHash`.
  mutating func intern(_ string: some RandomAccessCollection<UInt32>, hash: UInt32) -> (number: Int, isNew: Bool) {
    if ends.count * 2 >= slots.count { grow() }
    var slot = Self.spread(hash) & (slots.count - 1)
    while true {
      let number = Int(slots[slot])
      if number < 0 { break }
      if hashes[number] == hash, self[number].elementsEqual(string) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(ends.count)
    scalars.append(contentsOf: string)
    ends.append(Int32(scalars.count))
    hashes.append(hash)
    return (ends.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Self.spread(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Mixes higher bits into the low ones, which are weak in FNV.
  private static func spread(_ hash: UInt32) -> Int { Int(hash ^ hash >> 15) }
}

extension String {
  /// The values of the text's scalars.
  var scalarValues: [UInt32] {
    var values: [UInt32] = []
    values.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { values.append(scalar.value) }
    return values
  }

  /// Values that are not scalars are left out. A plain loop: lazy sequences cost many times as much.
  init(scalarValues: ArraySlice<UInt32>) {
    self.init()
    for value in scalarValues {
      if let scalar = Unicode.Scalar(value) { unicodeScalars.append(scalar) }
    }
  }
}

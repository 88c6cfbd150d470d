/// The words of classes that mean something, found by the hash of their bytes.
///
/// A name such as "relatedPosts_box2" is the words "related", "posts", "box"; a pair of neighbours is a word, too:
/// "related-posts".
struct ClassWordTable: Sendable {
  private var keys: [UInt64]
  private var values: [ClassHints]
  private let mask: Int

  static let shared = ClassWordTable(classWords)

  init(_ rows: [(hints: ClassHints, words: String)]) {
    let words = rows.flatMap { row in row.words.split(whereSeparator: \.isWhitespace).map { (row.hints, $0) } }
    var capacity = 64
    while capacity < words.count * 4 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: [], count: capacity)
    for (hints, word) in words {
      var hash = Self.seed
      for byte in word.utf8 { hash = Self.mixed(hash, byte) }
      let place = place(of: hash)
      keys[place] = hash
      values[place].formUnion(hints)
    }
  }

  /// What all words of a class or id say together.
  func hints(of name: ArraySlice<UInt8>) -> ClassHints {
    var found: ClassHints = []
    var word = Self.seed
    var pair = Self.seed
    var whole = Self.mixed(Self.seed, UInt8(ascii: "="))
    var length = 0
    var wasSmall = false
    func end() {
      guard length > 0 else { return }
      found.formUnion(hints(of: word))
      found.formUnion(hints(of: pair))
      pair = Self.mixed(word, UInt8(ascii: "-"))
      word = Self.seed
      length = 0
      wasSmall = false
    }
    var last: UInt8 = 0
    // Words after "--" name a variant of the element, not what it is.
    var isVariant = false
    for byte in name.prefix(1000) {
      defer { last = byte }
      if byte.isHTMLBlank { isVariant = false }
      if byte == UInt8(ascii: "-"), last == byte { isVariant = true }
      if isVariant, byte != UInt8(ascii: "-") { continue }
      let isCapital = (0x41...0x5A).contains(byte)
      let small = isCapital ? byte | 0x20 : byte
      guard (0x61...0x7A).contains(small) else {
        end()
        if byte.isHTMLBlank {
          // Blanks part names: words of two names are no pair.
          found.formUnion(hints(of: whole))
          pair = Self.seed
          whole = Self.mixed(Self.seed, UInt8(ascii: "="))
        } else {
          whole = Self.mixed(whole, byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte)
        }
        continue
      }
      if isCapital, wasSmall { end() }
      word = Self.mixed(word, small)
      pair = Self.mixed(pair, small)
      whole = Self.mixed(whole, small)
      length += 1
      wasSmall = !isCapital
    }
    end()
    return found.union(hints(of: whole))
  }

  private func hints(of hash: UInt64) -> ClassHints {
    let place = place(of: hash)
    return keys[place] == hash ? values[place] : []
  }

  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while keys[place] != 0, keys[place] != hash { place = (place + 1) & mask }
    return place
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

import Recognition

/// lexicon.bin as bytes: "DLEX", version, bits, then by slot the word's print, its lists, and its cluster in 17 bits.
enum LexiconFile {
  /// 2^bits slots; the words must leave some of them free.
  private static let bits = 17

  static func bytes(of lists: WordLists) -> [UInt8] {
    let count = 1 << bits
    var prints = [UInt16](repeating: 0, count: count)
    var flags = prints
    var clusters = [UInt32](repeating: 0, count: count)
    let words = Set(lists.flags.keys).union(lists.clusters.keys)
    // Sorted, since the order decides who gets the slot that several words want.
    for word in words.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }) {
      let hash = FeatureExtractor.hash(of: word)
      var slot = Int(hash >> UInt32(32 - bits))
      let print = UInt16(hash & 0x7FFF) | 0x8000
      while prints[slot] != 0, prints[slot] != print { slot = (slot + 1) & (count - 1) }
      prints[slot] = print
      flags[slot] |= lists.flags[word]?.rawValue ?? 0
      if let (coarse, fine) = lists.clusters[word], fine > 0 { clusters[slot] = UInt32((coarse - 1) << 10 | fine) }
    }
    var out: [UInt8] = Array("DLEX".utf8) + [1, 0, UInt8(bits), 0]
    for number in prints + flags + clusters.map({ UInt16(truncatingIfNeeded: $0) }) {
      out += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)]
    }
    for start in stride(from: 0, to: count, by: 8) {
      out.append(
        (0..<8).reduce(0) { byte, offset in byte | UInt8(clusters[start + offset] >> 16 & 1) << UInt8(7 - offset) })
    }
    return out
  }
}

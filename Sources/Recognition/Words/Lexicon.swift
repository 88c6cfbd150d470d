import RecognizerWeights

/// The lists of the lexicon that a word may be in. Raw values are those of lexicon.bin.
package struct LexiconFlags: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let commonGiven = LexiconFlags(rawValue: 1 << 0)
  package static let rareGiven = LexiconFlags(rawValue: 1 << 1)
  package static let commonSurname = LexiconFlags(rawValue: 1 << 2)
  package static let knownSurname = LexiconFlags(rawValue: 1 << 3)
  package static let rareSurname = LexiconFlags(rawValue: 1 << 4)
  package static let city = LexiconFlags(rawValue: 1 << 5)
  package static let role = LexiconFlags(rawValue: 1 << 6)
  package static let title = LexiconFlags(rawValue: 1 << 7)
  package static let organisation = LexiconFlags(rawValue: 1 << 8)
  /// Months and days of the week.
  package static let calendar = LexiconFlags(rawValue: 1 << 9)
  package static let state = LexiconFlags(rawValue: 1 << 10)
  package static let landscape = LexiconFlags(rawValue: 1 << 11)
  package static let worldGiven = LexiconFlags(rawValue: 1 << 12)
  package static let worldSurname = LexiconFlags(rawValue: 1 << 13)
  package static let saying = LexiconFlags(rawValue: 1 << 14)
  /// A word that the training texts also have in lower case.
  package static let common = LexiconFlags(rawValue: 1 << 15)

  static let given: LexiconFlags = [.commonGiven, .rareGiven, .worldGiven]
  /// Surnames except the rarest.
  static let surname: LexiconFlags = [.commonSurname, .knownSurname, .worldSurname]
  static let anySurname: LexiconFlags = [.surname, .rareSurname]

  func hasAny(_ other: LexiconFlags) -> Bool { !isDisjoint(with: other) }
}

/// The hashed word list of lexicon.bin, read in place.
struct Lexicon: Sendable {
  /// Lists and cluster of one word; cluster 0 is none.
  struct Entry: Sendable {
    var flags: LexiconFlags = []
    var clusters: (UInt32, UInt32) = (0, 0)
  }

  private let file: WeightFile
  private let bits: Int
  private let slotCount: Int

  /// `nil` for a file that is not of this kind, or cut short.
  init?(_ file: WeightFile) {
    guard file.hasTag("DLEX"), file.u16(at: 4) == 1 else { return nil }
    bits = Int(file.u8(at: 6))
    guard (1...20).contains(bits), file.count >= 8 + (1 << bits) * 6 + (1 << bits) / 8 else { return nil }
    slotCount = 1 << bits
    self.file = file
  }

  /// What is known of the word with this hash of its lower-case form; `nil` for an unknown word.
  func entry(_ hash: UInt32) -> Entry? {
    var slot = Int(hash >> UInt32(32 - bits))
    let key = UInt16(truncatingIfNeeded: hash & 0x7FFF | 0x8000)
    for _ in 0..<slotCount {
      let print = file.u16(at: 8 + 2 * slot)
      if print == 0 { return nil }
      if print == key { return entry(inSlot: slot) }
      slot = (slot + 1) & (slotCount - 1)
    }
    return nil
  }

  private func entry(inSlot slot: Int) -> Entry {
    let flags = LexiconFlags(rawValue: file.u16(at: 8 + 2 * (slotCount + slot)))
    let low = UInt32(file.u16(at: 8 + 2 * (2 * slotCount + slot)))
    let high = UInt32(file.u8(at: 8 + 6 * slotCount + slot / 8) >> UInt8(7 - slot % 8) & 1)
    let cluster = low | high << 16
    return Entry(flags: flags, clusters: cluster == 0 ? (0, 0) : (cluster >> 10 + 1, cluster & 1023))
  }
}

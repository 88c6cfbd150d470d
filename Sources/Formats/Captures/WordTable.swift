/// What a word alone says about the line that it is in.
struct WordTraits: OptionSet, Hashable {
  let rawValue: UInt16

  /// Among the commonest words of a language.
  static let common = WordTraits(rawValue: 1 << 0)
  static let copula = WordTraits(rawValue: 1 << 1)
  /// "Reporter", "Redakteurin".
  static let writer = WordTraits(rawValue: 1 << 2)
  /// "Subscribe", "folgen".
  static let promotion = WordTraits(rawValue: 1 << 3)
  /// "Views", "minutes".
  static let counter = WordTraits(rawValue: 1 << 4)
  static let comment = WordTraits(rawValue: 1 << 5)
  /// "One", "ein".
  static let number = WordTraits(rawValue: 1 << 6)
  /// "We", "our", "site".
  static let voice = WordTraits(rawValue: 1 << 7)
  /// The first word of a byline's cue.
  static let byline = WordTraits(rawValue: 1 << 8)
}

/// Everything that is known about single words, in one table, so that each word of a page is looked up once.
struct WordTable {
  struct Entry {
    var hash: UInt64 = 0
    var traits: WordTraits = []
    /// The languages that the word is common in: bits by their place in `stopWords`.
    var languages: UInt64 = 0
  }

  /// Open addressing; an entry with the hash 0 is free.
  private var entries = [Entry](repeating: Entry(), count: 8192)
  /// For each place that a search can begin at, whether any word begins there: most words of a text have none.
  private var starts = [Bool](repeating: false, count: 8192)

  init() {
    for (number, list) in stopWords.enumerated() {
      for word in list.words { add(word, .common) { $0.languages |= 1 << UInt64(number) } }
    }
    let lists: [(WordTraits, Set<String>)] = [
      (.copula, copulas), (.writer, writerWords), (.promotion, promotionVerbs), (.counter, counterWords),
      (.comment, commentWords), (.number, counterNumbers), (.voice, voiceWords),
      (.byline, Set(bylineCues.map { String($0.prefix { $0 != " " }) })),
    ]
    for (traits, words) in lists {
      for word in words { add(word, traits) }
    }
  }

  private mutating func add(_ word: String, _ traits: WordTraits, _ change: (inout Entry) -> Void = { _ in }) {
    let hash = word.utf8.reduce(hashStart, hashStep)
    let place = place(of: hash)
    starts[start(of: hash)] = true
    entries[place].hash = hash
    entries[place].traits.formUnion(traits)
    change(&entries[place])
  }

  @inline(__always) private func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (entries.count - 1)
  }

  private func place(of hash: UInt64) -> Int {
    var place = start(of: hash)
    while entries[place].hash != hash, entries[place].hash != 0 { place = (place + 1) & (entries.count - 1) }
    return place
  }

  /// What is known about a word; nothing for most words.
  subscript(_ hash: UInt64) -> Entry { starts[start(of: hash)] ? entries[place(of: hash)] : Entry() }
}

let wordTable = WordTable()

extension PhraseKey {
  /// Whether the first word has all these traits.
  func startsWithWord(_ traits: WordTraits) -> Bool {
    words.first.map { wordTable[hash(of: $0)].traits.isSuperset(of: traits) } ?? false
  }

  /// Whether any word has all these traits.
  func hasWord(_ traits: WordTraits) -> Bool {
    let table = wordTable
    return words.contains { table[hash(of: $0)].traits.isSuperset(of: traits) }
  }
}

import Articles

/// A person's name, split into parts to be compared.
struct PersonName: Hashable {
  /// One word of a name.
  struct Part: Hashable {
    /// Lower case, without accents, article "al-" or "el-", or periods: "diaz-canel", "assad", "v".
    var folded: String
    /// A letter that stands for a name: "V."
    var isInitial: Bool
  }

  /// The words of the name, without title and generation.
  private(set) var parts: [Part] = []
  /// "jr", "sr", "ii"…; `nil` for none.
  private(set) var generation: String?

  /// `text`: the name as it is written, without possessive.
  init(_ text: String) {
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let folded = word.folded
      let bare = folded.filter { $0 != "." }
      if !parts.isEmpty, PersonName.generations.contains(bare) {
        generation = bare
      } else if let letters = PersonName.initials(of: word, bare) {
        parts += letters.map { Part(folded: String($0), isInitial: true) }
      } else if !bare.isEmpty {
        parts.append(Part(folded: PersonName.withoutArticle(bare), isInitial: false))
      }
    }
  }

  private static let generations: Set<String> = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]

  /// Words that begin a surname rather than a name: "van der Spek".
  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "al", "el",
    "ter",
    "ten", "st", "mac", "abu",
  ]

  /// The letters of "V.", "J.K." and "JK"; `nil` for a word.
  private static func initials(of word: Substring, _ bare: String) -> String? {
    if bare.count == 1 || (word.contains(".") && word.hasSuffix(".") && bare.count * 2 == word.count) { return bare }
    let isShortCapitals = bare.count == 2 && word == word.uppercased() && !word.contains(where: "AEIOUY".contains)
    return isShortCapitals ? bare : nil
  }

  private static func withoutArticle(_ word: String) -> String {
    for article in ["al-", "el-"] where word.hasPrefix(article) && word.count > 4 { return String(word.dropFirst(3)) }
    return word
  }

  /// Whether it has a given name or an initial, beside the surname.
  var isFull: Bool {
    guard let first = parts.first else { return false }
    if parts.count == 1 { return generation != nil && !["jr", "sr", "junior", "senior"].contains(generation) }
    return !PersonName.particles.contains(first.folded)
  }

  /// How much the name says: a word counts four times as much as an initial.
  var fullness: Int { parts.reduce(0) { $0 + ($1.isInitial ? 1 : 4) } + (generation == nil ? 0 : 1) }
}

extension PersonName {
  /// Whether two full names can be one person's: same surname, and given names that do not contradict each other.
  func isCompatible(with other: PersonName) -> Bool {
    guard generation == other.generation, let last = parts.last, let otherLast = other.parts.last else { return false }
    if last != otherLast { return isReversed(other) }
    let (longer, shorter) = parts.count >= other.parts.count ? (self, other) : (other, self)
    guard let first = longer.parts.first, let otherFirst = shorter.parts.first, first.canStand(for: otherFirst) else {
      return false
    }
    var rest = longer.parts.dropFirst().dropLast()
    for part in shorter.parts.dropFirst().dropLast() {
      guard let match = rest.firstIndex(where: { $0.canStand(for: part) }) else { return false }
      rest = rest[(match + 1)...]
    }
    return true
  }

  /// "Orbán Viktor"
  private func isReversed(_ other: PersonName) -> Bool {
    parts.count == 2 && other.parts.count == 2 && parts[0] == other.parts[1] && parts[1] == other.parts[0]
  }

  /// Where the words of a short name are in this full one.
  enum Position: Comparable {
    /// Nowhere, or at its start or inside, where given names are.
    case none, first, inside
    /// At its end, where the surname is.
    case end
  }

  /// Where this full name has the words of a shorter one.
  func position(of short: PersonName) -> Position {
    let count = short.parts.count
    guard count > 0, count < parts.count || (count == 1 && short.parts == parts) else { return .none }
    if let wanted = short.generation, generation != wanted { return .none }
    if parts.suffix(count) == short.parts[...] { return .end }
    if parts.prefix(count) == short.parts[...] { return .first }
    for start in 1..<parts.count - count + 1 where parts[start..<start + count] == short.parts[...] { return .inside }
    return .none
  }
}

extension PersonName.Part {
  /// Whether both can be the same given name: equal, one the other's letter, or one the other's short form.
  fileprivate func canStand(for other: PersonName.Part) -> Bool {
    if folded == other.folded { return true }
    if isInitial || other.isInitial { return folded.first == other.folded.first }
    if let formal = shortForms[folded], formal == other.folded { return true }
    if let formal = shortForms[other.folded], formal == folded { return true }
    let (long, short) = folded.count > other.folded.count ? (folded, other.folded) : (other.folded, folded)
    return short.count >= 3 && long.hasPrefix(short)
  }
}

/// Short forms that are not the beginning of the given name that they stand for.
private let shortForms: [String: String] = [
  "bill": "william", "bob": "robert", "bobby": "robert", "dick": "richard", "jim": "james", "jimmy": "james",
  "joe": "joseph", "mike": "michael", "ted": "edward", "tony": "anthony", "liz": "elizabeth", "bernie": "bernard",
  "andy": "andrew", "nick": "nicholas", "jack": "john", "kate": "katherine", "harry": "henry", "chuck": "charles",
  "larry": "lawrence", "dave": "david", "steve": "stephen", "rick": "richard", "gene": "eugene", "peggy": "margaret",
]

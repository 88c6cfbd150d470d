/// How a word is written. Raw values are part of the trained features.
enum CaseClass: UInt8, Sendable {
  case lower = 1
  /// "Moscow"
  case initial
  /// "MOSCOW"
  case capitals
  /// "McDonald", "iPhone"
  case mixed
  case number
  case punctuation
  /// "W." and "I"
  case letter
  /// "U.S."
  case dotted
}

/// Further facts of a word's letters, for the document rules.
struct Spelling: OptionSet, Sendable {
  let rawValue: UInt8
  static let startsUpper = Spelling(rawValue: 1)
  /// Has cased letters, and all of them are capitals.
  static let isUpper = Spelling(rawValue: 2)
  /// Has cased letters, and none of them is a capital.
  static let isLower = Spelling(rawValue: 4)
  static let hasLetter = Spelling(rawValue: 8)
  static let startsWithLetter = Spelling(rawValue: 16)
}

/// A distinct word of an article, with everything that its features and the rules ask about it alone.
struct Word: Sendable {
  /// Number of its lower-case form among those of the article.
  var lower: Int32
  var hash: UInt32
  /// The hash of the word with ’ as '.
  var exactHash: UInt32
  /// The hash of the lower-case form with digits as 0 and ’ as '.
  var lowerHash: UInt32
  var shape: UInt32
  /// Hashes of the first 2, 3, 4 scalars of the lower-case form without accents.
  var prefixes: (UInt32, UInt32, UInt32)
  /// Hashes of its last 1, 2, 3, 4 scalars.
  var suffixes: (UInt32, UInt32, UInt32, UInt32)
  /// Lists that the word is in, in any of its forms.
  var flags: LexiconFlags
  /// Lists that its lower-case form is in as it is written.
  var lowerFlags: LexiconFlags
  var clusters: (UInt32, UInt32)
  var caseClass: CaseClass
  var spelling: Spelling
  /// In scalars.
  var length: Int32
  /// First gazetteer phrase that starts with this word as written; -1 for none.
  var phrase: Int32
  /// First city or state of several words that starts with it in lower case; -1 for none.
  var city: Int32
  var roles: WordRoles
}

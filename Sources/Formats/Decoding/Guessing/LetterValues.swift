import Charsets

/// How well letters fit each of some languages, 2 for the commonest of a language and less for others, and the
/// languages' common words.
struct LetterValues: Sendable {
  let tags: [String]
  /// Words of the languages as they are written in lower case, of two characters or more, with a bit for each language.
  let words: [String: UInt64]
  /// The same by hash.
  private let wordsByHash: [UInt64: UInt64]
  private let values: [Unicode.Scalar: [Double]]
  private let lacking: [Double]

  /// Letters of Latin alphabets beyond ASCII are few, so being one of them counts more than which.
  static let latin = LetterValues(latinLanguages) { 2 - 0.8 * $0 }
  static let others = LetterValues(otherLanguages) { 2.4 - 4.2 * $0 }

  /// `value`: of a letter by its rank, from 0 for the commonest to 1 for the rarest.
  private init(_ languages: [WrittenLanguage], value: (Double) -> Double) {
    tags = languages.map(\.tag)
    lacking = Array(repeating: -2, count: languages.count)
    var values: [Unicode.Scalar: [Double]] = [:]
    var words: [String: UInt64] = [:]
    for (index, language) in languages.enumerated() {
      let letters = Array(language.letters.unicodeScalars)
      for (rank, letter) in letters.enumerated() {
        let value = value(Double(rank) / Double(letters.count))
        values[letter, default: lacking][index] = max(values[letter]?[index] ?? -2, value)
      }
      let common = stopWordForms[language.tag] ?? []
      for word in common + language.words.split(separator: " ").map(String.init) where word.unicodeScalars.count > 1 {
        words[word, default: 0] |= 1 << UInt64(index)
      }
    }
    self.values = values
    self.words = words
    wordsByHash = Dictionary(
      words.map { (ReadWord($0.unicodeScalars).hash, $1) }, uniquingKeysWith: |)
  }

  /// How well a letter in lower case fits each language, in the order of `tags`; -2 where it lacks the letter.
  func values(of letter: Unicode.Scalar) -> [Double] { values[letter] ?? lacking }

  /// The languages that a word is common in, a bit for each.
  func languages(of word: ReadWord) -> UInt64 {
    // Accents of their own may be one character with their letter in the table.
    if let text = word.text { words[text] ?? 0 } else { wordsByHash[word.hash] ?? 0 }
  }
}

/// A word of a reading in lower case.
struct ReadWord {
  private(set) var hash = hashStart
  private(set) var letters = 0
  /// The word itself, for one with accents of their own.
  private(set) var text: String?

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
      letters += 1
      if (0x300...0x323).contains(scalar.value) { text = "" }
    }
    if text != nil {
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars)
      text = String(written)
    }
  }
}

extension LetterValues {
  /// How well a character of Han, kana or hangul fits each of the languages that have them.
  static func value(ofSign sign: Unicode.Scalar, _ language: SignLanguage) -> Double {
    switch (sign.value, language) {
    case (0x3041...0x309F, .japanese): 2.2
    case (0x30A0...0x30FF, .japanese): 1.6
    case (0x3041...0x30FF, _): -1.5
    case (0xFF61...0xFF9F, _): -2.5
    case (0xAC00...0xD7A3, .korean): koreanSigns.contains(sign) ? 2.2 : -0.6
    case (0xAC00...0xD7A3, _): -2.5
    case (0x3400...0x4DBF, _), (0xF900...0xFAFF, _), (0x20000...0x3FFFF, _): -3
    case (0x4E00...0x9FFF, .simplified): simplifiedSigns.contains(sign) ? 2.2 : -0.7
    case (0x4E00...0x9FFF, .traditional): traditionalSigns.contains(sign) ? 2.2 : -0.7
    case (0x4E00...0x9FFF, .japanese): japaneseSigns.contains(sign) ? 1.8 : -0.9
    case (0x4E00...0x9FFF, .korean): -1.5
    default: -3
    }
  }

  private static let simplifiedSigns = Set(CommonSigns.simplified.unicodeScalars)
  private static let traditionalSigns = Set(CommonSigns.traditional.unicodeScalars)
  private static let japaneseSigns = Set(CommonSigns.japanese.unicodeScalars)
  private static let koreanSigns = Set(CommonSigns.korean.unicodeScalars)
}

enum SignLanguage: CaseIterable { case simplified, traditional, japanese, korean }

/// The scripts that a charset may bring, as far as they have to be told apart.
enum WrittenScript: Int, CaseIterable {
  case latin, cyrillic, greek, hebrew, arabic, thai, signs, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0x300...0x323:
      self = .latin
    case 0x370...0x3FF: self = .greek
    case 0x400...0x4FF: self = .cyrillic
    case 0x591...0x5F2: self = .hebrew
    case 0x620...0x6D3, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0xE01...0xE4E: self = .thai
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF61...0xFF9F, 0x20000...0x3FFFF:
      self = .signs
    default: self = .other
    }
  }
}

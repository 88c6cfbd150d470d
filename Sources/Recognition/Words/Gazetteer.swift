/// What a phrase of the gazetteer is. Raw values are part of the trained features.
enum PhraseClass: UInt8, Sendable {
  case country = 1, nationality, territory, city, state
  /// A phrase that contains a country's name without naming the country: "New Mexico", "Guinea pig".
  case noCountry
}

/// The class of a token's phrase and its place in it, as one small number; 0 is none.
struct PhraseTag: Equatable, Sendable {
  var rawValue: UInt8 = 0

  init() {}

  init(_ phrase: PhraseClass, position: Int, of count: Int) {
    rawValue = phrase.rawValue * 4 + (count == 1 ? 1 : position == 0 ? 2 : 3)
  }

  var phrase: PhraseClass? { PhraseClass(rawValue: rawValue / 4) }
  var isInside: Bool { rawValue % 4 == 3 }
}

/// Names of countries, nationalities, territories, cities and states as sequences of words; the longest one wins.
struct Gazetteer: Sendable {
  private struct Phrase: Sendable {
    /// Hashes of its words, in `hashes`.
    var words: Range<Int>
    var kind: PhraseClass
    /// The next one that starts with the same word, no longer than this; -1 for none.
    var next: Int32 = -1
  }

  private var phrases: [Phrase] = []
  private var hashes: [UInt32] = []
  private var phraseStarts: [UInt32: Int32] = [:]
  private var cityStarts: [UInt32: Int32] = [:]

  /// Firms and other bodies whose names look like people's, as the hashes of their words.
  private var firms: Set<[UInt32]> = []

  /// `phrases`: lines of "phrase TAB CITY|STATE|NOTCOUNTRY|FIRM".
  init(countries: CountryTable, phrases lines: [Substring]) {
    phraseStarts.reserveCapacity(2400)
    cityStarts.reserveCapacity(900)
    phrases.reserveCapacity(5000)
    hashes.reserveCapacity(8000)
    for name in countries.names { add(name.text, name.kind) }
    for line in lines {
      let fields = line.split(atByte: 0x09)
      guard fields.count == 2 else { continue }
      switch fields[1] {
      case "CITY": addCity(fields[0], .city)
      case "STATE": addCity(fields[0], .state)
      case "FIRM": firms.insert(Self.hashes(of: String(fields[0]), inCapitals: false))
      case "NOTCOUNTRY": add(String(fields[0]), .noCountry)
      default: continue
      }
    }
  }

  func isFirm(_ name: some Collection<UInt32>) -> Bool { firms.contains(Array(name)) }

  func firstPhrase(_ hash: UInt32) -> Int32 { phraseStarts[hash] ?? -1 }
  func firstCity(_ hash: UInt32) -> Int32 { cityStarts[hash] ?? -1 }

  /// Abbreviations, and words that mean something else in capitals.
  private static let neverCapitals: Set<String> = [
    "CAR", "US", "GB", "NZ", "BIH", "THE STATES", "SOLOMONS", "ROK", "RSA", "POLE", "POLES", "FINN", "FINNS", "LAO",
    "TURK", "SWISS",
  ]

  private mutating func add(_ name: String, _ kind: PhraseClass) {
    let words = Self.hashes(of: name, inCapitals: false)
    insert(words, kind)
    let isShort = name.unicodeScalars.count <= 3
    guard kind == .noCountry || !(isShort || Self.neverCapitals.contains(name.uppercased())) else { return }
    let capitals = Self.hashes(of: name, inCapitals: true)
    if capitals != words { insert(capitals, kind) }
  }

  private mutating func addCity(_ name: Substring, _ kind: PhraseClass) {
    insert(name.split(atByte: 0x20).map { WordHash.of(String($0)) }, kind)
  }

  /// Keeps the phrases of one first word in order: longer ones first, then those added first.
  private mutating func insert(_ words: [UInt32], _ kind: PhraseClass) {
    guard let first = words.first else { return }
    let isCity = kind == .city || kind == .state
    let start = hashes.count
    hashes.append(contentsOf: words)
    var phrase = Phrase(words: start..<hashes.count, kind: kind)
    let number = Int32(phrases.count)
    var before: Int32 = -1
    var next = isCity ? firstCity(first) : firstPhrase(first)
    while next >= 0, phrases[Int(next)].words.count >= words.count {
      before = next
      next = phrases[Int(next)].next
    }
    phrase.next = next
    phrases.append(phrase)
    if before >= 0 {
      phrases[Int(before)].next = number
    } else if isCity {
      cityStarts[first] = number
    } else {
      phraseStarts[first] = number
    }
  }

  /// The hashes of the name's tokens. Names of plain letters and spaces, which most are, need no tokenizer.
  private static func hashes(of name: String, inCapitals: Bool) -> [UInt32] {
    var hash = WordHash()
    var hashes: [UInt32] = []
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A: hash.combine(byte: UInt32(byte) - (inCapitals ? 0x20 : 0))
      case 0x41...0x5A: hash.combine(byte: UInt32(byte))
      case 0x20:
        hashes.append(hash.value)
        hash = WordHash()
      default: return tokens(of: name).map { WordHash.of(inCapitals ? $0.uppercased() : $0) }
      }
    }
    return hashes + [hash.value]
  }

  private static func tokens(of name: String) -> [String] {
    let scalars = name.unicodeScalars.map { $0 == "’" ? 0x27 : $0.value }
    return Tokenizer.tokens(in: scalars, classes: ScalarClass.classify(scalars)).map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[Int(range.lowerBound)..<Int(range.upperBound)].compactMap(Unicode.Scalar.init))
      return String(view)
    }
  }
}

extension Gazetteer {
  /// The tag of each token.
  func tags(_ tokens: [Token], _ words: [Word]) -> [PhraseTag] {
    var tags = [PhraseTag](repeating: PhraseTag(), count: tokens.count)
    var index = 0
    while index < tokens.count {
      guard let match = longest(from: words[tokens[index].word].phrase, at: index, tokens, words) else {
        index += 1
        continue
      }
      for offset in 0..<match.length {
        tags[index + offset] = PhraseTag(match.kind, position: offset, of: match.length)
      }
      index += match.length
    }
    index = 0
    while index < tokens.count {
      let word = words[tokens[index].word]
      guard word.city >= 0, word.spelling.contains(.startsUpper),
        let match = longest(from: word.city, at: index, tokens, words, inLowerCase: true)
      else {
        index += 1
        continue
      }
      for offset in 0..<match.length where tags[index + offset] == PhraseTag() {
        tags[index + offset] = PhraseTag(match.kind, position: offset, of: match.length)
      }
      index += match.length
    }
    return tags
  }

  private func longest(
    from first: Int32, at index: Int, _ tokens: [Token], _ words: [Word], inLowerCase: Bool = false
  ) -> (kind: PhraseClass, length: Int)? {
    var number = first
    while number >= 0 {
      let phrase = phrases[Int(number)]
      let length = phrase.words.count
      if length <= tokens.count - index,
        (1..<length).allSatisfy({ offset in
          let word = words[tokens[index + offset].word]
          return (inLowerCase ? word.lowerHash : word.exactHash) == hashes[phrase.words.lowerBound + offset]
        })
      {
        return (phrase.kind, length)
      }
      number = phrase.next
    }
    return nil
  }
}

import Articles

/// The language of running text as a BCP 47 tag, judged by script and common words; `nil` when the text is too short or
/// no language is likely enough.
func detectedLanguage(of text: some StringProtocol) -> String? {
  var text = String(text)
  return text.withUTF8 { detectedLanguage(of: $0) }
}

private func detectedLanguage(of text: UnsafeBufferPointer<UInt8>) -> String? {
  var counts = [Int](repeating: 0, count: Script.allCases.count)
  var latin = 0
  var position = 0
  var scalars = 0
  while position < text.count, scalars < 20_000 {
    if let letters = lettersOfASCII(text, position..<position + 32) {
      latin += letters
      position += 32
      scalars += 32
      continue
    }
    scalars += 1
    let (scalar, length) = decodedScalar(text, at: position)
    position += length
    guard let script = Script(scalar) else { continue }
    counts[script.rawValue] += 1
  }
  counts[Script.latin.rawValue] += latin
  let letters = counts.reduce(0, +)
  guard letters >= 20 else { return nil }
  // Japanese and Korean texts contain many Han letters; kana and hangul identify them.
  if counts[Script.kana.rawValue] * 12 > letters { return "ja" }
  if counts[Script.hangul.rawValue] * 3 > letters { return "ko" }
  guard let main = Script.allCases.first(where: { counts[$0.rawValue] * 2 > letters }) else { return nil }
  if let only = main.onlyLanguage { return only }
  return WordCensus(text).language ?? (main == .arabic ? "ar" : nil)
}

/// How many letters a piece of ASCII of a multiple of eight bytes contains; `nil` for a piece with other characters, or past the end.
private func lettersOfASCII(_ text: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Int? {
  guard piece.upperBound <= text.count else { return nil }
  let high: UInt64 = 0x8080_8080_8080_8080
  let bytes = UnsafeRawBufferPointer(text)
  var letters = 0
  for place in stride(from: piece.lowerBound, to: piece.upperBound, by: 8) {
    let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    guard eight & high == 0 else { return nil }
    // The high bit of each byte is set from "a" on, and past "z".
    let lower = eight | 0x2020_2020_2020_2020
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let pastZ = lower &+ 0x0505_0505_0505_0505
    letters += (fromA & ~pastZ & high).nonzeroBitCount
  }
  return letters
}

/// The common words of each language in the first 6,000 characters of a text, and letters that few languages have.
private struct WordCensus {
  private var words = 0
  /// By the place of the language in `stopWords`.
  private var counts = [Int](repeating: 0, count: stopWords.count)
  /// Which characters beyond ASCII occur, of the lower ones.
  private var letters = [Bool](repeating: false, count: 0x700)
  private var hasLetters = false

  init(_ text: UnsafeBufferPointer<UInt8>) { asciiKeys.withUnsafeBufferPointer { count(text, $0) } }

  private mutating func count(_ text: UnsafeBufferPointer<UInt8>, _ keys: UnsafeBufferPointer<UInt8>) {
    let table = wordTable
    var position = 0
    var scalars = 0
    var start = 0
    var hash = hashStart
    var next = 1000
    while position < text.count, scalars < 6000 {
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        scalars += 1
        let letter = keys[Int(byte)]
        if letter != 0 {
          hash = hashStep(hash, letter)
          continue
        }
        if position - start > 1 { count(table[hash].languages) }
        (start, hash) = (position, hashStart)
        if scalars >= next {
          if isClear { return }
          next += 500
        }
        continue
      }
      // A word with letters beyond ASCII, or several without blanks between them.
      while position < text.count, scalars < 6000, text[position] >= 0x80 || keys[Int(text[position])] != 0 {
        let (scalar, length) = decodedScalar(text, at: position)
        if scalar.value >= 0x80, scalar.value < 0x700 {
          letters[Int(scalar.value)] = true
          hasLetters = true
        }
        position += length
        scalars += 1
      }
      let key = PhraseKey(UnsafeBufferPointer(rebasing: text[start..<position]))
      for word in key.words { count(table[key.hash(of: word)].languages) }
      (start, hash) = (position, hashStart)
    }
    if position > start { count(table[hash].languages) }
  }

  /// Whether one language has so many more common words than the others that further words would change nothing.
  private var isClear: Bool {
    var (best, second) = (0, 0)
    for count in counts {
      if count > best { (best, second) = (count, best) } else if count > second { second = count }
    }
    return best >= 30 && best >= second * 2
  }

  private mutating func count(_ languages: UInt64) {
    words += 1
    var languages = languages
    while languages != 0 {
      counts[languages.trailingZeroBitCount] += 1
      languages &= languages - 1
    }
  }

  /// The language whose words are the commonest; `nil` where they are too few.
  var language: String? {
    var best: (language: String, score: Int)?
    for (place, count) in counts.enumerated() where count > 0 {
      let language = stopWords[place].language
      // Letters that only one of two closely related languages has decide between them.
      let isTold = hasLetters && tellingLetters[place].contains { letters[Int($0)] }
      let score = isTold ? count + 2 + count / 12 : count
      if let best, (best.score, language) > (score, best.language) { continue }
      best = (language, score)
    }
    guard let best, best.score >= 3, best.score * 12 >= words else { return nil }
    return best.language
  }
}

/// For each language of `stopWords`, letters that those like it lack.
private let tellingLetters: [[UInt32]] = stopWords.map { language, _ in
  (lettersByLanguage[language] ?? "").unicodeScalars.map(\.value)
}

private let lettersByLanguage = [
  "uk": "іїєґ", "ru": "ыэё", "bg": "ъ", "pt": "ãõ", "es": "ñ¿¡", "sk": "ľĺŕôä", "cs": "ěřů",
  "fa": "پچگژ", "pl": "łąęśż", "tr": "ığş", "ro": "țșă", "hu": "őű", "fr": "êœ", "ca": "·",
]

/// Writing systems, as far as they help to detect languages.
private enum Script: Int, CaseIterable {
  case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, thai, devanagari, bengali, tamil, armenian, georgian

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
    case 0xAC00...0xD7AF: self = .hangul
    default: return nil
    }
  }

  /// The only language of the script; `nil` for scripts of several languages.
  var onlyLanguage: String? {
    switch self {
    case .latin, .cyrillic, .arabic: nil
    case .greek: "el"
    case .hebrew: "he"
    case .han: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    case .thai: "th"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .tamil: "ta"
    case .armenian: "hy"
    case .georgian: "ka"
    }
  }
}

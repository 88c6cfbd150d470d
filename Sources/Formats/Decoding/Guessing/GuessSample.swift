/// The lines by which the encoding of a text is judged: the first that have bytes beyond ASCII.
struct GuessSample {
  private static let limitBytes = 4 << 10

  let bytes: [UInt8]
  let highBytes: Int
  /// Whether nearly all of it is words of ASCII in a language that is written so.
  let isMostlyLatin: Bool
  /// How many common words of a language are in the sample, of those that are written in ASCII.
  private let hits: [String: Int]
  private let mostHits: Int

  init(of text: [UInt8]) {
    var sample: [UInt8] = []
    if text.count <= Self.limitBytes {
      sample = text
    } else {
      for line in text.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
        sample += line.prefix(Self.limitBytes - sample.count)
        sample.append(0x0A)
        if sample.count >= Self.limitBytes { break }
      }
    }
    bytes = sample
    highBytes = sample.count { $0 >= 0x80 }
    var hits: [String: Int] = [:]
    for word in Self.words(of: sample) {
      for language in languagesByWord[word] ?? [] { hits[language, default: 0] += 1 }
    }
    self.hits = hits
    mostHits = hits.values.max() ?? 0
    isMostlyLatin = mostHits >= 3 && highBytes * 8 < sample.count
  }

  /// From 0 for the language whose words are the commonest in the sample to 1.5 for one that has none of them.
  func strangeness(of language: String) -> Double {
    guard mostHits > 0 else { return 0 }
    return 1.5 * (1 - Double(hits[language] ?? 0) / Double(mostHits)) * min(1, 0.5 + Double(mostHits) / 4)
  }

  /// Words of letters of ASCII, in lower case, between bytes that are ASCII and no letters.
  private static func words(of bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in bytes + [0x20] {
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        word.append(byte < 0x80 ? byte | 0x20 : byte)
      } else {
        if word.count > 1, word.allSatisfy({ $0 < 0x80 }) { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
    }
    return words
  }
}

/// The languages that each common word of two letters of ASCII or more belongs to.
private let languagesByWord: [String: [String]] = {
  var languages: [String: [String]] = [:]
  for language in LetterValues.latin {
    for word in language.words where word.utf8.allSatisfy({ $0 < 0x80 }) {
      languages[word, default: []].append(language.tag)
    }
  }
  return languages
}()

/// The lines by which the encoding of a text is judged: the first that have bytes beyond ASCII.
struct GuessSample {
  private static let limitBytes = 4 << 10

  let bytes: [UInt8]
  /// Words with bytes beyond ASCII, and the bytes on both sides of them.
  let words: [UInt8]
  let highBytes: Int
  /// Whether nearly all of it is words of ASCII in a language that is written so.
  let isMostlyLatin: Bool
  /// For each language in Latin letters, how unlikely it is by the sample's words of ASCII: from 0 for the one whose
  /// words are the commonest in it to 1.5 for one that has none of them.
  let strangeness: [Double]

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
    words = Self.wordsBeyondASCII(sample)
    highBytes = sample.count { $0 >= 0x80 }
    let languages = LetterValues.latin
    var hits = Array(repeating: 0, count: languages.tags.count)
    for word in Self.wordsOfASCII(sample) {
      var found = languages.languages(of: word)
      while found != 0 {
        hits[found.trailingZeroBitCount] += 1
        found &= found - 1
      }
    }
    let most = Double(hits.max() ?? 0)
    isMostlyLatin = most >= 3 && highBytes * 8 < sample.count
    strangeness = hits.map { most == 0 ? 0 : 1.5 * (1 - Double($0) / most) * min(1, 0.5 + most / 4) }
  }

  /// Words of two letters of ASCII or more, between bytes that are ASCII and no letters.
  private static func wordsOfASCII(_ bytes: [UInt8]) -> [ReadWord] {
    bytes.split { !$0.isWordByte }.filter { $0.count > 1 && !$0.contains { $0 >= 0x80 } }.map { word in
      ReadWord(word.lazy.map { Unicode.Scalar($0 | 0x20) })
    }
  }

  private static func wordsBeyondASCII(_ bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    for word in bytes.split(whereSeparator: { !$0.isWordByte }) where word.contains(where: { $0 >= 0x80 }) {
      words.append(word.startIndex > 0 ? bytes[word.startIndex - 1] : 0x20)
      words += word
      words.append(word.endIndex < bytes.count ? bytes[word.endIndex] : 0x20)
    }
    return words
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII, or beyond ASCII.
  fileprivate var isWordByte: Bool { self >= 0x80 || (0x61...0x7A).contains(self | 0x20) }
}

/// How well a text reads as an encoding gives it, judged by letters, by what stands beside them, and by common words.
struct Reading {
  let encoding: TextEncoding
  let text: [Unicode.Scalar]
  /// Above zero for a text of some language.
  private(set) var score = 0.0
  /// Whether the bytes make sense as this: most are characters, and what they say is more likely than not.
  private(set) var isReadable = false

  init(_ sample: GuessSample, as encoding: TextEncoding, _ facts: inout ScalarFacts) {
    self.encoding = encoding
    var utf8: [UInt8] = []
    var decoder = TextDecoder(encoding)
    decoder.decode(sample.bytes, into: &utf8)
    decoder.finish(into: &utf8)
    text = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
    let census = ReadingCensus(text, &facts)
    guard census.count > 0 else { return }
    // A character of two bytes is as much evidence as two of one.
    let bytesPerCharacter = Double(sample.highBytes) / Double(census.count)
    let sense = (census.context + census.letterScore(sample)) * bytesPerCharacter
    isReadable = sense > 0 && census.undefined * 2 <= census.count
    score = sense - 2.5 * Double(census.undefined) * bytesPerCharacter
  }
}

private let opening = Set("“„‘‚‹¿¡”".unicodeScalars)
private let closing = Set("”“’‘›".unicodeScalars)

/// The characters beyond ASCII of a text.
private struct ReadingCensus {
  private(set) var count = 0
  /// How many are no character, or a control.
  private(set) var undefined = 0
  /// What their neighbours say of them.
  private(set) var context = 0.0
  private var letters: [WrittenScript: [Unicode.Scalar: Int]] = [:]
  private var words: [String: Int] = [:]

  init(_ text: [Unicode.Scalar], _ facts: inout ScalarFacts) {
    var word: [Unicode.Scalar] = []
    var isForeign = false
    var before = facts[" "]
    var beforeThat = facts[" "]
    for (index, scalar) in text.enumerated() {
      let fact = facts[scalar]
      if fact.isLetter {
        word.append(fact.lower)
        isForeign = isForeign || !scalar.isASCII
      } else if !word.isEmpty {
        if isForeign { words[Self.string(word), default: 0] += 1 }
        (word, isForeign) = ([], false)
      }
      // A letter of ASCII tells of a letter before it, too.
      if fact.isLetter, before.isLetter {
        context += Self.pair(before, fact, beforeThat, isBeyondASCII: !scalar.isASCII || !before.isASCII)
      }
      if !scalar.isASCII {
        count += 1
        if fact.isUndefined {
          undefined += 1
        } else if fact.isLetter {
          letters[fact.script, default: [:]][fact.lower, default: 0] += 1
        } else {
          let after = index + 1 < text.count ? facts[text[index + 1]] : facts[" "]
          context += Self.sign(scalar, before, after)
        }
      }
      (beforeThat, before) = (before, fact)
    }
    if isForeign { words[Self.string(word), default: 0] += 1 }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Two letters side by side, one of which is beyond ASCII.
  private static func pair(
    _ first: ScalarFacts.Fact, _ second: ScalarFacts.Fact, _ before: ScalarFacts.Fact, isBeyondASCII: Bool
  ) -> Double {
    guard isBeyondASCII else { return 0 }
    if first.script == .signs || second.script == .signs {
      return first.script == second.script ? 0 : -0.7
    }
    if first.script != second.script { return -4 }
    if first.letterCase == .lower, second.letterCase == .upper { return -4 }
    if first.letterCase == .upper, second.letterCase == .upper { return -0.3 }
    if first.letterCase == .upper, before.letterCase == .upper, second.letterCase == .lower { return -3 }
    return 0
  }

  /// A character that is no letter.
  private static func sign(
    _ sign: Unicode.Scalar, _ before: ScalarFacts.Fact, _ after: ScalarFacts.Fact
  ) -> Double {
    let isInside = before.isLetter && after.isLetter
    let isBeside = before.isLetter || after.isLetter
    switch sign {
    case "\u{A0}", "\u{202F}": return isInside ? -0.5 : 0.3
    case "’" where isInside, "‘" where isInside: return 1.5
    case _ where opening.contains(sign) && after.isLetter && !before.isLetter: return 1.5
    case _ where closing.contains(sign) && !after.isLetter && !before.isBlank: return 1.5
    case "«", "»": return before.isLetter != after.isLetter || before.isBlank != after.isBlank ? 1.2 : -1
    case "–", "—", "―": return isInside ? -0.5 : before.isBlank == after.isBlank ? 1.5 : 0
    case "…": return before.isLetter && !after.isLetter ? 1.5 : -0.5
    case "•", "·": return isInside ? -1.5 : 0.5
    case "°", "§", "№", "€", "£", "¥", "©", "®", "™", "²", "³", "½", "¼", "¾", "±", "×", "‰", "º", "ª", "†", "¹":
      return isInside ? -4 : before.isDigit || after.isDigit ? 1 : isBeside ? -1.2 : 0.2
    case "\u{300}"..."\u{36F}": return before.isLetter ? 0.5 : -4
    case "\u{5B0}"..."\u{5C2}", "\u{64B}"..."\u{652}", "\u{E31}"..."\u{E4E}": return before.isLetter ? 0.5 : -2
    case "\u{200C}"..."\u{200F}": return before.script == .arabic || before.script == .hebrew ? 0 : -3
    case "،", "؛", "؟", "\u{37E}", "\u{387}": return before.isLetter && !after.isLetter ? 1 : -2
    case "\u{E3F}", "\u{E50}"..."\u{E59}": return 0.3
    case "、", "。", "「", "」", "『", "』", "，", "：", "；", "？", "！", "（", "）", "《", "》", "・", "\u{3000}", "〈", "〉":
      return 2
    case "０"..."９": return 1
    case "Ａ"..."Ｚ", "ａ"..."ｚ": return 0
    case "\u{2500}"..."\u{25FF}": return -5
    default: return isBeside ? -3.5 : -2
    }
  }

  /// How well the letters and words fit the language that they fit best.
  func letterScore(_ sample: GuessSample) -> Double {
    let counts = letters.mapValues { $0.values.reduce(0, +) }
    guard let main = counts.max(by: { ($0.value, $0.key.order) < ($1.value, $1.key.order) })?.key else { return 0 }
    let foreign = counts.reduce(0) { $1.key == main ? $0 : $0 + $1.value }
    let own = letters[main] ?? [:]
    return scoreOfLetters(own, main, sample) - 2.5 * Double(foreign)
  }

  private func scoreOfLetters(
    _ own: [Unicode.Scalar: Int], _ script: WrittenScript, _ sample: GuessSample
  ) -> Double {
    switch script {
    case .signs:
      return SignLanguage.allCases.map { language in
        own.reduce(0) { $0 + Double($1.value) * LetterValues.value(ofSign: $1.key, language) }
      }.max() ?? 0
    case .latin:
      return LetterValues.latin.map { language in
        score(own, language) - sample.strangeness(of: language.tag) * Double(own.values.reduce(0, +))
      }.max() ?? 0
    case .cyrillic, .greek, .hebrew, .arabic, .thai:
      let best = LetterValues.others.map { score(own, $0) }.max() ?? 0
      return sample.isMostlyLatin ? best - 3 * Double(lettersInShortWords) : best
    case .other: return -3 * Double(own.values.reduce(0, +))
    }
  }

  /// A letter or two alone among words of ASCII are not of another script, but signs and letters of this one.
  private var lettersInShortWords: Int {
    words.reduce(0) { sum, word in
      let letters = word.key.unicodeScalars.count
      return letters > 2 ? sum : sum + letters * word.value
    }
  }

  private func score(_ own: [Unicode.Scalar: Int], _ language: LetterValues) -> Double {
    let letters = own.reduce(0) { $0 + Double($1.value) * (language.value(of: $1.key) ?? -2) }
    let known = words.reduce(0) { language.words.contains($1.key) ? $0 + $1.value : $0 }
    return letters + 2 * Double(known)
  }
}

extension WrittenScript {
  /// Settles which of two scripts is the main one of as many letters.
  fileprivate var order: Int { self == .latin ? 1 : 0 }
}

/// How well a text reads as an encoding gives it, judged by letters, by what stands beside them, and by common words.
struct Reading {
  let encoding: TextEncoding
  /// Numbers of characters: the same for readings that give the same text.
  let text: [Int32]
  /// Above zero for a text of some language.
  private(set) var score = 0.0
  /// Whether the bytes make sense as this: most are characters, and what they say is more likely than not.
  private(set) var isReadable = false

  init(_ sample: GuessSample, as encoding: TextEncoding, _ facts: inout ScalarFacts) {
    self.encoding = encoding
    text = Self.text(sample, encoding, &facts)
    let census = ReadingCensus(text, facts.facts)
    guard census.count > 0 else { return }
    // A character of two bytes is as much evidence as two of one.
    let bytesPerCharacter = Double(sample.highBytes) / Double(census.count)
    let sense = (census.context + census.letterScore(sample)) * bytesPerCharacter
    isReadable = sense > 0 && census.undefined * 2 <= census.count
    score = sense - 2.5 * Double(census.undefined) * bytesPerCharacter
  }

  private static func text(
    _ sample: GuessSample, _ encoding: TextEncoding, _ facts: inout ScalarFacts
  ) -> [Int32] {
    if case .table(let charset) = encoding, let characters = charset.characters {
      var numbers = Array(repeating: Int32(-1), count: 256)
      return sample.words.map { byte in
        if numbers[Int(byte)] < 0 { numbers[Int(byte)] = facts.number(of: characters[Int(byte)]) }
        return numbers[Int(byte)]
      }
    }
    var utf8: [UInt8] = []
    var decoder = TextDecoder(encoding)
    decoder.decode(sample.bytes, into: &utf8)
    decoder.finish(into: &utf8)
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.map { facts.number(of: $0) }
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
  /// How often each letter occurs, and how many there are of each script.
  private var letters: [(letter: Unicode.Scalar, count: Int, script: WrittenScript)] = []
  private var scripts = Array(repeating: 0, count: WrittenScript.allCases.count)
  /// The words with letters beyond ASCII.
  private var words: [ReadWord] = []

  init(_ text: [Int32], _ facts: [ScalarFacts.Fact]) {
    let blank = facts[0x20]
    var counts = Array(repeating: 0, count: facts.count)
    var wordStart = 0
    var isForeign = false
    var before = blank
    var beforeThat = blank
    for (index, number) in text.enumerated() {
      let fact = facts[Int(number)]
      if fact.isLetter {
        isForeign = isForeign || !fact.isASCII
        // A letter of ASCII tells of a letter before it, too.
        if before.isLetter, !fact.isASCII || !before.isASCII { context += Self.pair(before, fact, beforeThat) }
      } else {
        if isForeign { words.append(ReadWord(text[wordStart..<index].lazy.map { facts[Int($0)].lower })) }
        (wordStart, isForeign) = (index + 1, false)
      }
      if !fact.isASCII {
        count += 1
        if fact.isUndefined {
          undefined += 1
        } else if fact.isLetter {
          counts[Int(number)] += 1
        } else {
          context += Self.sign(fact.scalar, before, index + 1 < text.count ? facts[Int(text[index + 1])] : blank)
        }
      }
      (beforeThat, before) = (before, fact)
    }
    if isForeign { words.append(ReadWord(text[wordStart...].lazy.map { facts[Int($0)].lower })) }
    for (number, count) in counts.enumerated() where count > 0 {
      letters.append((facts[number].lower, count, facts[number].script))
      scripts[facts[number].script.rawValue] += count
    }
  }

  /// Two letters side by side, one of which is beyond ASCII.
  private static func pair(
    _ first: ScalarFacts.Fact, _ second: ScalarFacts.Fact, _ before: ScalarFacts.Fact
  ) -> Double {
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
    let found = WrittenScript.allCases.filter { scripts[$0.rawValue] > 0 }
    guard let main = found.max(by: { (scripts[$0.rawValue], $0.order) < (scripts[$1.rawValue], $1.order) }) else {
      return 0
    }
    let foreign = scripts.reduce(0, +) - scripts[main.rawValue]
    return scoreOfLetters(main, sample) - 2.5 * Double(foreign)
  }

  private func scoreOfLetters(_ script: WrittenScript, _ sample: GuessSample) -> Double {
    let count = Double(scripts[script.rawValue])
    switch script {
    case .signs:
      return SignLanguage.allCases.map { language in
        letters.reduce(0) { sum, own in
          own.script == script ? sum + Double(own.count) * LetterValues.value(ofSign: own.letter, language) : sum
        }
      }.max() ?? 0
    case .latin:
      let scores = scores(LetterValues.latin, script)
      return zip(scores, sample.strangeness).map { $0 - $1 * count }.max() ?? 0
    case .cyrillic, .greek, .hebrew, .arabic, .thai:
      let best = scores(LetterValues.others, script).max() ?? 0
      return sample.isMostlyLatin ? best - 3 * Double(lettersInShortWords) : best
    case .other: return -3 * count
    }
  }

  /// A letter or two alone among words of ASCII are not of another script, but signs and letters of this one.
  private var lettersInShortWords: Int { words.reduce(0) { $1.letters > 2 ? $0 : $0 + $1.letters } }

  /// How well letters and words fit each language.
  private func scores(_ languages: LetterValues, _ script: WrittenScript) -> [Double] {
    var scores = Array(repeating: 0.0, count: languages.tags.count)
    for own in letters where own.script == script {
      let values = languages.values(of: own.letter)
      for index in scores.indices { scores[index] += Double(own.count) * values[index] }
    }
    for word in words {
      var common = languages.languages(of: word)
      while common != 0 {
        scores[common.trailingZeroBitCount] += 2
        common &= common - 1
      }
    }
    return scores
  }
}

extension WrittenScript {
  /// Settles which of two scripts is the main one of as many letters.
  fileprivate var order: Int { self == .latin ? 1 : 0 }
}

import Articles

/// What a short line of a page says about the lines around it.
enum Cue: Hashable {
  /// "Home", "Skip to content", "Menu", "Log in".
  case navigation
  case share
  case advertisement
  /// Heads a list of other articles.
  case related
  /// "Read also: …" inside the text.
  case inlineRelated
  case previous, next
  /// "Post navigation": the previous and the next story follow.
  case postNavigation
  case tags, categories
  case comments
  /// About the author, all posts by the author.
  case authorBox
  case newsletter
  /// Cookies and what to do about them.
  case consent
  case copyright
  /// "2 min read", "5.3k views", "0 comments".
  case counter
  case updated, published
  case byline
  /// "Read more", "Continue reading".
  case readMore
  /// Heads a list of what the text was drawn from.
  case sources
  /// Who took or owns a picture.
  case credit
}

/// A cue and the words of the line that follow it, as written.
struct CueMatch: Hashable {
  var cue: Cue
  /// Empty when the line is the cue and nothing else.
  var rest: String
}

/// A line as phrases are compared: folded, words divided by one blank, no punctuation.
func cueKey(_ text: some StringProtocol) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  var needsBlank = false
  for scalar in text.unicodeScalars {
    guard isKeyScalar(scalar) else {
      needsBlank = true
      continue
    }
    if needsBlank, !out.isEmpty { out.append(0x20) }
    needsBlank = false
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      out.append((65...90).contains(byte) ? byte + 32 : byte)
    } else {
      out.append(contentsOf: String(scalar).folded.utf8)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// Letters, digits and the marks that belong to letters.
private func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return (97...122).contains(scalar.value | 0x20) || (48...57).contains(scalar.value) }
  if scalar.value < 0x250 { return scalar.value >= 0xC0 && scalar != "×" && scalar != "÷" }
  let properties = scalar.properties
  if properties.isAlphabetic || properties.numericType != nil { return true }
  return properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
}

/// The cue that a line starts with; `nil` when it starts with none.
func cue(startingLine text: String, key: String) -> CueMatch? {
  var best: (phrase: CuePhrase, length: Int)?
  let firstWord = String(key.prefix { $0 != " " })
  for phrase in phrasesByFirstWord[firstWord] ?? [] {
    guard key == phrase.key || key.hasPrefix(phrase.key + " "), phrase.key.utf8.count > best?.length ?? 0 else {
      continue
    }
    best = (phrase, phrase.key.utf8.count)
  }
  if best == nil, let first = key.unicodeScalars.first, first.value >= 0x0E00 {
    for phrase in unspacedPhrases where key.hasPrefix(phrase.key) && phrase.key.utf8.count > best?.length ?? 0 {
      best = (phrase, phrase.key.utf8.count)
    }
  }
  guard let best else { return nil }
  return CueMatch(cue: best.phrase.cue, rest: rest(of: text, afterWordsOf: best.phrase.key))
}

private struct CuePhrase {
  let key: String
  let cue: Cue
}

private let allPhrases: [CuePhrase] = cuePhrases.flatMap { cue, phrases in
  phrases.split(separator: "|").map { CuePhrase(key: cueKey($0), cue: cue) }
}

private let phrasesByFirstWord: [String: [CuePhrase]] = Dictionary(grouping: allPhrases) {
  String($0.key.prefix { $0 != " " })
}

/// Phrases of scripts that put no blanks between words.
private let unspacedPhrases = allPhrases.filter { phrase in
  phrase.key.unicodeScalars.first.map { $0.value >= 0x0E00 } == true
}

/// What of `text` follows the letters and digits of `key`, without punctuation in front.
private func rest(of text: String, afterWordsOf key: String) -> String {
  var left = key.unicodeScalars.count { $0 != " " }
  var position = text.unicodeScalars.startIndex
  let scalars = text.unicodeScalars
  while left > 0, position < scalars.endIndex {
    left -= cueKey(String(scalars[position])).unicodeScalars.count
    position = scalars.index(after: position)
  }
  while position < scalars.endIndex, isDivider(scalars[position]) { position = scalars.index(after: position) }
  return String(scalars[position...])
}

private func isDivider(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || ":：|/-–—>»›→*•·,.！!)".unicodeScalars.contains(scalar)
}

let cuePhrases: [(Cue, String)] = tailPhrases + pagePhrases

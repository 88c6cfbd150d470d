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
  /// Heads a list of the text's sources.
  case sources
  /// Says who took or owns a picture.
  case credit
}

/// A cue and the words of the line that follow it, as written.
struct CueMatch: Hashable {
  var cue: Cue
  /// Empty when the line is the cue and nothing else.
  var rest: String
  /// How many words `rest` has.
  var restWords: Int
}

/// The cue that a text starts with; `nil` when it starts with none.
func cue(startingLine text: String) -> CueMatch? { cue(startingLine: text, key: PhraseKey(text)) }

func cue(startingLine text: String, key: PhraseKey) -> CueMatch? {
  guard let (phrase, words) = cuePhrase(at: 0, of: key) else { return nil }
  let rest = rest(of: text, afterScalars: phrase.letters)
  return CueMatch(
    cue: phrase.cue, rest: rest, restWords: words.map { key.words.count - $0 } ?? PhraseKey(rest).words.count)
}

/// The longest phrase that starts at a word, and how many words it has; `nil` for one that ends within a word, as in
/// scripts without blanks.
func cuePhrase(at first: Int, of key: PhraseKey) -> (phrase: CuePhrase, words: Int?)? {
  guard first < key.words.count else { return nil }
  var best: (phrase: CuePhrase, words: Int?)?
  var hash = hashStart
  var position = key.words[first].range.lowerBound
  for last in first..<min(first + longestPhrase, key.words.count) {
    while position < key.words[last].range.upperBound {
      hash = hashStep(hash, key.bytes[position])
      position += 1
    }
    if let phrase = phrasesByHash[hash] { best = (phrase, last - first + 1) }
  }
  // Letters of U+0E00 and above have three bytes, the first of which is at least this.
  let start = key.words[first].range.lowerBound
  guard best == nil, start + 3 <= key.bytes.count, key.bytes[start] >= 0xE0 else { return best }
  let rest = key.bytes[start...]
  for phrase in unspacedPhrases[Array(rest.prefix(3))] ?? [] where rest.starts(with: phrase.key) {
    if phrase.key.count > best?.phrase.key.count ?? 0 { best = (phrase, nil) }
  }
  return best
}

struct CuePhrase {
  /// UTF-8.
  let key: [UInt8]
  let cue: Cue
  /// How many scalars the key has, not counting blanks.
  let letters: Int
}

private let allPhrases: [CuePhrase] = cuePhrases.flatMap { cue, phrases in
  phrases.split(separator: "|").map { phrase in
    let key = PhraseKey(phrase)
    return CuePhrase(key: key.bytes, cue: cue, letters: key.bytes.count { $0 != 0x20 && $0 & 0xC0 != 0x80 })
  }
}

/// The number of words in the longest phrase.
private let longestPhrase = allPhrases.map { $0.key.count { $0 == 0x20 } + 1 }.max() ?? 0

private let phrasesByHash: [UInt64: CuePhrase] = Dictionary(
  allPhrases.map { ($0.key.reduce(hashStart, hashStep), $0) }, uniquingKeysWith: { first, _ in first })

/// Phrases of scripts that put no blanks between words, by their first three bytes.
private let unspacedPhrases: [[UInt8]: [CuePhrase]] = Dictionary(
  grouping: allPhrases.filter { $0.key.count >= 3 && $0.key[0] >= 0xE0 }, by: { Array($0.key.prefix(3)) })

/// The rest of `text` past as many letters and digits of its key, without leading punctuation.
private func rest(of text: String, afterScalars count: Int) -> String {
  var left = count
  var position = text.unicodeScalars.startIndex
  let scalars = text.unicodeScalars
  while left > 0, position < scalars.endIndex {
    left -= keyScalarCount(scalars[position])
    position = scalars.index(after: position)
  }
  while position < scalars.endIndex, isDivider(scalars[position]) { position = scalars.index(after: position) }
  return String(scalars[position...])
}

private func isDivider(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value <= 0x20 || "|/->*,.!):".unicodeScalars.contains(scalar) }
  return scalar.properties.isWhitespace || ":：|/-–—>»›→*•·,.！!)".unicodeScalars.contains(scalar)
}

let cuePhrases: [(Cue, String)] = tailPhrases + pagePhrases

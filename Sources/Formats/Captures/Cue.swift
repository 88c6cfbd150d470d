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
  phrases.split(separator: "|").map { CuePhrase(key: phraseKey($0), cue: cue) }
}

private let phrasesByFirstWord: [String: [CuePhrase]] = Dictionary(grouping: allPhrases) {
  String($0.key.prefix { $0 != " " })
}

/// Phrases of scripts that put no blanks between words.
private let unspacedPhrases = allPhrases.filter { phrase in
  phrase.key.unicodeScalars.first.map { $0.value >= 0x0E00 } == true
}

/// The rest of `text` past the letters and digits of `key`, without leading punctuation.
private func rest(of text: String, afterWordsOf key: String) -> String {
  var left = key.unicodeScalars.count { $0 != " " }
  var position = text.unicodeScalars.startIndex
  let scalars = text.unicodeScalars
  while left > 0, position < scalars.endIndex {
    left -= phraseKey(String(scalars[position])).unicodeScalars.count
    position = scalars.index(after: position)
  }
  while position < scalars.endIndex, isDivider(scalars[position]) { position = scalars.index(after: position) }
  return String(scalars[position...])
}

private func isDivider(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || ":：|/-–—>»›→*•·,.！!)".unicodeScalars.contains(scalar)
}

let cuePhrases: [(Cue, String)] = tailPhrases + pagePhrases

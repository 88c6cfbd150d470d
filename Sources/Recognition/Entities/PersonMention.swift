import Articles

/// A span that names a person, with what the words around it say.
struct PersonMention {
  /// Index among all spans.
  var span: Int
  var name: PersonName
  /// As written, but not all in capitals.
  var text: String
  var sentence: Int
  /// The title right before the name, in lower case without period: "president", "mr".
  var title: String?
  var gender: Gender?

  /// The people named in a document, in order.
  static func all(_ spans: [Span], _ document: Document) -> [PersonMention] {
    var inName = [Bool](repeating: false, count: document.tokens.count)
    for span in spans where span.kind == .person {
      for index in span.tokens { inName[index] = true }
    }
    return spans.enumerated().compactMap { number, span in
      guard span.kind == .person, let first = span.tokens.first else { return nil }
      let written = document.text(of: span)
      let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let context = NameContext(span.tokens, document, inName)
      return PersonMention(
        span: number, name: PersonName(text), text: ordinaryLetters(text), sentence: document.tokens[first].sentence,
        title: context.title, gender: context.gender)
    }
  }

  /// "VLADIMIR PUTIN" → "Vladimir Putin"; any other name as it is.
  private static func ordinaryLetters(_ name: String) -> String {
    let letters = name.filter(\.isLetter)
    guard letters.count > 3, letters.allSatisfy(\.isUppercase) else { return name }
    var out = ""
    var isStart = true
    for character in name {
      out += isStart ? String(character) : character.lowercased()
      isStart = !character.isLetter
    }
    return out
  }
}

/// What the words around a name say about the person.
private struct NameContext {
  var title: String?
  var gender: Gender?

  /// `name` has at least one token.
  init(_ name: Range<Int>, _ document: Document, _ inName: [Bool]) {
    // A name that a line's end divides begins in one sentence and ends in another.
    let firstSentence = document.sentences[document.tokens[name.lowerBound].sentence]
    let lastSentence = document.sentences[document.tokens[name.upperBound - 1].sentence]
    func word(_ index: Int) -> String {
      document.text(of: Span(tokens: index..<index + 1, kind: .other)).folded.filter { $0 != "." }
    }
    var before = name.lowerBound - 1
    if before >= firstSentence.lowerBound {
      let stands = document.word(before)
      if stands.roles.contains(.title) || stands.flags.hasAny([.title, .role]) { title = word(before) }
      if document.isMark(before, ","), before > firstSentence.lowerBound { before -= 1 }
      gender = Gender(titled: word(before))
    }
    guard gender == nil else { return }
    let after = name.upperBound..<lastSentence.upperBound
    if let comma = after.first, document.isMark(comma, ",") {
      gender = after.dropFirst().prefix(2).compactMap { Gender(titled: word($0)) }.first
    }
    guard gender == nil else { return }
    for index in after {
      if inName[index] { break }
      // The length is checked first, as it rules out most words of a sentence.
      guard (2...7).contains(document.word(index).length), let found = Gender(pronoun: document.word(index).lowerHash)
      else { continue }
      gender = found
      break
    }
  }
}

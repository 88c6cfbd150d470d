import Testing

@testable import Formats

@Suite struct PhraseKeyTests {
  @Test(arguments: [
    ("Read also:", "read also"), ("L’Équipe", "l equipe"), ("and/or", "and or"), ("", ""), ("\u{0301}", ""),
    ("a \u{0301}", "a"), ("a \u{0301} b", "a b"), ("\u{0301} b", "b"), ("Прочтите", "прочтите"),
  ])
  func isTheFoldedWordsWithOneBlankBetween(_ text: String, _ key: String) {
    #expect(PhraseKey(text).text == key)
    #expect(PhraseKey(text).words.allSatisfy { !$0.range.isEmpty })
    #expect(cue(startingLine: text) == nil || key == "read also")
  }

  /// A line of easy letters has the same key as the same words in a line that has another letter at its end.
  @Test(arguments: [
    "Über die Straßen, „Größe“ – œuvre!", "2×3÷4 = café\u{A0}au·lait", "Ёлка и Чижик; ещё — Йод",
    "Łódź, Ångström & Øre",
    "and/or (both)…", "Ŀl ĳs ǆ ŉ", "", "«Ça va?»",
  ])
  func oneHardLetterChangesNoOtherWord(_ text: String) {
    let easy = PhraseKey(text)
    let hard = PhraseKey(text + " 水")
    #expect(easy.text + (easy.words.isEmpty ? "水" : " 水") == hard.text)
    #expect(easy.words == Array(hard.words.dropLast()))
    #expect(easy.hashes().words == easy.words.map(easy.hash))
  }
}

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
}

import Foundation
import Testing

@testable import Articles

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Díaz-Canel", "diaz-canel"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Œuvre", "oeuvre"),
    ("Đoković", "dokovic"), ("Łódź", "lodz"), ("Diyarbakır", "diyarbakir"), ("İzmir", "izmir"), ("e\u{301}", "e"),
    ("Ｂ２０１８", "b2018"), ("Æther Ørsted", "aether orsted"), ("О’Нил", "о'нил"), ("北京", "北京"), ("", ""),
  ])
  func foldsCaseAccentsAndStrokes(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(folded.folded == folded)
  }

  @Test func foldingTableAgreesWithFoundation() {
    var previous: UInt32 = 0
    for entry in decomposedLetters {
      #expect(entry > previous)
      previous = entry
      guard let letter = Unicode.Scalar(entry >> 16) else { continue }
      let parts = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(parts.first?.value == entry & 0xFFFF)
      #expect(parts.dropFirst().allSatisfy { [.nonspacingMark, .spacingMark].contains($0.properties.generalCategory) })
    }
    for value in UInt32(0xC0)..<0x530 {
      guard let letter = Unicode.Scalar(value), letter.properties.isAlphabetic else { continue }
      let parts = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
      if parts.count > 1 { #expect(letter.withoutAccents == parts[0], "\(letter)") }
    }
  }

  @Test(arguments: [
    ("U.S. troops", "u s troops"), ("don't", "don t"), ("l’été", "l ete"), ("Zusam\u{AD}men", "zusammen"),
    ("covid-19: 1,000", "covid 19 1 000 · covid19 · 1000"), ("北京大学", "北京 京大 大学 学"), ("第5章", "第 5 章"),
    ("iPhone手机", "iphone 手机 机"),
    ("かな、カナ", "かな な カナ ナ"), ("서울 시장", "서울 시장"), ("…—\u{0}\u{7}", ""), ("👍🏽 ok", "ok"),
  ])
  func indexTextIsFoldedWords(text: String, words: String) {
    #expect(indexText(of: text) == words)
  }

  @Test func beginningsAreGivenOnce() {
    #expect(wordBeginnings(of: "", mark: "·") == "")
    #expect(wordBeginnings(of: "the then a 北京 é", mark: "·") == "·t ·th ·the ·a ·北 ·北京 ·é")
  }
}

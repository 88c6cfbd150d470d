import Foundation
import TestSupport
import Testing

@testable import Articles

/// What the second edition of the folding finds by other spellings.
@Suite struct FoldingEditionTests {
  @Test(arguments: [
    ("oﬃce ﬁve ﬂow ﬀ ﬅop ﬆop", "office five flow ff stop stop"), ("㎏ 12㎏ 5㎡ ㏄", "kg 12 kg 5 m2 cc"),
    ("ﾊﾞﾅﾅ ｶﾀｶﾅ ﾍﾟﾝ", plainIndexText(of: "バナナ カタカナ ペン")), ("㌔ ㌘ ㌢", plainIndexText(of: "キロ グラム センチ")),
    ("Ｂｒｅｘｉｔ ２０１８", "brexit 2018"), ("x² H₂O 10⁶", "x2 h2o 106"), ("Ⅷ ⅳ Ⅻ", "viii iv xii"), ("① ⑳ ⒈ ⑴ Ⓐ", "1 20 1 1 a"),
    ("𝐇𝐞𝐥𝐥𝐨 𝔘𝔫 𝟙𝟚", "hello un 12"), ("㈱ 株", "株 株"), ("ﻣﺮﺣﺒﺎ", "مرحبا"), ("Œuvre ĳs ſ", "oeuvre ijs s"), ("豈 ⼈", "豈 人"),
    ("Brand™ 20℃ №5 ½", "brand 20 5 ½"), ("1ª Nº", "1a no"),
  ])
  func signsAreTheLettersThatTheyStandFor(text: String, words: String) {
    #expect(plainIndexText(of: text) == words)
  }

  @Test(arguments: [
    ("co-operation", "co operation · cooperation"), ("covid-19", "covid 19 · covid19"), ("F\u{2011}16", "f 16 · f16"),
    ("non-co-operation", "non co operation · noncooperation · nonco · cooperation"), ("2018-10-30", "2018 10 30"),
    ("state-of-the-art-thing", "state of the art thing · stateof · ofthe · theart · artthing"),
    ("1990–95 a - b c--d e -f", "1990 95 a b c d e f"),
    ("co-operation, Co-Operation", "co operation co operation · cooperation"),
    ("1,000", "1 000 · 1000"), ("1.000", "1 000 · 1000"), ("1 000", "1 000 · 1000"), ("1\u{A0}000", "1 000 · 1000"),
    ("1\u{202F}000", "1 000 · 1000"), ("1’000", "1 000 · 1000"), ("12,345,678.90", "12 345 678 90 · 12345678"),
    ("1,000.500", "1 000 500 · 1000"),
    ("1,00 1,0000 0,123 1234,567 1,\n000 1, 000", "1 00 1 0000 0 123 1234 567 1 000 1 000"),
    ("5,000-strong", "5 000 strong · 5000 · 000strong"), ("北-京 a-北", "北 京 a 北"), ("5㎞", "5 km · 5km"), ("㎞", "km"),
  ])
  func whatIsApartFollowsTogether(text: String, words: String) { #expect(indexText(of: text) == words) }

  @Test(arguments: [
    ("co-operation 1,000 oﬃce x²", "co operation 1 000 oﬃce x²"), ("①② Ⅷ ㎏", "①② ⅷ"), ("ｶﾞｷ", "ｶ ﾞ ｷ"),
    ("ａ－ｂ １，０００", "a b 1 000"), ("北京大学 第5章", "北京 京大 大学 学 第 5 章"), ("Díaz-Canel", "diaz canel"),
  ])
  func theFirstEditionStaysAsItWas(text: String, words: String) {
    #expect(indexText(of: text, .first) == words)
    #expect(plainIndexText(of: text, .first) == words)
  }

  /// IDs stand on the first edition: these were made by the programs before the second.
  @Test func identitiesStayAsTheyWere() {
    #expect(normalisedHeadline("The oﬃce: 1,000 co-operations ①") == "the oﬃce 1 000 co operations ①")
    let first = Article(title: "The oﬃce", body: "a")
    let second = Article(title: "The office", body: "a")
    #expect(ArticleIdentity(of: first).id != ArticleIdentity(of: second).id)
  }

  @Test func compatibilityTableAgreesWithFoundation() {
    let letters = CompatibilityLetters.all
    #expect(letters.scalars.count > 2_900)
    #expect(letters.scalars == Array(Set(letters.scalars)).sorted())
    for scalar in letters.scalars {
      let whole = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
      var wanted = Array(whole.filter { $0.properties.generalCategory != .nonspacingMark })
      while let sign = wanted.first, !sign.isWordScalar { wanted.removeFirst() }
      while let sign = wanted.last, !sign.isWordScalar { wanted.removeLast() }
      #expect(Array(letters.letters(of: scalar)) == wanted, "U+\(String(scalar.value, radix: 16))")
      #expect(scalar.mayStandForOthers)
    }
  }

  @Test(arguments: ["ﬁ", "㎏", "ｶ", "Ａ", "²", "Ⅷ", "①", "㌔", "𝐇", "ﻣ"])
  func everySignOfTheKindIsInTheTable(sign: String) throws {
    #expect(plainIndexText(of: sign) == plainIndexText(of: sign.precomposedStringWithCompatibilityMapping))
  }

  @Test func anyTextIsFoldedWithinItsBounds() {
    var random = Dice(seed: 21)
    let signs =
      CompatibilityLetters.all.scalars.map { String($0) } + [
        "-", ",", " ", "1", "000", "a", "ﾞ", "\u{301}", "北", "㌖", "㍿",
      ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
        .joined()
      for folding in Folding.allCases {
        let folded = FoldedWords(text, folding)
        #expect(
          folded.words.allSatisfy { $0.start < $0.end && !$0.letters.isEmpty && $0.end <= text.unicodeScalars.count },
          "\(text)")
        guard let term = SearchTerm(text, folding: folding) else { continue }
        let found = hits(of: [term], in: text)
        #expect(found.first?.lowerBound == Int(folded.words[0].start), "\(text)")
      }
    }
  }

  @Test func hostileChainsCostNoMoreThanTheirLength() {
    for piece in ["a-", "1,000,", "co-op-", "㌖"] {
      let text = String(repeating: piece, count: 20_000)
      #expect(indexText(of: text).utf8.count < 16 * text.utf8.count)
    }
  }
}

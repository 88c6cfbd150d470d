import Articles
import Grid
import TestSupport
import Testing

@testable import Reader

/// A find in the article: what it compares, where it goes, and what comes of finding nothing.
struct FindTests {
  @Test(arguments: [
    ("pier\n\nThe port", "pier the", 0..<9), ("a pier\nThe port", "pier the port", 2..<15),
    ("the pier", " pier ", 4..<8),
    ("the pier", "pier  ", 4..<8), ("the   old\t pier", "old pier", 6..<15), ("Café au lait", "cafe au", 0..<7),
    ("the o\u{FB03}ce", "office", 4..<8), ("ｶﾞｽ灯", "ガス", 0..<3), ("Cafe\u{301} au lait", "café", 0..<5),
    ("Straße", "strasse", 0..<6), ("1,000 ships", "1000", 0..<5),
    ("1000 ships", "1,000", 0..<4), ("1’000’000 ships", "1000000", 0..<9), ("his co-operation", "cooperation", 4..<16),
    ("his cooperation", "co-operation", 4..<15), ("his cooperation", "co-", 4..<6), ("“A pier”", "\"a pier\"", 0..<8),
    ("1914–18", "1914-18", 0..<7), ("北京で首脳会談", "首脳", 3..<5), ("soft\u{AD}ware", "software", 0..<9),
  ])
  func findsAsPeopleType(body: String, text: String, range: Range<Int>) {
    #expect(FindableText(body.unicodeScalars)?.ranges(of: text) == [range])
  }

  @Test(arguments: [
    ("3.14", "314"), ("a pier", "apier"), ("1,00", "100"), ("12,3456", "123456"), ("well - known", "wellknown"),
  ])
  func doesNotFindWhatIsNotThere(body: String, text: String) {
    #expect(FindableText(body.unicodeScalars)?.ranges(of: text) == [])
  }

  @Test(arguments: ["", " ", "\u{301}", "\n\t"])
  func nothingIsSoughtForBlanks(text: String) {
    #expect(FindableText.isEmpty(text))
    #expect(FindableText("a b c".unicodeScalars)?.ranges(of: text) == [])
  }

  @Test(arguments: UInt64(1)...8)
  func hitsAreInOrderApartAndInsideTheText(seed: UInt64) throws {
    print("finds, seed \(seed)")
    var dice = Dice(seed: seed)
    for _ in 0..<200 {
      let pieces = ["a", "ß", "é", "e\u{301}", " ", "\n\n", "-", "1,000", "1000", "国", "👩‍👩‍👧‍👦", "“", "\u{AD}", "İ"]
      let body = (0..<dice.below(60)).map { _ in dice.pick(pieces) }.joined()
      let text = (0..<1 + dice.below(3)).map { _ in dice.pick(pieces) }.joined()
      let ranges = try #require(FindableText(body.unicodeScalars)?.ranges(of: text))
      var end = 0
      for range in ranges {
        #expect(range.lowerBound >= end && !range.isEmpty)
        end = range.upperBound
      }
      #expect(end <= body.unicodeScalars.count)
    }
  }

  @Test func aFindThatIsGivenUpHasNoAnswer() {
    #expect(FindableText(repeatElement("a", count: 10), isCancelled: { true }) == nil)
    let long = FindableText(repeatElement("a", count: 200_000))
    #expect(long?.ranges(of: "b", isCancelled: { true }) == nil)
  }

  @Test(arguments: ["n", "N"])
  func aStepAfterAFindWithoutHitsSaysSo(step: String) throws {
    var reader = try ReadingDriver()
    reader.type("Scuba")
    reader.press(.enter)
    reader.type("Fzzzz")
    reader.press(.up, .down, .enter)
    reader.type(step)
    #expect(reader.state.message?.text == "“zzzz” is not in this article")
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
  }

  @Test func whatIsTypedAheadOfTheHitsStepsWhenTheyCome() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    var asked: [Command] = []
    let typed = [Key.character("F")] + "rain".map(Key.character) + [.enter, .character("n"), .character("n")]
    for key in typed { asked += update(&reader.state, .input(.key(key))) }
    for command in asked {
      if let event = reader.library.answer(command) { reader.send(event) }
    }
    #expect(reader.state.message?.text == "Match 3 of 40")
  }

  @Test func aLetterThatLeadsNowhereLeavesTheReaderWhereTheFindBegan() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type("   ")
    let place = reader.state.article.open?.top
    reader.type("Fcanal")
    reader.type("zzz")
    #expect(reader.state.article.open?.top == place)
    reader.press(.enter)
    #expect(reader.state.article.open?.top == place)
  }

  @Test func hitsForAnotherArticleAreDropped() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    let asked = "Fpier".flatMap { update(&reader.state, .input(.key(.character($0)))) }
    reader.press(.enter)
    reader.type("J")
    for command in asked {
      if let event = reader.library.answer(command) { reader.send(event) }
    }
    #expect(reader.headline?.hasPrefix("The canal") == true)
    #expect(reader.state.article.open?.matches.ranges.isEmpty == true)
  }
}

import Testing
import Typesetting

@Suite struct LineBreakingTests {
  @Test func linesAreEvenWhereFillingEachWouldLeaveAHole() {
    // Filled one by one, the lines would be "aaa bb", "cc" and "ddddd".
    #expect(shown("aaa bb cc ddddd", measure: 6) == ["aaa", "bb cc", "ddddd"])
  }

  @Test func theLastLineIsNotOneShortWord() {
    #expect(shown("the rivers of this land run dry", measure: 27) == ["the rivers of this land", "run dry"])
  }

  @Test(arguments: [
    ("That is what I said", 14, ["That is what", "I said"]),
    ("They saw a house", 10, ["They saw", "a house"]),
    ("Mówił z żoną", 8, ["Mówił", "z żoną"]),
    ("the poet W. B. Yeats", 12, ["the poet", "W. B. Yeats"]),
    ("the old J.R.R. Tolkien", 15, ["the old", "J.R.R. Tolkien"]),
    ("they met Mr. Smith", 13, ["they met", "Mr. Smith"]),
    ("to see Dr Who", 9, ["to see", "Dr Who"]),
    ("prices rose 20 %", 14, ["prices rose", "20 %"]),
    ("it lies 400 km off", 11, ["it lies", "400 km off"]),
    ("they paid 5 million", 13, ["they paid", "5 million"]),
    ("it fell 20 per cent, too", 15, ["it fell", "20 per cent,", "too"]),
    ("almost 10 000 came", 12, ["almost", "10 000 came"]),
    ("he left – at last", 8, ["he", "left –", "at last"]),
    ("see chapter No. 5", 14, ["see chapter", "No. 5"]),
    ("Martin Luther King Jr.", 18, ["Martin Luther", "King Jr."]),
    ("Vous venez ?", 10, ["Vous", "venez ?"]),
    ("Il dit « oui »", 8, ["Il dit", "« oui »"]),
    ("with Miguel Díaz-Canel", 16, ["with Miguel", "Díaz-Canel"]),
  ])
  func wordsThatBelongTogetherStayTogether(_ body: String, _ measure: Int, _ lines: [String]) {
    #expect(shown(body, measure: measure) == lines)
  }

  @Test(arguments: [
    ("W. B. Yeats", 8, ["W. B.", "Yeats"]),
    ("Miguel Díaz-Canel", 6, ["Miguel", "Díaz-", "Canel"]),
    ("word—word—word", 10, ["word—word—", "word"]),
    ("either/or/neither/nor", 12, ["either/or/", "neither/nor"]),
    ("1990–1995", 6, ["1990–", "1995"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("e\u{301}e\u{301}e\u{301}e\u{301}", 3, ["e\u{301}e\u{301}e\u{301}", "e\u{301}"]),
    ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5, ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    ("ประธานาธิบดี", 4, ["ประ", "ธานา", "ธิบดี"]),
  ])
  func whatDoesNotFitIsDividedAtTheBestPlace(_ body: String, _ measure: Int, _ lines: [String]) {
    #expect(shown(body, measure: measure) == lines)
  }

  @Test func addressesAreDividedAfterSlashesAndBeforeOtherSigns() {
    let lines = shown("https://www.example.com/news/2018/10?id=5&lang=en", measure: 20)
    #expect(lines == ["https://www.example", ".com/news/2018/10?id", "=5&lang=en"])
  }

  @Test func ideographsAreDividedAnywhereButForTheirSigns() {
    let lines = shown("今日は「会議」でした。まったく、そうでしょう。", measure: 10)
    #expect(lines.count > 3)
    for line in lines {
      #expect(!"。、」ょっ".contains(line.first ?? "。"))
      #expect(line.last != "「")
    }
  }

  @Test func wideCharactersDoNotStraddleTheMeasure() {
    #expect(shown("国务院总理", measure: 5) == ["国务", "院总", "理"])
    #expect(shown("国务", measure: 1) == ["国", "务"])
  }

  @Test func zeroWidthSpacesMayEndALineAndNoBreakSpacesMayNot() {
    #expect(shown("abc\u{200B}def", measure: 4) == ["abc", "def"])
    #expect(shown("ab c\u{A0}d", measure: 4) == ["ab", "c\u{A0}d"])
  }

  @Test func lineEndsInsideAParagraphStay() {
    #expect(shown("Tyger Tyger,\n  burning bright,\r\nIn", measure: 40) == ["Tyger Tyger,", "  burning bright,", "In"])
  }
}

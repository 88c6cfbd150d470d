import Articles
import Testing
import Typesetting

@Suite struct KindTests {
  @Test func paragraphsHaveABlankLineBetweenAndListsHaveNone() {
    let text = article(
      (.paragraph, "Before."), (.listItem, "one two three"), (.listItem, "four"), (.subhead, "After"),
      (.paragraph, "End."))
    #expect(shown(text, measure: 11) == ["Before.", "", "• one two", "  three", "• four", "", "After", "", "End."])
  }

  @Test func numberedPointsHangByTheirNumber() {
    let text = article((.listItem, "9. one two three four five"), (.listItem, "10) five six seven"))
    #expect(
      shown(text, measure: 17) == ["9. one two three", "   four five", "10) five six", "    seven"])
  }

  @Test func bulletsOfTheTextAreNotRepeated() {
    #expect(shown(article((.listItem, "• one two three")), measure: 11) == ["• one two", "  three"])
  }

  @Test func quotesHaveABarDownToTheirEnd() {
    let text = article((.quote, "one two three"), (.quote, "four"), (.paragraph, "five"))
    #expect(shown(text, measure: 9) == ["▏ one two", "▏ three", "▏ ", "▏ four", "", "five"])
  }

  @Test func codeIsNotFilled() {
    let text = article((.code, "if a {\n\n  b\n\tcc\tdd\n}"))
    #expect(shown(text, measure: 20) == ["  if a {", "", "    b", "  \t   cc\t dd", "  }"])
  }

  @Test func longCodeGoesOnInTheNextLine() {
    #expect(shown(article((.code, "0123456789")), measure: 8) == ["  012345", "  6789"])
  }

  @Test func subheadsAreBalanced() {
    #expect(shown(article((.subhead, "The long road to the sea")), measure: 20) == ["The long road", "to the sea"])
  }

  @Test func nothingIsIndentedWhereThereIsNoRoom() {
    let text = article((.quote, "one"), (.listItem, "two"), (.code, "abc"))
    #expect(shown(text, measure: 3) == ["one", "", "two", "", "abc"])
  }
}

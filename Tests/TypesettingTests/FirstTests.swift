import Articles
import Testing
import Typesetting

@Test func setsParagraphsWithABlankLineBetween() {
  var galley = Galley(ArticleText(body: "one two three four\n\nfive", blocks: []), measure: 10)
  let text = galley.text
  let lines = galley.lines(from: LinePosition(), count: 10).map { text.string($0.range) }
  #expect(lines == ["one two", "three four", "", "five"])
}

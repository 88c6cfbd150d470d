import HTML
import Testing

@Suite struct DocumentTests {
  private func document(_ text: String) -> HTMLDocument { HTMLDocument(Array(text.utf8)) }

  @Test func everyTagNameIsSpelledAsItsCase() {
    #expect(TagName.allCases.filter { $0.string.isEmpty } == [.custom])
    #expect(Set(TagName.allCases.map(\.string)).count == TagName.allCases.count)
  }

  @Test func aPageWithoutHTMLHasAllThree() throws {
    let page = document("<p class=lead>One &amp; two<p>Three")
    let body = try #require(page.body)
    #expect(page.head != nil)
    let paragraphs = Array(page.children(of: body))
    #expect(paragraphs.map { page.textContent(of: $0) } == ["One & two", "Three"])
    #expect(page.attribute(.class, of: paragraphs[0]) == "lead")
    #expect(page.attribute("class", of: paragraphs[1]) == nil)
  }
}

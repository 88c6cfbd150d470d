import Articles
import Testing

@testable import Storage

@Suite struct RelatedTests {
  private func page() -> Article {
    var page = Article.sample("Leaders meet", "2018-10-30")
    page.related = [
      RelatedReference(
        title: "Another title than there", author: nil, url: "http://www.example.org/Peso-falls/?utm_source=x"),
      RelatedReference(title: "Who is Iván Duque?", author: "Boris van der Spek"),
      RelatedReference(title: "Nowhere to be found", author: "Ann"),
    ]
    page.neighbours = [Neighbour(title: "THE CANAL")]
    return page
  }

  private func targets() -> [Article] {
    [
      .sample("Peso falls", "2018-10-01"), .sample("Who is Ivan Duque", "2018-10-02", authors: ["Boris Van Der Spek"]),
      .sample("Who is Ivan Duque?", "2018-10-03", authors: ["Somebody Else"]), .sample("The Canal", "2018-10-04"),
    ]
  }

  @Test(arguments: [true, false])
  func ownPostsResolveWhicheverCameFirst(pageFirst: Bool) throws {
    let library = try Library(.temporary)
    if pageFirst { try library.add([page()]) }
    var articles = targets()
    articles[2].url = "https://example.org/other-duque"
    articles[1].url = "https://example.org/duque"
    try library.add(articles)
    if !pageFirst { try library.add([page()]) }
    let id = try #require(try library.id(titled: "Leaders meet"))
    let posts = try library.related(to: id, limit: 10)
    #expect(posts.map(\.title) == ["Peso falls", "Who is Ivan Duque", "Nowhere to be found", "The Canal"])
    #expect(posts.map(\.origin) == [.own, .own, .own, .neighbour])
    #expect(posts.map { $0.id != nil } == [true, true, false, true])
    #expect(posts[2].author == "Ann" && posts[0].isUnread && posts[1].published?.iso8601 == "2018-10-02")
  }

  @Test func unresolvedPostsStayAsThePageNamesThem() throws {
    let library = try Library(.temporary)
    try library.add([page()])
    let id = try #require(try library.id(titled: "Leaders meet"))
    let posts = try library.related(to: id, limit: 10)
    #expect(posts.map(\.title) == page().related.map(\.title) + ["THE CANAL"])
    #expect(posts.allSatisfy { $0.id == nil && $0.score == 1 })
  }

  @Test func postsNeverRepeatEachOtherOrTheArticle() throws {
    let library = try Library(.temporary)
    var page = Article.sample("Page", "2018-10-30")
    page.related = [
      RelatedReference(title: "Page", url: "https://example.org/Page"), RelatedReference(title: "Twice", url: nil),
      RelatedReference(title: "Twice", url: nil), RelatedReference(title: "Here", url: "https://example.org/Here"),
    ]
    page.neighbours = [Neighbour(title: "Here", url: "https://example.org/Here")]
    try library.add([page, .sample("Here", "2018-10-01")])
    let posts = try library.related(toTitle: "Page")
    #expect(posts.map(\.title) == ["Twice", "Here"])
  }

  @Test func articlesAreNamedByDigitsOrAddress() throws {
    let library = try Library(.temporary)
    try library.add((0..<40).map { .sample("Story \($0)") })
    let id = try #require(try library.id(titled: "Story 7"))
    #expect(try library.identifiers(matching: id.description) == [id])
    #expect(try library.identifiers(matching: String(id.description.uppercased().prefix(8))) == [id])
    #expect(try library.identifiers(matching: "http://www.example.org/Story-7/#top") == [id])
    #expect(try library.identifiers(matching: "https://example.org/none") == [])
    #expect(try library.identifiers(matching: "") == [])
    let first = Set(try library.window(ListQuery(), .top, rows: 50).rows.map { $0.id.description.prefix(1) })
    for digit in "0123456789abcdef" {
      let found = try library.identifiers(matching: String(digit))
      #expect(found.allSatisfy { $0.description.hasPrefix(String(digit)) })
      #expect(found.isEmpty == !first.contains(String(digit)[...]))
    }
  }
}

import Articles
import Testing

@testable import Formats

/// Articles that are divided into several pages, and the addresses that a page has.
@Suite struct PagePartTests {
  private func imported(_ head: String, _ below: String = "") throws -> (article: ImportedArticle, problems: [String]) {
    let html =
      "<!DOCTYPE html><html><head>\(head)</head><body><article><h1>Storm closes harbour</h1>\(harbourHTML())</article>"
      + "\(below)</body></html>"
    var articles: [ImportedArticle] = []
    let problems = try readArticles(in: Array(html.utf8), name: "page.html") { articles.append($0) }
    return (try #require(articles.first), problems.map(\.description))
  }

  private static let article = "<meta property='og:type' content='article'>"

  @Test(arguments: [
    (
      "/storm", "/storm/2/", "<link rel='next' href='/storm/2/'>", "",
      "is part 1; the next one is https://c.example/storm/2/"
    ),
    (
      "/storm?page=2", "/storm?page=3", "<link rel='next' href='/storm?page=3'><link rel='prev' href='/storm?page=1'>",
      "",
      "is part 2; the next one is https://c.example/storm?page=3"
    ),
    (
      "/storm.html", "/storm-2.html", "",
      "<div class='pagination'><a href='/storm-2.html'>2</a> <a href='/storm-3.html'>3</a></div>",
      "is part 1 of 3; the next one is https://c.example/storm-2.html"
    ),
    (
      "/storm", "/storm/page/2", article, "<p>Page 1 of 4</p><a rel='next' href='/storm/page/2'>Next page</a>",
      "is part 1 of 4; the next one is https://c.example/storm/page/2"
    ),
    (
      "/storm?seite=3", nil, "",
      "<a href='/storm?seite=1'>1</a><a href='/storm?seite=2'>2</a> <span>Seite 3 von 3</span>",
      "is part 3 of 3, the last one; the others come on their own"
    ),
  ])
  func aPartIsToldAsOneAndLeadsOn(
    _ own: String, _ next: String?, _ head: String, _ below: String, _ told: String
  ) throws {
    let canonical = "<link rel='canonical' href='https://c.example\(own)'>"
    let (part, problems) = try imported(canonical + head, below)
    #expect(problems == ["page.html: \(told)"])
    let after = part.article.neighbours.first { $0.url == next.map { "https://c.example\($0)" } }
    #expect((after != nil) == (next != nil))
    #expect(part.article.neighbours.allSatisfy { $0.title.hasPrefix("Part ") })
    #expect(part.article.body == harbourText)
  }

  @Test(arguments: [
    // The story after this one, other stories by number, pages of comments, lists of a blog, years.
    ("<link rel='next' href='/ferry'>", ""), ("", "<a href='/news/2'>2</a>"),
    ("", "<a href='/storm/comment-page-2/'>2</a>"), ("", "<a href='/storm/page/2/'>2</a>"),
    ("", "<a href='/storm/2019'>2019</a>"), ("", "<p>Page 1 of 2</p>"),
  ])
  func otherPagesAreNoParts(_ head: String, _ below: String) throws {
    let (page, problems) = try imported("<link rel='canonical' href='https://c.example/storm'>" + head, below)
    #expect(problems.isEmpty)
    #expect(!page.article.neighbours.contains { $0.title.hasPrefix("Part ") })
  }

  @Test func aLaterPartKeepsItsOwnAddress() throws {
    let (part, _) = try imported(
      "<!-- saved from url=(0029)https://c.example/storm?page=2 --><link rel='canonical' href='https://c.example/storm'>"
        + "<link rel='prev' href='https://c.example/storm'>")
    #expect(part.article.url == "https://c.example/storm?page=2")
    #expect(part.aliases.isEmpty)
  }

  @Test func otherAddressesOfAPageAreItsAliases() throws {
    let (page, _) = try imported(
      """
      <!-- saved from url=(0029)https://m.c.example/storm?print=1 -->
      <link rel='canonical' href='https://c.example/storm'><link rel='amphtml' href='https://c.example/amp/storm'>
      <link rel='shortlink' href='https://c.example/?p=77'><meta property='og:url' content='https://c.example/2024/storm'>
      <link rel='alternate' media='only screen and (max-width: 640px)' href='https://m.c.example/storm'>
      """)
    #expect(page.article.url == "https://c.example/storm")
    #expect(
      page.aliases == [
        "https://c.example/2024/storm", "https://m.c.example/storm?print=1", "https://c.example/amp/storm",
        "https://c.example/?p=77", "https://m.c.example/storm",
      ])
  }

  @Test func theAddressOfASiteIsNotThatOfAnArticle() throws {
    let (page, _) = try imported(
      "<!-- saved from url=(0023)https://c.example/storm --><link rel='canonical' href='https://c.example/'>")
    #expect(page.article.url == "https://c.example/storm")
    #expect(page.aliases.isEmpty)
  }
}

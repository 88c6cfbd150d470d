import Articles
import Testing

@testable import Formats

@Suite struct PageMetadataTests {
  private func read(_ head: String, _ above: String = "<h1>Storm closes harbour</h1>") throws -> Article {
    try page(head: head, "<article>\(above)\(harbourHTML())</article>")
  }

  @Test(arguments: [
    ("<title>Storm closes harbour - Courier</title>", "<h1>Storm closes harbour</h1>", "Storm closes harbour"),
    (
      "<title>Storm - harbour closed | Courier</title><meta property='og:site_name' content='Courier'>", "",
      "Storm - harbour closed"
    ),
    ("<meta property='og:title' content='Storm closes harbour'><title>x</title>", "", "Storm closes harbour"),
    (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Storm &amp; harbour\"}</script>",
      "",
      "Storm & harbour"
    ),
    ("<title>Courier</title>", "<h1>Storm closes harbour</h1>", "Storm closes harbour"),
  ])
  func findsTheHeadline(_ head: String, _ above: String, _ title: String) throws {
    #expect(try read(head, above).title == title)
  }

  @Test(arguments: [
    ("<meta name='author' content='Ann Lee'>", "", ["Ann Lee"]),
    ("<meta name='author' content='By Ann Lee and Bo Ek'>", "", ["Ann Lee", "Bo Ek"]),
    ("<meta name='author' content='https://courier.example/ann'>", "", []),
    ("<meta name='author' content='Courier'><meta property='og:site_name' content='Courier'>", "", []),
    ("<meta name='author' content='admin'>", "<a rel='author' href='/ann'>Ann Lee</a>", ["Ann Lee"]),
    ("", "<div class='byline'>By Ann Lee and Bo Ek</div>", ["Ann Lee", "Bo Ek"]), ("", "", []),
    (
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"x\",\"author\":"
        + "{\"@id\":\"#ann\"}},{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Lee\"}]}</script>",
      "<p>ANN LEE, Lindholm</p>", ["Ann Lee"]
    ),
  ])
  func findsTheAuthors(_ head: String, _ above: String, _ authors: [String]) throws {
    #expect(try read(head, above).authors == authors)
  }

  @Test(arguments: [
    ("<meta property='article:published_time' content='2024-03-05T10:00:00+01:00'>", "", "2024-03-05T10:00:00+01:00"),
    (
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-03-05\"}</script>", "",
      "2024-03-05"
    ),
    ("", "<time datetime='2024-03-05'>Tuesday</time>", "2024-03-05"),
    ("", "<span class='post-date'>5 March 2024</span>", "2024-03-05"),
    ("<link rel='canonical' href='https://courier.example/2024/03/05/storm'>", "", "2024-03-05"), ("", "", nil),
  ])
  func findsTheDay(_ head: String, _ above: String, _ day: String?) throws {
    #expect(try read(head, above).published?.iso8601 == day)
  }

  @Test func findsAddressSiteAndLanguage() throws {
    let article = try read(
      "<link rel='canonical' href='https://www.courier.example/storm'><meta property='og:site_name' content='The Courier'>"
        + "<meta property='article:section' content='Coast'><meta property='article:tag' content='Storm'>")
    #expect(article.url == "https://www.courier.example/storm")
    #expect(article.site == "The Courier")
    #expect(article.language == "en")
    #expect(article.categories == ["Coast"])
    #expect(article.tags == ["Storm"])
  }

  /// What the programs that save pages write into them.
  @Test(arguments: [
    "<!-- saved from url=(0031)https://courier.example/storm -->",
    "<!--\n Page saved with SingleFile \n url: https://courier.example/storm \n saved date: Tue Mar 05 2024\n-->",
  ])
  func findsWhereThePageWasSavedFrom(_ comment: String) throws {
    let html = "<!DOCTYPE html>\(comment)<html><body><article>\(harbourHTML())</article></body></html>"
    #expect(try articles(in: html, name: "a.html").articles.first?.url == "https://courier.example/storm")
  }
}

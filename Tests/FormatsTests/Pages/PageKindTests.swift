import Testing

@testable import Formats

/// Pages that hold no article are refused with a word.
@Suite struct PageKindTests {
  private func refusal(_ html: String) -> String? {
    do {
      _ = try readArticles(in: Array(html.utf8), name: "page.html") { _ in }
      return nil
    } catch let problem as ImportProblem {
      guard case .unsupported(let what, .noArticle) = problem.cause else { return "\(problem)" }
      return what
    } catch {
      return "\(error)"
    }
  }

  private static let headlines = (1...6).map { number in
    "<article><h2><a href='/story-\(number)'>Storm number \(number) closes the harbour</a></h2>"
      + "<p>The harbour of Lindholm was closed for two days after a storm tore its northern wall open, and the fishermen had to land further south.</p></article>"
  }.joined()

  @Test(arguments: [
    ("a front page", "", "<link rel='canonical' href='https://courier.example/'>", headlines),
    ("a front page", "home blog", "<title>Courier</title>", headlines),
    ("a list of articles", "archive category category-news", "<title>News – Courier</title>", headlines),
    ("a page of search results", "search search-results", "<title>Results</title>", headlines),
    ("a page of search results", "", "<link rel='canonical' href='https://courier.example/?s=storm'>", headlines),
    ("a page that was not found", "", "<title>404 – Courier</title>", "<h1>Oops</h1><p>Nothing is here.</p>"),
    ("a page that was not found", "error404", "<title>Courier</title>", "<h1>Oops</h1><p>Nothing is here.</p>"),
    ("a page that was not found", "", "<title>Seite nicht gefunden | Kurier</title>", "<p>Hier ist nichts.</p>"),
    ("a page that was not found", "", "<title>Page introuvable</title>", "<p>Il n’y a rien ici.</p>"),
    (
      "a page that shows its text only with scripts", "", "<title>Courier</title>",
      "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'><p>Loading</p></div>"
    ),
    (
      "a page of links", "", "<title>Links</title>",
      "<ul>\((1...30).map { "<li><a href='/\($0)'>Story number \($0) of the week</a></li>" }.joined())</ul>"
    ),
    ("a page without text", "", "<title>Courier</title>", "<div><img src='a.png'></div>"),
    (
      "a page that asks for consent", "", "<title>Courier</title>",
      "<div><h1>We use cookies</h1><p>We and our partners use cookies to store information on your device, to measure "
        + "what you read and to show you advertisements, if you agree to it.</p><button>Accept</button></div>"
    ),
    (
      "a page that asks for consent", "", "<title>Kurier</title>",
      "<div><h1>Wir verwenden Cookies</h1><p>Wir und unsere Partner verwenden Cookies, um Informationen auf Ihrem Gerät "
        + "zu speichern und Ihnen Anzeigen zu zeigen, wenn Sie zustimmen.</p></div>"
    ),
    (
      "the beginning of an article behind a paywall", "",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Storm\",\"isAccessibleForFree\":false}</script>",
      "<article><h1>Storm</h1><p>The harbour was closed for two days after a storm, and the fishermen went home.</p></article>"
    ),
  ])
  func isToldWhatItIs(_ what: String, _ names: String, _ head: String, _ content: String) {
    #expect(refusal("<!DOCTYPE html><html><head>\(head)</head><body class='\(names)'>\(content)</body></html>") == what)
  }

  @Test(arguments: [
    ("", "<link rel='canonical' href='https://courier.example/'>"), ("home", ""), ("archive", ""),
    ("", "<title>Error 404: what it means</title>"), ("search-results", "<meta property='og:type' content='article'>"),
  ])
  func anArticleIsReadWhateverItsPageIsCalled(_ names: String, _ head: String) {
    let html =
      "<!DOCTYPE html><html><head>\(head)</head><body class='\(names)'><article><h1>Storm closes harbour</h1>"
      + "\(harbourHTML())</article><h3><a href='/b'>A bridge for the town at last</a></h3></body></html>"
    #expect(refusal(html) == nil)
  }
}

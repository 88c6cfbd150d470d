import Articles
import Testing

@testable import Formats

@Suite struct PageBodyTests {
  private let menu = "<ul>" + String(repeating: "<li><a href='/x'>News from the region</a></li>", count: 12) + "</ul>"

  /// What holds the text, from elements made for it to mere paragraphs.
  @Test(arguments: [
    ("<article>", "</article>"), ("<div itemprop='articleBody'>", "</div>"), ("<div class='entry-content'>", "</div>"),
    ("<div id='storyBody'>", "</div>"), ("<div class='x7f'>", "</div>"), ("<main><div><div>", "</div></div></main>"),
    ("<table><tr><td>", "</td></tr></table>"), ("<div class='layout right-sidebar'><div>", "</div></div>"),
    ("<div class='elementor-widget'>", "</div>"),
  ])
  func findsTheTextAmongMenus(_ open: String, _ close: String) throws {
    let article = try page("<div>\(menu)</div>\(open)\(harbourHTML())\(close)<div>\(menu)</div>")
    #expect(article.body == harbourText)
  }

  /// Boxes between and after paragraphs that are not the article's text.
  @Test(arguments: [
    "<nav><a href='/a'>Home</a> <a href='/b'>Sport</a></nav>",
    "<aside><p>The weather in the north stays cold, with snow in the hills and wind from the sea.</p></aside>",
    "<div class='share-buttons'><a href='/s'>Share</a> <a href='/t'>Send</a></div>",
    "<div class='related-posts'><h3>More</h3><p><a href='/a'>A bridge for Lindholm</a></p></div>",
    "<div class='newsletter-signup'><p>Get our letter every Friday, free of charge, and never miss a story.</p></div>",
    "<div class='author-bio'><p>Ann Lee writes about the coast, its towns and its boats, since 1998.</p></div>",
    "<div class='cookie-banner'><p>We use cookies to make this page better. Do you agree?</p></div>",
    "<figure><img src='/wall.jpg'><figcaption>The wall on Monday</figcaption></figure>",
    "<p class='wp-caption-text'>The wall on Monday, photographed from the lighthouse</p>",
    "<p>Read also: <a href='/a'>A bridge for Lindholm</a></p>", "<p>Advertisement</p>",
    "<ul><li><a href='/a'>A bridge for Lindholm</a></li><li><a href='/b'>The last ferry</a></li></ul>",
    "<div hidden><p>Nobody sees this text, which is here for other programs and says nothing.</p></div>",
    "<div style='display: none'><p>Nobody sees this text, which is here for other programs.</p></div>",
    "<script>var text = 'The harbour, the wall, the boats.'</script>", "<noscript><p>Turn scripts on.</p></noscript>",
    "<div class='print-only'>Printed from the page of the Lindholm Courier</div>",
  ])
  func leavesOutWhatIsNotTheText(_ box: String) throws {
    #expect(try page("<article>\(harbourHTML(box))\(box)</article>").body == harbourText)
  }

  /// What looks like a box and belongs to the text.
  @Test(arguments: [
    ("<blockquote class='twitter-tweet'><p>The wall is gone.</p></blockquote>", "The wall is gone."),
    ("<h2>The wall</h2>", "The wall"), ("<ul><li>Three boats</li><li>One wall</li></ul>", "Three boats\nOne wall"),
    ("<pre>wall = 0</pre>", "wall = 0"), ("<p>Nobody was hurt.</p>", "Nobody was hurt."),
    ("<p>See <a href='/a'>the map</a> of the harbour.</p>", "See the map of the harbour."),
  ])
  func keepsWhatBelongsToTheText(_ part: String, _ text: String) throws {
    #expect(
      try page("<article>\(harbourHTML(part))</article>").body
        == harbourParagraphs.joined(separator: "\n\n\(text)\n\n"))
  }

  @Test func leavesOutCommentsThatAreLongerThanTheText() throws {
    let comment = "<li><p>\(harbourParagraphs[1]) \(harbourParagraphs[2])</p></li>"
    let comments = "<div id='comments'><ol>" + String(repeating: comment, count: 12) + "</ol></div>"
    #expect(try page("<div class='post'>\(harbourHTML())</div>\(comments)").body == harbourText)
  }

  @Test func leavesOutHeadlineAndWhatStandsAboveIt() throws {
    let article = try page(
      "<article><div>Region &gt; Coast</div><h1>Storm closes harbour</h1>\(harbourHTML())</article>")
    #expect(article.title == "Storm closes harbour")
    #expect(article.body == harbourText)
  }

  @Test func takesTheFirstOfSeveralArticles() throws {
    let other = "<article><h2>Another</h2>" + String(repeating: "<p>\(harbourParagraphs[1])</p>", count: 3) + "</article>"
    let article = try page(
      "<div id='list'><article><h1>Storm closes harbour</h1>\(harbourHTML())</article>\(other)\(other)</div>")
    #expect(article.body == harbourText)
  }

  @Test func joinsATextInSeveralElements() throws {
    let parts = harbourParagraphs.map { "<div class='chunk'><p>\($0)</p></div>" }.joined(separator: "<div>Photo</div>")
    #expect(try page("<main>\(parts)</main>").body.contains(harbourParagraphs[2]))
  }

  @Test func keepsImagesWithTheirCaptions() throws {
    let article = try page(
      head: "<link rel='canonical' href='https://courier.example/coast/storm'>",
      "<article>\(harbourHTML("<figure><img src='wall.jpg' alt='A wall'><figcaption>On Monday</figcaption></figure>"))"
        + "</article>")
    #expect(article.images.first?.url == "https://courier.example/coast/wall.jpg")
    #expect(article.images.first?.caption == "On Monday")
    #expect(article.body == harbourText)
  }

  /// Shapes that would overflow a stack or take long; the text stays.
  @Test(arguments: [
    String(repeating: "<div>", count: 20_000), String(repeating: "<b>", count: 20_000),
    "<p \(String(repeating: "x", count: 1_000_000))>", "<div class='\(String(repeating: "related ", count: 100_000))'>",
    "<script type='application/ld+json'>" + String(repeating: "[", count: 200_000) + "</script>",
    "<script type='application/ld+json'>" + String(repeating: "{\"@graph\":", count: 50_000) + "</script>",
    String(repeating: "<meta name='author' content='x'>", count: 20_000),
    String(repeating: "<ul><li>", count: 10_000), String(repeating: "<table><tr><td>", count: 3_000),
  ])
  func readsHostilePages(_ shape: String) throws {
    let found = try articles(in: "<html><body>\(shape)<article>\(harbourHTML())</article>", name: "page.html")
    #expect(found.articles.count <= 1)
  }
}

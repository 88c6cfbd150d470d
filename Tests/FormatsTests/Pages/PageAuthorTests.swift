import Testing

@testable import Formats

@Suite struct PageAuthorTests {
  private func authors(head: String = "", above: String = "", below: String = "") throws -> [String] {
    try page(head: head, "<article><h1>Storm closes harbour</h1>\(above)\(harbourHTML())\(below)</article>").authors
  }

  private func account(_ name: String) -> String {
    """
    <script type='application/ld+json'>{"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#1","name":"\(name)"}},
    {"@type":"Person","@id":"#1","name":"\(name)"}]}</script>
    """
  }

  @Test func takesNoAccountThatThePageDoesNotShow() throws {
    #expect(try authors(head: account("Ann Lee")) == [])
    #expect(try authors(head: account("Ann Lee"), below: "<p>© Ann Lee</p>") == ["Ann Lee"])
    #expect(try authors(head: account("Ann Lee"), above: "<div class='byline'>By Bo Ek</div>") == ["Bo Ek"])
    #expect(try authors(head: account("Ann Lee") + "<meta name='author' content='Ann Lee'>") == ["Ann Lee"])
  }

  /// What stands where an author should, and is none.
  @Test(arguments: [
    ("<meta property='article:author' content='@courier'>", ""),
    (
      "<meta name='author' content='Office of Harbours and Coasts'>"
        + "<meta name='twitter:site' content='Office of Harbours and Coasts'>", ""
    ),
    (
      "<meta name='author' content='The Courier, Lindholm, Norway'><meta property='og:site_name' content='The Courier'>",
      ""
    ),
    ("", "<div class='rich-snippet-hidden'><a rel='author' href='/ann'>Ann Lee</a></div>"),
    ("", "<ul><li itemprop='citation' itemscope><meta itemprop='author' content='Bo Ek'></li></ul>"),
  ])
  func takesNoNameOfOthers(_ head: String, _ above: String) throws {
    #expect(try authors(head: head, above: above) == [])
  }

  @Test func takesNoAuthorOfACommentInASideColumn() throws {
    let side =
      "<div><ul><li class='recentcomments'><span class='comment-author'>Bo Ek</span> on the storm</li></ul></div>"
    #expect(try page("\(side)<article><h1>Storm closes harbour</h1>\(harbourHTML())</article>").authors == [])
  }

  @Test func leavesTheSiteOutOfItsAuthorsBylines() throws {
    let site = "<meta property='og:site_name' content='The Courier'>"
    #expect(try authors(head: site + "<meta name='author' content='Ann Lee, The Courier'>") == ["Ann Lee"])
  }

  /// Lines near the text that name an author without a class that says so.
  @Test(arguments: [
    ("<p>By Ann Lee</p>", ["Ann Lee"]), ("<div><a href='/author/ann-lee'>Ann Lee</a>, 5 March</div>", ["Ann Lee"]),
    ("<div><a href='https://courier.example/autoren/ann'>annlee</a></div>", ["annlee"]),
    ("<div class='author'>Text and photos: Ann Lee</div>", ["Ann Lee"]),
    ("<div><a rel='author' href='/x'>Jose de la Cruz</a></div>", ["Jose de la Cruz"]),
    ("<div class='wrote_by'>Ann Lee</div>", ["Ann Lee"]), ("<p>By the harbour</p>", []),
    ("<p>Coast: Lindholm Bay</p>", []),
    ("<figure><img src='/a.jpg'><figcaption>By Ann Lee</figcaption></figure>", []),
  ])
  func findsLinesThatNameAnAuthor(_ above: String, _ names: [String]) throws {
    #expect(try authors(above: above) == names)
  }

  @Test func findsAMarkedAuthorFarBelowTheText() throws {
    let between = String(repeating: "<div><p>Now</p></div>", count: 25)
    #expect(try authors(below: "\(between)<p>Text: <span itemprop='author'>Ann Lee</span></p>") == ["Ann Lee"])
  }
}

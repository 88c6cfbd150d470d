import Articles
import Testing

@testable import Formats

@Suite struct WordPressTests {
  private func export(_ items: String) -> String {
    """
    <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/"><channel>
    <title>Site</title><link>https://s.example</link><wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Roe</wp:author_display_name></wp:author>
    \(items)</channel></rss>
    """
  }

  private func post(_ content: String, _ more: String = "") -> String {
    "<item><title>T</title><dc:creator>ana</dc:creator><content:encoded><![CDATA[\(content)]]></content:encoded>\(more)</item>"
  }

  @Test func readsPublishedPostsAndPages() throws {
    let text = export(
      post(
        "A text.",
        """
        <wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2024-03-05 10:00:00</wp:post_date_gmt>
        <category domain="category">Sea</category><category domain="post_tag">tide</category>
        <wp:comment><wp:comment_author>Eve</wp:comment_author><wp:comment_content>Spam</wp:comment_content></wp:comment>
        """)
        + post(
          "B",
          "<wp:post_type>page</wp:post_type><wp:status>publish</wp:status><category domain=\"author\">Jo Hill</category>"
        )
        + post("C", "<wp:post_type>post</wp:post_type><wp:status>draft</wp:status>")
        + post("D", "<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>"))
    var found: [Article] = []
    let problems = try readArticles(in: Array(text.utf8), name: "x.xml") { found.append($0.article) }
    #expect(found.map(\.body) == ["A text.", "B"])
    #expect(found.map(\.authors) == [["Ana Roe"], ["Jo Hill"]])
    #expect(found.map(\.categories) == [["Sea"], []])
    #expect(found.map(\.tags) == [["tide"], []])
    #expect(found.first?.published?.iso8601 == "2024-03-05T10:00:00Z")
    #expect(problems.map(\.reason).contains { $0.contains("2 entries") })
  }

  @Test(arguments: [
    ("One.\n\nTwo\nlines.", "One.\n\nTwo\nlines."), ("a ]]]]><![CDATA[> b", "a ]]> b"),
    (
      "[caption id=\"a\"]<img src=\"/a.jpg\" /> The dam.[/caption]\n\nText [sic] [gallery ids=\"1,2\"]here.",
      "The dam.\n\nText [sic] here."
    ),
    ("[vc_row][vc_column width=\"1/2\"]Kept.[/vc_column][/vc_row]", "Kept."),
    ("[1] and [a b] and [link](x)", "[1] and [a b] and [link](x)"),
    (
      "<!-- wp:paragraph -->\n<p>Block</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>One</li></ul><!-- /wp:list -->",
      "Block\n\nOne"
    ),
    ("A.\n\n<pre>x\n\ny</pre>\n\nB.", "A.\n\nx\n\ny\n\nB."), ("<script>track()</script>Text.", "Text."),
    (
      "<!-- wp:image --><figure class=\"a\"><img src=\"/a.jpg\"/><figcaption>The <i>dam</i>.</figcaption></figure>"
        + "<!-- /wp:image --><p>Text.</p>", "The dam.\n\nText."
    ),
    (
      "<!-- wp:gallery --><ul><li><figure><img src=\"/a.jpg\"/><figcaption>One</figcaption></figure></li>"
        + "<li><figure><img src=\"/b.jpg\"/></figure></li></ul>", "One"
    ),
  ])
  func readsTheTextAsItsPageShowsIt(_ content: String, _ body: String) throws {
    #expect(try articles(export(post(content))).map(\.body) == [body])
  }

  @Test(arguments: [
    "<h2>Related posts</h2>\n<ul><li><a href=\"/a\">The first one</a> by Ana Roe</li><li><a href=\"https://s.example/b\">The second</a></li></ul>",
    "<div class='yarpp'><h3>Related posts:</h3><ol><li><a href='/a'>The first one</a> by Ana Roe</li><li><a href='/b'>The second</a></li></ol></div>",
  ])
  func takesRelatedPostsOutOfTheText(_ list: String) throws {
    let article = try #require(
      try articles(export(post("<p>Text <b>here</b>.</p>\n\(list)\n<p>And <i>on</i>.</p>"))).first)
    #expect(article.body == "Text here.\n\nAnd on.")
    #expect(article.blocks.map(\.range) == [0..<10, 12..<19])
    #expect(article.styles.map(\.range) == [5..<9, 16..<18])
    #expect(article.links.isEmpty)
    #expect(
      article.related == [
        RelatedReference(title: "The first one", author: "Ana Roe", url: "https://s.example/a"),
        RelatedReference(title: "The second", url: "https://s.example/b"),
      ])
  }

  @Test(arguments: [
    """
    <div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>
    <div class="jp-relatedposts-post"><a href="/a"><img src="/a.jpg"/></a><h4><a href="/a">The first one</a></h4>
    <p>An excerpt that goes on for some words.</p><p>March 5, 2022</p><p>In "News"</p></div></div>
    """,
    """
    <div class='yarpp yarpp-related'><p>Verwandt:</p><ol><li><a href="/a">The first one</a>
    <small>An excerpt of the text that …</small></li></ol></div>
    """,
  ])
  func takesTheBoxesOfPluginsOutOfTheText(_ box: String) throws {
    let article = try #require(try articles(export(post("<p>Text.</p>\(box)<p>And on.</p>"))).first)
    #expect(article.body == "Text.\n\nAnd on.")
    #expect(article.images.isEmpty)
    #expect(article.related == [RelatedReference(title: "The first one", url: "https://s.example/a")])
  }

  @Test func takesReadAlsoLinesOutOfTheText() throws {
    let article = try #require(
      try articles(
        export(post("One.\n\nRead also: <a href=\"/a\">The first one</a>\n\nSee <a href=\"/b\">this</a>, too."))
      ).first)
    #expect(article.body == "One.\n\nSee this, too.")
    #expect(article.related.map(\.title) == ["The first one"])
    #expect(article.links.map(\.range) == [10..<14])
  }
}

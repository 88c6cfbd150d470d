import Articles
import Testing

@testable import Formats

@Suite struct FeedTests {
  @Test func readsAnItemOfRSS() throws {
    let article = try #require(
      try articles(
        """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel><title>Harbour &amp;amp; Tide</title><link>https://h.example/</link><language>en-gb</language>
        <image><title>Logo</title><link>https://h.example/logo</link></image>
        <item><title>Tide &amp;#8217; turns</title><link> https://h.example/a?x=1&amp;y=2 </link>
        <guid isPermaLink="false">tag:1</guid><d:creator>Ana Roe</d:creator><d:creator>Ben Ode</d:creator>
        <category domain="x">Sea</category><category>Ports</category>
        <pubDate>Tue, 05 Mar 2024 10:11:12 +0100</pubDate><description>Short.</description>
        <c:encoded><![CDATA[<p>The <b>tide</b> turned, see <a href="/b">this</a>.</p><ul><li>One</li></ul>]]></c:encoded>
        <enclosure url="https://h.example/tide.mp3" type="audio/mpeg" length="1"/></item>
        </channel></rss>
        """
      ).first)
    #expect(article.title == "Tide ’ turns")
    #expect(article.url == "https://h.example/a?x=1&y=2")
    #expect(article.guid == "tag:1")
    #expect(article.authors == ["Ana Roe", "Ben Ode"])
    #expect(article.categories == ["Sea", "Ports"])
    #expect(article.published?.iso8601 == "2024-03-05T10:11:12+01:00")
    #expect(article.site == "Harbour & Tide")
    #expect(article.language == "en-gb")
    #expect(article.body == "The tide turned, see this.\n\nOne")
    #expect(article.blocks.map(\.kind) == [.paragraph, .listItem])
    #expect(article.styles.map(\.kind) == [.strong])
    #expect(article.links.map(\.url) == ["https://h.example/b", "https://h.example/tide.mp3"])
    #expect(article.links.last?.text == "tide.mp3")
  }

  @Test(arguments: [
    (
      "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><a:link rel='self' href='https://h.example/feed'/>"
        + "<item><guid>1</guid></item></channel></rss>", "https://h.example/feed"
    ),
    (
      "<feed xml:base='https://h.example/x/'><link rel='self' href='atom.xml'/><entry><id>1</id></entry></feed>",
      "https://h.example/x/atom.xml"
    ),
    (
      "<feed><link rel='self' href='https://planet.example/atom'/><entry><id>1</id><source><id>2</id>"
        + "<link rel='self' href='https://h.example/atom'/></source></entry></feed>", "https://h.example/atom"
    ),
    (
      #"{"version":"https://jsonfeed.org/version/1","feed_url":"https://h.example/f.json","items":[{"id":"1"}]}"#,
      "https://h.example/f.json"
    ),
    ("<rss><channel><link>https://h.example</link><item><guid>1</guid></item></channel></rss>", nil),
    ("<feed><link rel='self' href='https://h.example/atom'/><entry><title>T</title></entry></feed>", nil),
  ])
  func aGuidBelongsToTheFeedThatSaysItsAddress(_ text: String, _ feed: String?) throws {
    #expect(try articles(text).map(\.feed) == [feed])
  }

  @Test func contentElsewhereIsAPageOrAnEnclosure() throws {
    let found = try articles(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://h.example/">
      <entry><title>A</title><content type="text/html" src="a.html"/></entry>
      <entry><title>B</title><link href="b.html"/><content type="video/mp4" src="b.mp4"/><summary>Text.</summary></entry>
      </feed>
      """)
    #expect(found.map(\.url) == ["https://h.example/a.html", "https://h.example/b.html"])
    #expect(found.map { $0.links.map(\.url) } == [[], ["https://h.example/b.mp4"]])
    #expect(found.last?.body == "Text.")
  }

  @Test func readsAnEntryOfAtom() throws {
    let found = try articles(
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://h.example/x/" xml:lang="de">
      <a:title type="html">A &lt;b&gt;feed&lt;/b&gt;</a:title><a:author><a:name>Feed Author</a:name></a:author>
      <a:entry xml:base="y/"><a:title type="text">1 &lt; 2</a:title><a:id>urn:1</a:id>
      <a:link rel="self" href="self"/><a:link rel="alternate" type="text/html" href="../z?a=1&amp;b=2"/>
      <a:link rel="enclosure" href="/f.pdf" title="The file"/>
      <a:category term="t1" label="Label"/><a:category term="t2"/>
      <a:published>2024-03-05T10:00:00Z</a:published><a:updated>2024-03-06T10:00:00Z</a:updated>
      <a:content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>A &lt;tag&gt; here<h:br/>next</h:p></h:div></a:content>
      </a:entry>
      <a:entry><a:title>Second</a:title><a:author><a:name>Own Author</a:name><a:email>o@h.example</a:email></a:author>
      <a:source><a:title>Elsewhere</a:title><a:author><a:name>Source Author</a:name></a:author></a:source>
      <a:summary>Text.</a:summary><a:updated>2024-03-06T10:00:00Z</a:updated></a:entry>
      <a:entry><a:source><a:author><a:name>Source Author</a:name></a:author></a:source><a:summary>Text.</a:summary></a:entry>
      </a:feed>
      """)
    let first = try #require(found.first)
    #expect(first.title == "1 < 2")
    #expect(first.url == "https://h.example/x/z?a=1&b=2")
    #expect(first.body == "A <tag> here\nnext")
    #expect(first.categories == ["Label", "t2"])
    #expect(first.updated?.iso8601 == "2024-03-06T10:00:00Z")
    #expect(first.language == "de")
    #expect(first.site == "A feed")
    #expect(first.links.map(\.text) == ["The file"])
    #expect(found.map(\.authors) == [["Feed Author"], ["Own Author"], ["Source Author"]])
    #expect(found.last?.published == nil)
    #expect(found[1].published?.iso8601 == "2024-03-06T10:00:00Z")
  }

  @Test func readsRDFWithItemsBesideTheChannel() throws {
    let found = try articles(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://h.example/f"><title>Site</title><items><rdf:Seq/></items></channel>
      <item rdf:about="https://h.example/1"><title>One</title><description>Text.</description>
      <dc:date>2024-03</dc:date><dc:subject>Sea</dc:subject></item></rdf:RDF>
      """)
    #expect(found.map(\.url) == ["https://h.example/1"])
    #expect(found.first?.categories == ["Sea"])
    #expect(found.first?.published?.iso8601 == "2024-03-01")
    #expect(found.first?.site == "Site")
  }

  /// The title is said after the items.
  @Test func waitsForWhatIsSaidOfTheFeed() throws {
    let found = try articles("<rss><channel><item><title>a</title></item><title>Late</title></channel></rss>")
    #expect(found.map(\.site) == ["Late"])
  }

  @Test(arguments: [
    ("ana@h.example (Ana Roe)", "Ana Roe"), ("Ana Roe <ana@h.example>", "Ana Roe"),
    ("Ana Roe (ana@h.example)", "Ana Roe"),
    ("Ana Roe", "Ana Roe"), ("ana@h.example", nil), ("", nil), ("Ana Roe ana@h.example", "Ana Roe"),
    ("Ana (the elder) Roe", "Ana (the elder) Roe"),
  ])
  func readsNamesBesideMailAddresses(_ text: String, _ name: String?) {
    #expect(authorName(text) == name)
  }

  @Test func anItemWithoutTitleOrTextStillComesIn() throws {
    let found = try articles(
      """
      <rss><channel><item><description>Only a text here.</description></item>
      <item><link>https://h.example/a</link></item><item><title>Headline</title></item><item/></channel></rss>
      """)
    #expect(found.map(\.title) == ["Only a text here.", "https://h.example/a", "Headline", "…"])
    #expect(found.map(\.body) == ["Only a text here.", "", "", ""])
  }

  @Test(arguments: [
    ("AT&amp;amp;T &amp;#8217;s", "AT&T ’s"), ("&lt;b&gt;Bold&lt;/b&gt; text", "Bold text"),
    ("<![CDATA[A & B]]>", "A & B"),
    ("caf&eacute; &undefined; &amp;", "café &undefined; &"), ("1 &lt; 2", "1 < 2"), ("a <b>b</b> c", "a b c"),
  ])
  func titlesAreDecodedAsOftenAsTheyAreEncoded(_ written: String, _ title: String) throws {
    #expect(
      try articles("<rss><channel><item><title>\(written)</title></item></channel></rss>").map(\.title) == [title])
  }

  @Test func takesThePageOverOtherAddresses() throws {
    let item = { (inside: String) in
      try articles("<rss><channel><link>https://h.example/</link><item>\(inside)</item></channel></rss>").map(\.url)
    }
    #expect(try item("<guid>https://h.example/g</guid>") == ["https://h.example/g"])
    #expect(try item("<guid isPermaLink='false'>https://h.example/g</guid>") == [nil])
    #expect(try item("<guid>https://h.example/g</guid><link>/l</link>") == ["https://h.example/l"])
    #expect(try item("<link>javascript:alert(1)</link>") == [nil])
    #expect(try item("<link>file:///etc/passwd</link>") == [nil])
  }

  @Test func keepsFurtherAddresses() throws {
    let text = """
      <rss xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><link>https://b.example/~r/1</link>
      <guid>https://h.example/?p=1</guid><f:origLink>https://h.example/a</f:origLink></item></channel></rss>
      """
    var found: [ImportedArticle] = []
    _ = try readArticles(in: Array(text.utf8), name: "x") { found.append($0) }
    #expect(found.map(\.article.url) == ["https://b.example/~r/1"])
    #expect(found.map(\.aliases) == [["https://h.example/a", "https://h.example/?p=1"]])
  }
}

func articles(_ text: String) throws -> [Article] {
  var found: [Article] = []
  _ = try readArticles(in: Array(text.utf8), name: "x.xml") { found.append($0.article) }
  return found
}

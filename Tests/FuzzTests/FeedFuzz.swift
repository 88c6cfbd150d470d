import Articles
import Formats
import TestSupport
import Testing

@Suite struct FeedFuzz {
  private static let mutator = Mutator([
    "<", ">", "</item>", "<item>", "<entry>", "</channel>", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "&#", "&lt;",
    "&amp;amp;", ";", "\"", "'", "=", "/>", "<!DOCTYPE a [", "xmlns:x='http://purl.org/dc/elements/1.1/'",
    "xml:base='/'",
    "type='xhtml'", "mode='base64'", "<title>", "</title>", "[caption]", "[/x]", "{", "}", "[", "]", ",", "\\u0000",
  ])
  private static let sources = [
    """
    <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Site</title><item><title>One &amp;amp; two</title><link>https://h.example/a</link>
    <pubDate>Tue, 05 Mar 2024 10:11:12 +0100</pubDate><author>a@h.example (Ana Roe)</author><category>Sea</category>
    <c:encoded><![CDATA[<p>A <b>text</b> [x y="1"]</p>]]></c:encoded></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://h.example/"><title type="html">A</title><entry>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">T</div></title><link href="a"/><id>urn:1</id>
    <author><name>Ana</name></author><updated>2024-03-05T10:00:00Z</updated><content type="x/y">VGV4dA==</content>
    </entry></feed>
    """,
    """
    <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <wp:wxr_version>1.2</wp:wxr_version><item><title>T</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
    <content:encoded><![CDATA[[caption id="a"]<img src="/a"> b[/caption]\n\n<h2>Related posts</h2><ul><li><a href="/b">One two</a></li></ul>]]></content:encoded>
    </item></channel></rss>
    """,
    #"{"version":"https://jsonfeed.org/version/1","title":"F","items":[{"id":"1","content_html":"<p>x</p>","tags":["a"]}]}"#,
    #"<opml version="2.0"><body><outline text="A"><outline xmlUrl="https://a.example/f" title="B"/></outline></body></opml>"#,
  ]

  /// Reading ends with articles whose ranges lie within their texts, and with problems of one line.
  @Test(arguments: sources)
  func brokenFeedsEndNothing(source: String) throws {
    fuzz("feeds", rounds: 600) { dice, place in
      let bytes = Self.mutator.mutated(source.utf8, &dice)
      let comment: Comment = "\(place)"
      do {
        let problems = try readSource(in: bytes, name: "a") { source in
          let article: Article
          switch source {
          case .article(let read): article = read.article
          case .feed(let feed):
            #expect(!feed.address.isEmpty, comment)
            return
          }
          let end = article.body.unicodeScalars.count
          #expect(!article.title.isEmpty, comment)
          #expect(article.blocks.allSatisfy { $0.range.upperBound <= end }, comment)
          #expect(article.styles.allSatisfy { $0.range.upperBound <= end }, comment)
          #expect(article.links.allSatisfy { $0.range.upperBound <= end }, comment)
          #expect(article.images.allSatisfy { $0.position <= end }, comment)
        }
        #expect(problems.allSatisfy { !$0.description.contains("\n") }, comment)
      } catch {
        #expect(error is ImportProblem, comment)
      }
    }
  }
}

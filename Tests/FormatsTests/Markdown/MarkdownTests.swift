import Articles
import Testing

@testable import Formats

@Suite struct MarkdownTests {
  private func read(_ text: String, name: String = "post.md") throws -> (article: Article, problems: [ImportProblem]) {
    let (articles, problems) = try articles(in: text, name: name)
    return (try #require(articles.first), problems)
  }

  @Test func readsYAMLFrontMatter() throws {
    let article = try read(
      """
      ---
      title: no
      author: [Ann Lee, {name: Bo Ek}]
      date: 2021-11-04 07:30:00 +0100
      lang: pt_BR
      tags: "snow, light"
      url: https://example.org/a
      related:
        - {title: First, author: Ann Lee, url: /b}
        - Second
      neighbours: [{title: Before}]
      draft: true
      ---
      PORT ALDER (TRL) – The text.
      """
    ).article
    #expect(article.title == "no")
    #expect(article.authors == ["Ann Lee", "Bo Ek"])
    #expect(article.published?.iso8601 == "2021-11-04T07:30:00+01:00")
    #expect(article.language == "pt-BR")
    #expect(article.tags == ["snow", "light"])
    #expect(
      article.related == [
        RelatedReference(title: "First", author: "Ann Lee"), RelatedReference(title: "Second"),
      ])
    #expect(article.neighbours == [Neighbour(title: "Before")])
    #expect(article.dateline == "PORT ALDER")
    #expect(article.body == "PORT ALDER (TRL) – The text.")
  }

  @Test(arguments: [
    "+++\ntitle = \"T\"\nauthors = [\"A B\"]\ndate = 2020-01-02T03:04:05Z\n[taxonomies]\ntags = [\"x\"]\n+++\nBody.",
    "{\n\"title\": \"T\", \"authors\": [\"A B\"],\n\"date\": \"2020-01-02T03:04:05Z\", \"tags\": [\"x\"]\n}\n\nBody.",
    "Title: T\nDate: 2020-01-02T03:04:05Z\nAuthor: A B\nTags: x\n\nBody.",
    "---\ntitle: T\nauthors:\n  - name: A B\ndate: 2020-01-02T03:04:05Z\ntags:\n- x\n...\nBody.",
  ])
  func readsEveryKindOfFrontMatter(_ text: String) throws {
    let (article, problems) = try read(text)
    #expect(article.title == "T")
    #expect(article.authors == ["A B"])
    #expect(article.published?.iso8601 == "2020-01-02T03:04:05Z")
    #expect(article.tags == ["x"])
    #expect(article.body == "Body.")
    #expect(problems.isEmpty)
  }

  @Test func importsTheTextBelowBadFrontMatter() throws {
    let (article, problems) = try read("---\ntitle: Colon: in title\n\tno: {yaml\n---\nThe body survives.")
    #expect(article.body == "The body survives.")
    #expect(article.title == "Colon: in title")
    #expect(problems.count == 1)
    #expect(problems.first?.isSkip == false)
  }

  @Test func stopsAliasBombsAndDeepNesting() throws {
    var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      bomb += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(try read("---\ntitle: T\n\(bomb)---\nBody.").article.title == "T")
    let deep = String(repeating: "[", count: 5000)
    let (article, problems) = try read("---\ntitle: T\nx: \(deep)\n---\nBody.")
    #expect(article.title == "T")
    #expect(problems.count == 1)
    let dashes = String(repeating: "- ", count: 5000)
    #expect(try read("---\ntitle: T\nx:\n  \(dashes)y\n---\nBody.").article.body == "Body.")
  }

  @Test func takesNoRuleForFrontMatter() throws {
    let article = try read("# Heading\n\nOne.\n\n---\n\nTwo.").article
    #expect(article.title == "Heading")
    #expect(article.body == "One.\n\nTwo.")
    #expect(try read("---\nFoo\n---\nBar\n").article.body == "Foo\n\nBar")
  }

  @Test func takesTheDateFromTheFileName() throws {
    #expect(try read("Text.", name: "x/2019-02-28-winter.md").article.published?.iso8601 == "2019-02-28")
    #expect(try read("Text.", name: "2019-02-31-winter.md").article.published == nil)
  }

  @Test func countsBlocksAndLinksInScalars() throws {
    let article = try read(
      """
      Intro with *a* [linked 😀 word](https://example.org/x) and [no link](javascript:x).

      ## Subhead

      > Quoted line
      > goes on.

      - one
      - two

      | a | b |
      |---|---|
      | c | d |

      ```
      code  here
      ```
      """
    ).article
    let scalars = Array(article.body.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    #expect(
      article.blocks.map { "\($0.kind): \(text($0.range))" } == [
        "paragraph: Intro with a linked 😀 word and no link.", "subhead: Subhead", "quote: Quoted line goes on.",
        "listItem: one", "listItem: two", "tableRow: a | b", "tableRow: c | d", "code: code  here",
      ])
    #expect(article.links.map(\.url) == ["https://example.org/x"])
    #expect(article.links.map { text($0.range) } == ["linked 😀 word"])
    #expect(article.body.contains("one\ntwo\n\na | b\nc | d\n\ncode"))
  }

  @Test func takesShortcodesAndMarkupOut() throws {
    let article = try read(
      """
      {% include header.html %}
      Light in {{ page.place }} the [[Town hall|hall]].

      > [!NOTE] Mind the step

      {{< figure src="boat.jpg" caption="The boat" >}}

      <div>A <b>bold</b> &amp; plain<br>line</div>

      <!-- hidden -->

      Code: `{{ kept }}`
      """
    ).article
    #expect(
      article.body
        == "Light in the hall.\n\nMind the step\n\nA bold & plain\nline\n\nCode: {{ kept }}")
  }

  @Test func cleansWhatEscapesHide() throws {
    let article = try read(
      "---\ntitle: \"x\\e[31mred\\x1b]0;t\\a\"\nauthor: \"\\u009b31mEve\"\n---\nbody &#27;[1mtext\n"
    ).article
    #expect(article.title == "xred")
    #expect(article.authors == ["Eve"])
    #expect(article.body == "body text")
  }
}

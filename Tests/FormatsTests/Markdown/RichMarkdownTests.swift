import Articles
import Testing

@testable import Formats

/// What Markdown says beside its words: blocks, styles, images, notes.
@Suite struct RichMarkdownTests {
  private func read(_ text: String) throws -> Article {
    let (articles, _) = try articles(in: text, name: "post.md")
    return try #require(articles.first)
  }

  /// Each block as its kind, what it says of itself, and its text.
  private func blocks(_ text: String) throws -> [String] {
    let article = try read("---\ntitle: T\nurl: https://example.org/a/\n---\n" + text)
    return article.blocks.map { block in
      let facts = [
        block.level.map { "level \($0)" }, block.depth > 0 ? "depth \(block.depth)" : nil,
        block.ordinal.map { "number \($0)" }, block.isChecked.map { $0 ? "done" : "open" },
        block.isHeader ? "header" : nil, block.language,
      ]
      let head = (["\(block.kind)"] + facts.compactMap(\.self)).joined(separator: " ")
      return "\(head): \(words(block.range, of: article))"
    }
  }

  private func words(_ range: Range<Int>, of article: Article) -> String {
    String(String.UnicodeScalarView(Array(article.body.unicodeScalars)[range]))
  }

  @Test func listsTellNumbersLevelsTasksAndWhatIsInTheirItems() throws {
    #expect(
      try blocks(
        """
        3. three
           - inner
             1. innermost

           after it

               code

           > quoted
        4. - [x] done
        5. - [ ] open

        * apart
        """) == [
          "listItem depth 1 number 3: three", "listItem depth 2: inner", "listItem depth 3 number 1: innermost",
          "paragraph depth 1: after it", "code depth 1: code", "quote depth 1: quoted", "listItem depth 2 done: done",
          "listItem depth 2 open: open", "listItem depth 1: apart",
        ])
  }

  @Test func codeThatBeginsAnItemHasItsNumber() throws {
    #expect(
      try blocks("1. one\n2. ```\n   two\n   ```\n3. three\n\n<ol><li><pre>a</pre></li></ol>") == [
        "listItem depth 1 number 1: one", "code depth 1 number 2: two", "listItem depth 1 number 3: three",
        "code depth 1 number 1: a",
      ])
  }

  @Test(arguments: [
    ("## Two\n\n#### Four", ["subhead level 2: Two", "subhead level 4: Four"]),
    ("# One\n\n## Two\n\n###### Six", ["subhead level 2: One", "subhead level 3: Two", "subhead level 6: Six"]),
    (
      "> - [X] a\n> - [ ] b\n> - [c]",
      ["listItem depth 1 done: a", "listItem depth 1 open: b", "listItem depth 1: [c]"]
    ),
    ("> a\n>> b", ["quote depth 1: a", "quote depth 2: b"]),
    ("> - a\n>\n> b", ["listItem depth 1: a", "quote depth 1: b"]),
    ("a\n\n***\n\nb", ["paragraph: a", "rule: ", "paragraph: b"]),
    ("```swift linenos\nx\n```", ["code swift: x"]), ("~~~ {.python}\nx\n~~~", ["code python: x"]),
    ("|a|b|\n|-|-|\n|1|2|3|", ["tableRow header: a | b", "tableRow: 1 | 2|3"]),
    ("| | |\n|-|-|\n|1|2|", ["tableRow: 1 | 2"]),
    (
      "Term\n: One\n  goes on\n: Two",
      ["listItem depth 1: Term", "paragraph depth 1: One goes on", "paragraph depth 1: Two"]
    ),
    ("Term\n\n:   One", ["listItem depth 1: Term", "paragraph depth 1: One"]),
    ("So\n:it goes", ["paragraph: So :it goes"]),
    ("## Named {#name}", ["subhead level 2: Named"]),
    ("> # Head\n> text", ["quote depth 1: Head", "quote depth 1: text"]),
  ])
  func blocksTellWhatTheyAre(_ text: String, _ expected: [String]) throws {
    #expect(try blocks(text) == expected)
  }

  @Test func notesStandAtTheEndAndReferencesLeadToThem() throws {
    let text = "One[^b], two[^a] and again[^b].\n\n[^a]: Note *a*.\n\n    Its second part.\n\n[^b]: Note b.\n\nThe end."
    #expect(
      try blocks(text) == [
        "paragraph: One[1], two[2] and again[1].", "paragraph: The end.", "footnote number 1: Note b.",
        "footnote number 2: Note a.", "footnote: Its second part.",
      ])
    let article = try read(text)
    #expect(article.links.map(\.url) == ["#fn1", "#fn2", "#fn1"])
    #expect(article.links.allSatisfy { words($0.range, of: article) == $0.text })
    #expect(try read("# Head[^1]\n\nText.\n\n[^1]: Note.").title == "Head")
  }

  @Test(arguments: [
    ("*a **b***", ["emphasis a b", "strong b"]), ("`a`  ~~b~~", ["code a", "strike b"]),
    ("<em>a <b>b</em></b>", ["emphasis a b", "strong b"]), ("x<sup>2</sup> H~2~O", ["superscript 2", "subscript 2"]),
    ("<kbd>a</kbd> ==b== <mark>c</mark>", ["code a", "strong b", "strong c"]), ("<i>a\n\nb", ["emphasis a"]),
    ("> [!note] a *b*", ["strong a b", "emphasis b"]), ("$x_1$", ["code $x_1$"]), ("</b>a<q>b</q>", []),
  ])
  func stylesCoverTheirWords(_ text: String, _ expected: [String]) throws {
    let article = try read("---\ntitle: T\n---\n" + text)
    #expect(article.styles.map { "\($0.kind) \(words($0.range, of: article))" } == expected)
  }

  @Test func imagesLeaveNoTextButStandBeforeTheirBlock() throws {
    let article = try read(
      """
      ---
      title: T
      url: https://example.org/a/
      ---
      First.

      ![A *boat*|300](b.png "At sea") Words ![](c.png) after.

      [![badge](d.png)](https://example.org/ci)

      ![[e.png]]

      <img src="f.png" alt="F &amp; g"> Last <script>alert(1)</script>one.
      """)
    #expect(article.body == "First.\n\nWords after.\n\nLast one.")
    #expect(
      article.images == [
        ArticleImage(url: "https://example.org/a/b.png", alt: "A boat", caption: "At sea", position: 8),
        ArticleImage(url: "https://example.org/a/c.png", position: 8),
        ArticleImage(url: "https://example.org/a/d.png", alt: "badge", position: 22),
        ArticleImage(url: "https://example.org/a/e.png", alt: "e.png", position: 22),
        ArticleImage(url: "https://example.org/a/f.png", alt: "F & g", position: 22),
      ])
  }

  @Test func htmlBlocksAreReadAsHTML() throws {
    #expect(
      try blocks(
        """
        <table>

        <tr><th>a</th><th>b</th></tr>

        <tr><td>1</td><td>2</td></tr>

        </table>

        - item

          <p>in <b>it</b></p>

        <blockquote><p>said</p></blockquote>

        <details><summary>More</summary>

        *Hidden*

        </details>
        <ul><li>one<ol start="4"><li>four</li></ol></li></ul>
        """) == [
          "tableRow header: a | b", "tableRow: 1 | 2", "listItem depth 1: item", "paragraph depth 1: in it",
          "quote depth 1: said", "paragraph: More", "paragraph: Hidden", "listItem depth 1: one",
          "listItem depth 2 number 4: four",
        ])
    let article = try read("# T\n\n😀\n\n<p>a <a href=\"https://example.org/\">link</a> and <em>it</em></p>\n\nb")
    #expect(article.links.map { words($0.range, of: article) } == ["link"])
    #expect(article.styles.map { words($0.range, of: article) } == ["it"])
  }

  @Test func tagsWithinTheTextStayAndAreTags() throws {
    let article = try read("---\ntags: [Snow]\n---\nOn #snow, #town/hall. Not #1, a#b, `#c` or [x](#d).")
    #expect(article.tags == ["Snow", "town/hall"])
    #expect(article.body.contains("#snow, #town/hall"))
  }

  @Test func clippedNotesTellTheirPage() throws {
    let article = try read(
      """
      ---
      title: "T"
      source: "https://example.org/host"
      author:
        - "[[João Cardoso]]"
        - "[[people/roe|Ana Roe]]"
      created: 2024-12-13
      tags: ["[[clippings]]"]
      ---
      Text.
      """)
    #expect(article.url == "https://example.org/host")
    #expect(article.authors == ["João Cardoso", "Ana Roe"])
    #expect(article.published == nil)
    #expect(article.tags == ["clippings"])
    #expect(try read("---\ntitle: T\ncreated: 2024-12-13\n---\nText.").published?.iso8601 == "2024-12-13")
  }
}

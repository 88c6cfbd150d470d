import Articles
import Dispatch
import Testing

@testable import Formats

@Suite struct BoundedMarkdownTests {
  private func read(_ text: String) throws -> (article: Article, problems: [ImportProblem]) {
    let found = DispatchQueue(label: "reading").sync { Result { try articles(in: text, name: "post.md") } }
    let (read, problems) = try found.get()
    return (try #require(read.first), problems)
  }

  /// Shapes whose cost to the parser grows with the square of their length, or more.
  @Test(arguments: [
    String(repeating: "![[]()", count: 100_000), String(repeating: "a <?", count: 60_000),
    String(repeating: "a <!A ", count: 60_000), String(repeating: "a <![CDATA[", count: 60_000),
    String(repeating: "|a", count: 400) + "\n" + String(repeating: "|-", count: 400) + "\n"
      + String(repeating: "|\n", count: 10_000),
    "> " + String(repeating: "|", count: 40_000) + "\n> -" + String(repeating: "|-", count: 40_000),
    "http://a.example/" + String(repeating: "(a))", count: 100_000), String(repeating: "- ", count: 20_000) + "a",
    String(repeating: ">", count: 20_000) + "a\n" + String(repeating: "b\n", count: 20_000),
    "[a]: /" + String(repeating: "u", count: 8_000) + " '" + String(repeating: "t", count: 40_000) + "'",
    String(repeating: "*a_ ", count: 130_000), String(repeating: "<http://a", count: 60_000),
    String(repeating: "*www.a", count: 60_000),
  ])
  func whatWouldTakeTooLongComesInAsPlainText(_ costly: String) throws {
    let uses = costly.hasPrefix("[a]:") ? String(repeating: "[a] ", count: 40_000) + "\n\n" : "\n\n\n\n\n"
    let (article, problems) = try read("# T\n\nBefore *all*.\n\n\(costly)\n\n\(uses)After [it](https://example.org/).")
    #expect(article.title == "T")
    #expect(article.body.hasPrefix("Before all.\n\n"))
    #expect(article.body.hasSuffix("\n\nAfter it."))
    #expect(article.links.last?.url == "https://example.org/")
    let written = String(costly.prefix(60).split(separator: "\n").first ?? "").trimmingBlanksAtEnd
    #expect(article.body.contains(written))
    #expect(problems.count == 1)
    #expect(problems.first?.line == 5)
    #expect(problems.first?.isSkip == false)
  }

  @Test func aTextOfNothingButMarksIsCutWithAWord() throws {
    let (article, problems) = try read("# T\n\nBefore.\n\n" + String(repeating: "a\n\n", count: 600_000))
    #expect(article.body.hasPrefix("Before.\n\na\n\na"))
    #expect(problems.count == 1)
    #expect(problems.first?.line ?? 0 > 400_000)
  }

  /// What real pages hold stays Markdown.
  @Test func longDocumentsStayMarkdown() throws {
    let rows = String(repeating: "| a | b | [c](https://example.org/c) | ![d](https://example.org/d) |\n", count: 3_000)
    let images = String(repeating: "- ![d](https://example.org/d) and <!-- a comment --> `code` <br>\n", count: 2_000)
    let rule = String(repeating: "-", count: 400)
    let references = (0..<500).map { "[r\($0)]: https://example.org/\($0) \"title\"\n" }.joined()
    let picture = "[p]: <data:image/png;base64,\(String(repeating: "A", count: 1_000_000))>"
    let text = """
      | a | b | c | d |
      |---|---|---|---|
      \(rows)
      \(images)
      \(rule)

      See [it][r7] and ![][p].

      ```
      \(String(repeating: "{\"a\": [[[]]], |-|-|-|}\n", count: 2_000))
      ```

      \(references)
      \(picture)

      End *of* it.
      """
    let (article, problems) = try read(text)
    #expect(problems.isEmpty)
    #expect(article.blocks.count { $0.kind == .tableRow } == 3_001)
    #expect(article.blocks.count { $0.kind == .listItem } == 2_000)
    #expect(article.blocks.count { $0.kind == .code } == 1)
    #expect(article.links.contains { $0.text == "it" && $0.url == "https://example.org/7" })
    #expect(article.body.hasSuffix("End of it."))
    #expect(!article.body.contains("AAAA"))
  }

  @Test func linksOfTagsHoldNoOthers() throws {
    let opened = String(repeating: "<a href=\"https://example.org/a\">a ", count: 3_000)
    let (article, _) = try read(
      "Text " + opened + String(repeating: "</a>", count: 3_000) + " and [b <i>c](https://example.org/b).")
    #expect(article.links.count == 3_001)
    #expect(article.links.allSatisfy { $0.text.count < 6 })
  }
}

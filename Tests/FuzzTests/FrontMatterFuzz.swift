import Articles
import TestSupport
import Testing

@testable import Formats

@Suite struct FrontMatterFuzz {
  private static let mutator = Mutator([
    "---\n", "+++\n", ": ", "- ", "? ", "|", ">", "|-\n", "&a ", "*a", "!!str ", "!<x> ", "#", "'", "\"", "\\", "{",
    "}", "[",
    "]", ",", "\n", "\n  ", "\t", "@", "`", "%", "=", "= ", "[[", "]]", "\"\"\"", "'''", ".", "1979-05-27T07:32:00Z",
    "0x1F", "inf", "true", "\u{2028}", "\u{FEFF}", "<<: *a",
  ])
  private static let yaml = """
    ---
    title: "A \\"quoted\\" one: two"
    author: [Ana Roe, {name: Ben Ode}, &d "Cy", *d]
    date: 2024-03-05T10:00:00+01:00
    tags:
      - one
      - 'two: three'
    summary: >-
      folded
      text
    ---

    """
  private static let toml = """
    +++
    title = 'T'
    date = 2024-03-05T10:00:00+01:00
    tags = ["a", 'b', \"\"\"c\"\"\"]
    [extra.a]
    b = [1, {c = "d", e.f = 1.5}, 2024-03-05]
    [[authors]]
    name = "Ana Roe"
    +++

    """
  private static let json = "{\"title\": \"T\", \"date\": \"2024-03-05\", \"tags\": [\"a\", {\"b\": null}]}\n\n"

  /// The text below comes in whatever stands above, and nothing ends the program.
  @Test(arguments: [yaml, toml, json])
  func brokenFrontMatterCostsNoText(head: String) throws {
    fuzz("front matter", rounds: 1_200) { dice, place in
      let bytes = Self.mutator.mutated(head.utf8, &dice) + Array("\n\nThe text of the article stands here.\n".utf8)
      // These make another charset of it.
      if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return }
      let comment: Comment = "\(place)"
      var bodies: [String] = []
      do {
        let problems = try readArticles(in: bytes, name: "a.md") { bodies.append($0.article.body) }
        #expect(problems.allSatisfy { !$0.description.contains("\n") }, comment)
        #expect(bodies.contains { $0.contains("The text of the article stands here") }, comment)
      } catch {
        // Bytes that no text has may have come in.
        #expect("\(error)".contains("is not text"), comment)
      }
    }
  }
}

import Dispatch
import TestSupport
import Testing

@testable import Formats

/// Whatever front matter holds, its reading ends with values, and never with the program.
struct HostileFrontMatterTests {
  private static let seeds = [
    """
    title: "A \\"quoted\\" one \\u00e9"
    date: 2024-03-05T10:00:00+01:00
    tags: [a, {b: c}, &d e, *d]
    params: &anchor
      author: {name: 'Ana', <<: *anchor}
      ? complex key
      : - one
        - - two
          - !!str three
    text: |2-
        kept
    folded: >+
      folded

      text
    # comment
    null: ~
    """,
    "%YAML 1.1\n%TAG ! tag:e.org,2024:\ntitle: !<tag:e.org,2024:x> x\n? [a, b]\n: {c, d: e}\n? {f: g}\n: h\n",
    "title: - [x\ndescription: 100% @home `code`\nsubtitle: *star\nauthor: & Sons\ndraft: no\nweight: 010\n",
  ]

  private static let mutator = Mutator(
    [
      "[", "]", "{", "}", "\"", "'", ":", ": ", "- ", "? ", "-\n", "?\n", ":\n", ">", "|", "|9", "\n", "\n ", "\n  ",
      "\r", "\t", "---", "...", "&a ", "*a", "*a ", "<<: *a\n", "!", "!!str ", "!<", "%", "#", " #", ",", "\\", "\\x",
      "\\ud800", "\\U0010FFFF", "@", "`", "~", "=", "é", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{7F}", "\u{1}",
      "\u{FFFF}", "a: ", "a: b\n", "0x", ".inf", "1e999", "\u{1F600}", "- - ", "[{", "? - ",
    ], mostChanges: 6, mostCopies: 2_000)

  /// Half a megabyte of stack is what a dispatched thread has.
  @Test(arguments: [
    " {\"b\": null}]}\n\n{\"title\": \"T\"}\n", "{\"title\": \"T\"\n\n{\"tags\": []}\n", "{\"a\n{\"title\": \"T\"}\n",
  ])
  func textBelowBrokenJSONIsRead(_ head: String) throws {
    let (articles, _) = try articles(in: head + "\n\nThe text of the article stands here.\n", name: "a.md")
    #expect(articles.contains { $0.body.contains("The text of the article stands here.") })
  }

  @Test func mutatedYAMLIsReadToItsEnd() {
    fuzz("mutated YAML", rounds: 1_500) { dice, place in
      let mutated = Self.mutator.mutated(dice.pick(Self.seeds).utf8, &dice)
      let text = "---\n\(String(decoding: mutated, as: UTF8.self))\n---\nBody."
      DispatchQueue(label: "reading").sync {
        guard let frontMatter = FrontMatter(text) else { return }
        let problem = frontMatter.values().problem
        #expect(problem?.sentence.contains("\n") != true, "\(place)")
      }
    }
  }
}

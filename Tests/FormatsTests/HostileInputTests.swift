import Articles
import Recognition
import TestSupport
import Testing

@testable import Formats

/// Whatever a file holds, its reading ends with articles and problems, and never with the program.
@Suite struct HostileInputTests {
  private static let sources: [(name: String, text: String)] = [
    (
      "a.jsonl",
      """
      {"title":"Who is Nora Feldt?","authors":["Ana Roe"],"published":"2024-03-05T10:00:00+01:00","url":"https://e.org/a",\
      "body":"MOSCOW – Nora\\nFeldt met Vladimir Putin.\\n\\nShe \\ud83d\\ude00 left Cuba.","blocks":[{"kind":"paragraph",\
      "start":0,"end":20}],"links":[{"text":"left","url":"https://e.org/b","start":5,"end":9}],"related":[{"title":"R"}]}
      {"title":"Second","body":["One.","Two."],"tags":"a,b"}
      """
    ),
    (
      "a.md",
      """
      ---
      title: "A \\"quoted\\" one"
      tags: [a, {b: c}, &d e, *d]
      date: 2024-03-05
      ---
      # Head

      > Quote with [a link](https://e.org/x "t") and ![an image](<y z>) <b>tag</b> `code`

      | a | b |
      |---|:-:|
      | 1 | Putin |

      1. one
         - two[^n] {{< x >}} [[Page|words]]

      [^n]: A note. [r]
      [r]: /u 'title'
      """
    ),
    ("a.md", "+++\ntitle = 'T'\n[extra.a]\nb = [1, {c = \"d\"}, 2024-03-05]\n+++\nText of *it* ~~all~~.\n"),
    (
      "a.txt",
      """
      Home › News › Politics
      The bridge stays shut
      By Ana Roe, 5 March 2024

      WARSAW, 3 May (PAP) – The old bridge over the river stays shut until autumn, said Nora Feldt of Poland.

      People who live there complain about the traffic, and the town tells drivers to take the road in the north.

      Related posts
      Another story
      Ben Ode
      """
    ),
  ]

  private static let mutator = Mutator([
    "[", "]", "{", "}", "\"", "'", "\\", ":", "- ", "> ", "|", "\n", "\n\n", "\r", "\t", "---\n", "+++\n", "```",
    "<!--",
    "<a ", "![", "](", "&#27;", "\u{1b}[31m", "\u{202E}", "\u{301}", "\u{1F1E9}", "\u{2028}", "&amp;", "$", "*", "`",
    "{{",
    "%}", "www.a.b", "@", "[^n]", "\\u0000", "\\ud800", "1e999", "null", "999999999999999999999", "-1",
  ])

  @Test func mutatedFilesAreReadToTheirEnd() {
    fuzz("mutated files", rounds: 1_500) { dice, place in
      let source = dice.pick(Self.sources)
      let bytes = Self.mutator.mutated(source.text.utf8, &dice)
      // The recogniser is slow in a debug build.
      let findsNames = dice.once(in: 12)
      do {
        let problems = try readArticles(in: bytes, name: source.name) { imported in
          expectSound(imported.article, "\(place)")
          guard findsNames, imported.article.body.utf8.count < 4_000 else { return }
          _ = Recognizer().mentions(title: imported.article.title, body: imported.article.body)
        }
        #expect(problems.allSatisfy { !$0.description.contains("\n") }, "\(place)")
      } catch {
        #expect(error is ImportProblem, "\(place)")
      }
    }
  }

  private func expectSound(_ article: Article, _ comment: Comment) {
    let count = article.body.unicodeScalars.count
    #expect(!article.title.isEmpty && !article.title.contains("\n"), comment)
    for range in article.blocks.map(\.range) + article.links.map(\.range) {
      #expect(range.lowerBound >= 0 && range.upperBound <= count, comment)
    }
    #expect(!(article.title + article.body).unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B }, comment)
  }
}

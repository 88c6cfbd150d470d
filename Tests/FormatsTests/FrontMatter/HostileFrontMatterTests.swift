import Dispatch
import Foundation
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

  private static let pieces =
    [
      "[", "]", "{", "}", "\"", "'", ":", ": ", "- ", "? ", "-\n", "?\n", ":\n", ">", "|", "|9", "\n", "\n ", "\n  ",
      "\r",
      "\t", "---", "...", "&a ", "*a", "*a ", "<<: *a\n", "!", "!!str ", "!<", "%", "#", " #", ",", "\\", "\\x",
      "\\ud800",
      "\\U0010FFFF", "@", "`", "~", "=", "é", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{7F}", "\u{1}", "\u{0}", "\u{FFFF}",
      "a: ", "a: b\n", "0x", ".inf", "1e999", "\u{1F600}",
    ].map { Array($0.utf8) }

  /// Longer by `FUZZ_ROUNDS`. Half a megabyte of stack is what a dispatched thread has.
  @Test func mutatedYAMLIsReadToItsEnd() {
    var dice = Dice(printingSeedOf: "mutated YAML")
    let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 1_500
    for _ in 0..<rounds {
      let text = "---\n\(Self.mutated(&dice))\n---\nBody."
      DispatchQueue(label: "reading").sync {
        guard let frontMatter = FrontMatter(text) else { return }
        let problem = frontMatter.values().problem
        #expect(problem?.sentence.contains("\n") != true, "seed \(dice.seed)")
      }
    }
  }

  private static func mutated(_ dice: inout Dice) -> String {
    var bytes = Array(dice.pick(seeds).utf8)
    for _ in 0...dice.below(6) {
      let start = dice.below(bytes.count + 1)
      let end = min(bytes.count, start + dice.below(4))
      let copies = dice.once(in: 6) ? 1 << dice.below(12) : 1
      let piece = dice.once(in: 3) ? dice.pick(pieces) + dice.pick(pieces) : dice.pick(pieces)
      bytes.replaceSubrange(
        start..<end, with: dice.once(in: 5) ? [] : Array(repeatElement(piece, count: copies).joined()))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func probe() {
    for first in Self.pieces {
      for second in [[]] + Self.pieces {
        let piece = first + second
        let text =
          "---\ntitle: x\na: &a b\nc:\n  \(String(decoding: Array(repeatElement(piece, count: 8_000 / piece.count).joined()), as: UTF8.self))\n---\nBody."
        DispatchQueue(label: "reading").sync {
          let clock = ContinuousClock()
          let time = clock.measure { _ = FrontMatter(text)?.values() }
          if time > .milliseconds(150) {
            print("SLOW", time, String(decoding: piece, as: UTF8.self).debugDescription); fflush(nil)
          }
        }
      }
    }
  }
}

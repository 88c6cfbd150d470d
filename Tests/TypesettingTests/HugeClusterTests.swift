import Articles
import Grid
import TestSupport
import Testing
import Typesetting

/// However much stands on one letter, its lines can be set and drawn, and no scalar is lost from the ranges.
@Suite struct HugeClusterTests {
  private static let clusters = [
    Pile(start: "z", piece: "\u{301}", count: 1_000), Pile(start: "க", piece: "\u{BBE}", count: 255),
    Pile(start: "க", piece: "\u{BBE}", count: 40_000), Pile(piece: "👩\u{200D}", count: 10_000, end: "👧"),
    Pile(piece: "\u{1100}", count: 5_000), Pile(piece: "क\u{94D}", count: 10_000, end: "क"),
    Pile(piece: "\u{600}", count: 20_000, end: "1"), Pile(piece: "\u{301}", count: 1_000),
  ]

  @Test(arguments: clusters, [1, 17, 66])
  func aHugeClusterIsSetWithoutLoss(pile: Pile, measure: Int) {
    for kind in Block.Kind.allCases {
      let body = "before \(pile.text) after\(pile.text)"
      let text = ArticleText(body: body, blocks: [Block(kind, 0..<body.unicodeScalars.count)])
      var galley = Galley(text, measure: measure)
      var next = 0
      for segment in galley.lines(from: LinePosition(), count: .max).flatMap(\.segments) {
        #expect(text.string(next..<segment.range.lowerBound).isOnlyBlank)
        next = segment.range.upperBound
      }
      #expect(next == text.scalars.count)
    }
  }

  @Test(arguments: clusters, [1, 5, 40])
  func aHugeClusterFitsOneLineTexts(pile: Pile, columns: Int) {
    let title = "A " + pile.text + " b"
    let count = title.unicodeScalars.count
    let clipped = clip(title, columns: columns)
    #expect((0...count).contains(clipped.range.upperBound))
    #expect(firstLine(of: Array(title.unicodeScalars), columns: columns).upperBound <= count)
    #expect(setHeadline(title, width: columns).last?.upperBound == count)
  }

  @Test func aFirstLineTakesWholeWordsAndWholeClusters() {
    func line(_ text: String, _ columns: Int) -> String {
      let scalars = Array(text.unicodeScalars)
      return ArticleText(body: text, blocks: []).string(firstLine(of: scalars, columns: columns))
    }
    #expect(line("two words", 7) == "two")
    #expect(line("two words", 9) == "two words")
    #expect(line("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5) == "👩‍👩‍👧‍👦👩‍👩‍👧‍👦")
    #expect(line("क्षक्षक्ष", 5) == "क्षक्ष")
    #expect(line("", 5) == "")
    #expect(line("新", 1) == "")
  }
}

import Articles
import Grid
import Reader
import Testing

/// Text from strangers on all parts of the screen.
struct StrangeTextTests {
  private static let piles: [String] = [
    "க" + String(repeating: "\u{BBE}", count: 255), "z" + String(repeating: "\u{301}", count: 1_000),
    String(repeating: "👩\u{200D}", count: 3_000) + "👧", String(repeating: "\u{1100}", count: 3_000),
    String(repeating: "क\u{94D}", count: 3_000) + "क",
  ]

  /// Such an article is previewed at the start, and would end the reader at every start.
  @Test(arguments: piles.indices) func hugeClustersAreShownEverywhere(index: Int) throws {
    let pile = Self.piles[index]
    let count = pile.unicodeScalars.count
    var article = Article(title: pile + " " + pile, body: pile + " " + pile + "\n\n" + pile)
    article.authors = [pile]
    article.site = pile
    article.links = [Link(text: pile, url: "https://example.org/", range: 0..<count)]
    article.mentions = [Mention(.person, in: .body, 1..<count + 3, entity: Entity(.person, pile))]
    article.related = [RelatedReference(title: pile, author: pile)]
    article.neighbours = [Neighbour(title: pile)]
    for (columns, rows) in [(20, 6), (60, 14), (80, 24), (140, 40)] {
      var reader = try ReadingDriver(TestArticles(articles: [article]), columns: columns, rows: rows)
      for keys in ["", "r", "a", "e", "i", "q", "G", "?", "q", "p", "q", "/\(pile.prefix(1))"] {
        reader.type(keys)
        let frame = draw(reader.state, .roles)
        for row in 0..<rows {
          #expect(frame.row(row).reduce(0) { $0 + ($1.character?.columns ?? 0) } == columns, "after \(keys)")
        }
      }
    }
  }

  @Test func aNameThatEndsWithinAClusterTearsNoMarkFromItsLetter() throws {
    let body = "क्षत्रिय किताब"
    let article = Article(
      title: "T", body: body,
      mentions: [Mention(.person, in: .body, 0..<2, entity: Entity(.person, "क"))])
    var reader = try ReadingDriver(TestArticles(articles: [article]))
    reader.press(.enter)
    #expect(draw(reader.state, .roles).text().contains(body))
  }

  @Test func theCursorLeavesANameThatIsScrolledOffTheScreen() throws {
    let body = (1...200).map { "Line \($0) of the story." }.joined(separator: "\n\n")
    let article = Article(
      title: "T", body: body, mentions: [Mention(.person, in: .body, 0..<4, entity: Entity(.person, "Line"))])
    var reader = try ReadingDriver(TestArticles(articles: [article]))
    reader.press(.enter)
    reader.type("e")
    #expect(textAtCursor(reader).hasPrefix("Line 1 of"))
    reader.type("G")
    let frame = draw(reader.state, .roles)
    #expect(frame.cursor.row <= 2 && textAtCursor(reader).hasPrefix("Line 1"))
    #expect(!textAtCursor(reader).hasPrefix("Line 1 of"))
  }

  private func textAtCursor(_ reader: ReadingDriver) -> String {
    let frame = draw(reader.state, .roles)
    return String(frame.row(frame.cursor.row).dropFirst(frame.cursor.column).compactMap(\.character))
  }
}

import Articles
import Grid
import Testing

@testable import Reader

/// What a small screen still says.
struct SmallScreenTests {
  private func rows(_ reader: ReadingDriver) -> [String] {
    draw(reader.state, .roles).text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [20, 24, 26, 27, 30, 58])
  func theTabsNameAllThreePanes(columns: Int) throws {
    var reader = try ReadingDriver(columns: columns, rows: 10)
    for pane in ["List", "Article", "Related"] {
      let tabs = rows(reader)[1]
      #expect(tabs.contains("[\(pane)]"), "\(tabs)")
      for start in ["List", "Art", "Rel"] { #expect(tabs.contains(start), "\(tabs)") }
      reader.press(.tab)
    }
  }

  @Test(arguments: [(19, 5), (80, 5), (19, 24), (9, 3), (32, 2), (31, 1)])
  func aScreenThatIsTooSmallIsToldHowMuchItTakes(columns: Int, rows: Int) throws {
    #expect(try self.rows(ReadingDriver(columns: columns, rows: rows)).contains { $0.contains("20×6") })
  }

  @Test func anEndlessHeadlineLeavesRoomForThePostsAfterIt() throws {
    let endless = "An " + String(repeating: "endless ", count: 100) + "headline"
    var edition = TestArticles.edition
    edition.articles[0].related = [RelatedReference(title: endless), RelatedReference(title: "The second one")]
    for (columns, height) in [(120, 24), (50, 20), (30, 12)] {
      var reader = try ReadingDriver(edition, columns: columns, rows: height)
      reader.type("r")
      let screen = rows(reader).joined(separator: "\n")
      #expect(screen.contains("2 The second one") && screen.contains("…"), "\(screen)")
    }
  }

  @Test func onlyKeysThatDoSomethingAreHinted() throws {
    let plain = Article(title: "Plain", body: "No names, no links.")
    var reader = try ReadingDriver(TestArticles(articles: [plain]), columns: 140, rows: 24)
    reader.press(.enter)
    #expect(!reader.state.hints.contains { ["name", "link"].contains($0.use) })
    var other = try ReadingDriver(columns: 140, rows: 24)
    other.press(.enter)
    #expect(other.state.hints.contains { $0.use == "name" } && other.state.hints.contains { $0.use == "link" })
  }
}

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
  func theTabsNameAllThreePanes(columns: Int) {
    var reader = ReadingDriver(columns: columns, rows: 10)
    for pane in ["List", "Article", "Related"] {
      let tabs = rows(reader)[1]
      #expect(tabs.contains("[\(pane)]"), "\(tabs)")
      for start in ["List", "Art", "Rel"] { #expect(tabs.contains(start), "\(tabs)") }
      reader.press(.tab)
    }
  }

  @Test(arguments: [(19, 5), (80, 5), (19, 24), (9, 3), (32, 2), (31, 1)])
  func aScreenThatIsTooSmallIsToldHowMuchItTakes(columns: Int, rows: Int) {
    #expect(self.rows(ReadingDriver(columns: columns, rows: rows)).contains { $0.contains("20×6") })
  }

  @Test func anEndlessHeadlineLeavesRoomForThePostsAfterIt() {
    var library = TestLibrary.edition
    let endless = "An " + String(repeating: "endless ", count: 100) + "headline"
    library.related = [0: [RelatedPost(.own, title: endless), RelatedPost(.own, title: "The second one")]]
    for (columns, height) in [(120, 24), (50, 20), (30, 12)] {
      var reader = ReadingDriver(library, columns: columns, rows: height)
      reader.type("r")
      let screen = rows(reader).joined(separator: "\n")
      #expect(screen.contains("2 The second one") && screen.contains("…"), "\(screen)")
    }
  }

  @Test func onlyKeysThatDoSomethingAreHinted() {
    let plain = LibraryArticle(
      id: ArticleID(rawValue: 1), article: Article(title: "Plain", body: "No names, no links."))
    var reader = ReadingDriver(TestLibrary(articles: [plain]), columns: 140, rows: 24)
    reader.press(.enter)
    #expect(!reader.state.hints.contains { ["name", "link"].contains($0.use) })
    var other = ReadingDriver(columns: 140, rows: 24)
    other.press(.enter)
    #expect(other.state.hints.contains { $0.use == "name" } && other.state.hints.contains { $0.use == "link" })
  }
}

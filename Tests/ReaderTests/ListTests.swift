import Articles
import Grid
import Reader
import Testing

struct ListTests {
  @Test func startShowsTheNewestArticleAndItsPreview() {
    let reader = ReadingDriver()
    #expect(reader.row == "Díaz-Canel opens a pier that Russia rebuilt")
    #expect(reader.headline == reader.row)
    #expect(reader.state.list.selected?.isUnread == true)
  }

  @Test func movingSelectsAtOnceAndThePreviewFollowsAfterAPause() {
    var reader = ReadingDriver()
    let asked = update(&reader.state, .input(.key(.character("j"))))
    #expect(reader.row?.hasPrefix("The canal") == true)
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    guard case .wait(.preview, let delay, let number)? = asked.last else {
      Issue.record("no wait asked for: \(asked)")
      return
    }
    #expect(delay == 120)
    let stale = update(&reader.state, .timer(.preview, number: number - 1))
    #expect(stale.isEmpty)
    #expect(
      update(&reader.state, .timer(.preview, number: number)).contains {
        if case .readArticle = $0 { true } else { false }
      })
  }

  @Test func aPreviewNeverCountsAsRead() {
    var reader = ReadingDriver()
    reader.type("jjkk")
    #expect(reader.commands.allSatisfy { if case .setRead = $0 { false } else { true } })
  }

  @Test func selectionStopsAtBothEnds() {
    var reader = ReadingDriver()
    reader.type("kk")
    #expect(reader.state.list.selection == 0)
    reader.type("jjjjjjjjj")
    #expect(reader.row == "An undated note")
  }

  /// Articles that come in above, or an import that names them, move nothing on the screen.
  @Test(arguments: ["jjjjjjjjjjjj", "jjjjjjjjjjjjjjkkk", "G", "Gkkkkk"])
  func aChangeOfTheLibraryMovesNoRow(keys: String) {
    var reader = ReadingDriver(.long(200))
    reader.type(keys)
    let before = draw(reader.state, .roles)
    reader.send(.libraryChanged)
    #expect(draw(reader.state, .roles) == before)
  }

  @Test func longListsAreReadPageByPageInBothDirections() {
    var library = TestLibrary.long(500)
    library.pageRows = 60
    var reader = ReadingDriver(library)
    for _ in 0..<300 { reader.type("j") }
    #expect(reader.row == "Story 301")
    for _ in 0..<250 { reader.type("k") }
    #expect(reader.row == "Story 51")
    reader.type("G")
    #expect(reader.row == "Story 500")
    for _ in 0..<100 { reader.type("k") }
    #expect(reader.row == "Story 400")
    reader.type("g")
    #expect(reader.row == "Story 1")
  }

  @Test func placeInTheListIsKnownAfterJumpsAndPaging() {
    var library = TestLibrary.long(500)
    library.pageRows = 60
    var reader = ReadingDriver(library)
    reader.type("G")
    #expect(place(of: reader) == "500 of 500")
    for _ in 0..<120 { reader.type("k") }
    #expect(place(of: reader) == "380 of 500")
  }

  @Test func lateRowsAreDropped() {
    var reader = ReadingDriver()
    reader.type("/")
    _ = update(&reader.state, .input(.key(.character("x"))))
    let before = reader.state.list.rows
    let late = ListWindow(rows: [], startsAtTop: true, endsAtBottom: true)
    _ = update(&reader.state, .answer(.window(late, .fill, number: 0)))
    #expect(reader.state.list.rows == before)
  }

  @Test func viewsWalkThroughAllUnreadAndStarred() {
    var reader = ReadingDriver()
    reader.type("v")
    #expect(reader.state.list.rows.count == 5)
    reader.type("v")
    #expect(reader.row == "北京で首脳会談、貿易問題を協議")
    reader.type("v")
    #expect(reader.state.list.rows.count == 6)
  }

  /// The place that the title bar shows.
  private func place(of reader: ReadingDriver) -> String {
    let bar = draw(reader.state, .roles).row(0).compactMap(\.character)
    return String(bar).split(separator: "  ").last.map { $0.split(separator: "·")[0].trimmed } ?? ""
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

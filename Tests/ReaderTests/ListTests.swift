import Articles
import Grid
import Testing

@testable import Reader

struct ListTests {
  @Test func startShowsTheNewestArticleAndItsPreview() throws {
    let reader = try ReadingDriver()
    #expect(reader.row == "Díaz-Canel opens a pier that Russia rebuilt")
    #expect(reader.headline == reader.row)
    #expect(reader.state.list.selected?.isUnread == true)
  }

  @Test func movingSelectsAtOnceAndThePreviewFollowsAfterAPause() throws {
    var reader = try ReadingDriver()
    let asked = update(&reader.state, .input(.key(.character("j"))))
    #expect(reader.row?.hasPrefix("The canal") == true)
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    guard case .wait(.preview, let delay, let ticket)? = asked.last else {
      Issue.record("no wait asked for: \(asked)")
      return
    }
    #expect(delay == 120)
    let stale = update(&reader.state, .timer(.preview, Ticket(number: ticket.number - 1)))
    #expect(stale.isEmpty)
    #expect(
      update(&reader.state, .timer(.preview, ticket)).contains {
        if case .ask(_, .article, _) = $0 { true } else { false }
      })
  }

  @Test func aPreviewNeverCountsAsRead() throws {
    var reader = try ReadingDriver()
    reader.type("jjkk")
    #expect(reader.commands.allSatisfy { if case .make(.mark) = $0 { false } else { true } })
  }

  @Test func selectionStopsAtBothEnds() throws {
    var reader = try ReadingDriver()
    reader.type("kk")
    #expect(reader.state.list.selection == 0)
    reader.type("jjjjjjjjj")
    #expect(reader.row == "An undated note")
  }

  /// Articles that come in above, or an import that names them, move nothing on the screen.
  @Test(arguments: ["jjjjjjjjjjjj", "jjjjjjjjjjjjjjkkk", "G", "Gkkkkk"])
  func aChangeOfTheLibraryMovesNoRow(keys: String) throws {
    var reader = try ReadingDriver(.long(200))
    reader.type(keys)
    let before = draw(reader.state, .roles)
    reader.send(.libraryChanged)
    #expect(draw(reader.state, .roles) == before)
  }

  /// Articles that an import adds above the rows on the screen leave every row where it is.
  @Test(arguments: ["jjjjjjjjjjjj", "jjjjjjjjjjjjjjkkk", "G", "Gkkkkk"])
  func anImportAboveMovesNoRow(keys: String) throws {
    var reader = try ReadingDriver(.long(200))
    reader.type(keys)
    let (row, screenRow) = (reader.row, reader.state.list.pager.window.screenRow)
    let visible = reader.state.list.rows.map(\.title)
    try reader.library.add((1...5).map { Article(title: "News \($0)", body: "The text of news \($0).") })
    reader.send(.libraryChanged)
    #expect(reader.row == row)
    #expect(reader.state.list.pager.window.screenRow == screenRow)
    reader.type("g")
    #expect(reader.row == "News 1")
    #expect(!visible.contains("News 1"))
  }

  @Test func longListsAreReadPageByPageInBothDirections() throws {
    var reader = try ReadingDriver(.long(500), pageRows: 60)
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

  @Test func placeInTheListIsKnownAfterJumpsAndPaging() throws {
    var reader = try ReadingDriver(.long(500), pageRows: 60)
    reader.type("G")
    #expect(place(of: reader) == "500 of 500")
    for _ in 0..<120 { reader.type("k") }
    #expect(place(of: reader) == "380 of 500")
  }

  @Test func lateRowsAreDropped() throws {
    var reader = try ReadingDriver()
    reader.type("/")
    _ = update(&reader.state, .input(.key(.character("x"))))
    let before = reader.state.list.rows
    let late = Answer(
      to: .rows(ListQuery(), .top, limit: 9), .rows(Window(rows: [], startsAtTop: true, endsAtBottom: true)))
    _ = update(&reader.state, .answer(late, .list(.rows), Ticket(number: 1)))
    #expect(reader.state.list.rows == before)
  }

  @Test func viewsWalkThroughAllUnreadAndStarred() throws {
    var reader = try ReadingDriver()
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

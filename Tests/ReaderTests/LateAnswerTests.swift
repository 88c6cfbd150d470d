import Articles
import Grid
import Testing

@testable import Reader

/// Answers that come when the reader has gone on or has marked something since they were asked for.
struct LateAnswerTests {
  @Test(arguments: ["", "j", "jjj"], ["j", "k", "jj", "jk"])
  func aRefreshLeavesTheSelectionThatMovedMeanwhile(start: String, keys: String) {
    var reader = ReadingDriver(.long(60))
    reader.type("j" + start)
    reader.press(.enter)
    reader.type("h")
    let row = reader.state.list.selection
    var asked = update(&reader.state, .libraryChanged)
    for key in keys { asked += update(&reader.state, .input(.key(.character(key)))) }
    let selected = reader.row
    reader.answer(asked)
    #expect(reader.row == selected)
    #expect(reader.headline == selected, "the preview follows")
    #expect(reader.state.list.selection == row + keys.map { $0 == "j" ? 1 : -1 }.reduce(0, +))
  }

  @Test func aRefreshOfTheTopLeavesTheSelectionThatMovedMeanwhile() {
    var reader = ReadingDriver(.long(60))
    var asked = update(&reader.state, .libraryChanged)
    asked += update(&reader.state, .input(.key(.character("j"))))
    reader.answer(asked)
    #expect(reader.row == "Story 2")
  }

  @Test func aRefreshLeavesTheArticleThatWasOpenedMeanwhile() {
    var reader = ReadingDriver(.long(60))
    reader.type("jj")
    reader.press(.enter)
    var asked = update(&reader.state, .libraryChanged)
    asked += update(&reader.state, .input(.key(.character("J"))))
    // The article comes before the rows.
    reader.answer(asked.reversed())
    #expect(reader.headline == "Story 4")
    #expect(reader.row == "Story 4")
  }

  @Test func aRefreshDoesNotMarkReadWhatIsMarkedUnread() {
    var reader = ReadingDriver()
    reader.press(.enter)
    reader.type("m")
    reader.send(.libraryChanged)
    #expect(reader.state.article.open?.shown.isUnread == true)
    #expect(reader.library.articles[0].isUnread)
  }

  /// The rows and the article were read before the mark, and come after it.
  @Test(arguments: ["s", "m", "smU"], [false, true])
  func aMarkStandsAgainstWhatWasReadBeforeIt(keys: String, isOpen: Bool) {
    var reader = ReadingDriver()
    reader.type("j")
    if isOpen { reader.press(.enter) }
    let asked = update(&reader.state, .libraryChanged)
    let late = asked.compactMap { reader.library.answer($0) }
    reader.type(keys)
    let marks = Marks(reader.state)
    let before = reader.commands.count
    for event in late { reader.send(event) }
    #expect(Marks(reader.state) == marks)
    let again = reader.commands.dropFirst(before).filter { command in
      switch command {
      case .readWindow(_, _, _, .fill, _), .readArticle: true
      default: false
      }
    }
    #expect(again.count == 2, "rows and article are read once more, and no oftener")
  }

  private struct Marks: Equatable {
    let rows: [[Bool]]
    let article: [Bool?]

    init(_ state: ReaderState) {
      rows = state.list.rows.map { [$0.isUnread, $0.isStarred] }
      article = [state.article.open?.shown.isUnread, state.article.open?.shown.isStarred]
    }
  }
}

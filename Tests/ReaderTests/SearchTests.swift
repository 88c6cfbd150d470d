import Articles
import Grid
import Testing

@testable import Reader

struct SearchTests {
  @Test func eachKeystrokeSearchesAndNewerQuestionsReplaceOlder() {
    var reader = ReadingDriver()
    reader.type("/can")
    let searched = reader.commands.compactMap { command -> String? in
      if case .readWindow(let query, _, _, .fill, _) = command { query.search } else { nil }
    }
    #expect(searched == ["", "c", "ca", "can"])
    #expect(reader.state.list.rows.map(\.title).contains { $0.hasPrefix("The canal") })
  }

  @Test func enterKeepsTheResultsAndEscapeClearsThem() {
    var reader = ReadingDriver()
    reader.type("/pilots")
    reader.press(.enter)
    #expect(reader.state.prompt == nil)
    #expect(reader.state.list.rows.count == 2)
    reader.press(.escape)
    #expect(reader.state.list.query.search == "")
    #expect(reader.state.list.rows.count == 6)
    reader.type("H")
    #expect(reader.state.list.query.search == "pilots")
  }

  @Test func escapeInThePromptGoesBackToTheRow() {
    var reader = ReadingDriver()
    reader.type("jjj/pilots")
    reader.press(.escape)
    #expect(reader.row == "Grain falls")
    #expect(reader.state.list.query.search == "")
  }

  @Test func promptEditsLikeALineOfTheShell() {
    var reader = ReadingDriver()
    reader.type("/one two")
    reader.press(.control("w"))
    #expect(reader.state.prompt?.field.text == "one ")
    reader.press(.control("a"))
    reader.type("x")
    #expect(reader.state.prompt?.field.text == "xone ")
    reader.press(.control("e"), .backspace, .control("u"))
    #expect(reader.state.prompt?.field.text == "")
    reader.press(.backspace)
    #expect(reader.state.prompt == nil)
  }

  @Test func arrowsMoveInTheResultsWithoutLeavingThePrompt() {
    var reader = ReadingDriver()
    reader.type("/pilots")
    reader.press(.down)
    #expect(reader.row == "What the pilots of Cuba remember")
    #expect(reader.state.prompt != nil)
  }

  @Test func pastedTextIsSearchedAndOutsideAPromptDoesNothing() {
    var reader = ReadingDriver()
    reader.send(.input(.paste("qQ\n")))
    #expect(!reader.commands.contains(.quit))
    reader.type("/")
    reader.send(.input(.paste("grain\nfalls")))
    #expect(reader.state.prompt?.field.text == "grain falls")
    #expect(reader.row == "Grain falls")
  }

  @Test func tabTakesTheTextFromTheLibraryToTheArticle() {
    var reader = ReadingDriver()
    reader.type("/pier")
    reader.press(.tab)
    #expect(reader.state.prompt?.kind == .find)
    reader.press(.enter)
    reader.type("n")
    #expect(
      reader.state.message?.text == "From the start again" || reader.state.message?.text.hasPrefix("Match") == true)
  }

  @Test(arguments: [
    ("peso is:new", 0, "is:new", 5), ("é on:2018-13 x", 0, "on:2018-13", 2), ("北京 is:new", 0, "is:new", 5),
    ("peso is:new", 7, ":new", 0),
  ])
  func whatIsNotUnderstoodIsMarkedWhereItStands(text: String, start: Int, part: String, column: Int) throws {
    let problem = try #require(SearchQuery(parsing: text).problems.first)
    let marked = TextField(text).columns(ofScalars: problem.range, from: start)
    #expect(marked.text == part)
    #expect(marked.column == column)
  }

  @Test func typingReadsWhatFitsOnTheScreenAndEnterTheRest() {
    var reader = ReadingDriver(.long(300))
    var windows: [(rows: Int, purpose: WindowPurpose)] {
      reader.commands.compactMap { command in
        if case .readWindow(_, _, let rows, let purpose, _) = command { (rows, purpose) } else { nil }
      }
    }
    let before = windows.count
    reader.type("/sto")
    let typed = windows.dropFirst(before)
    #expect(typed.count == 3)
    #expect(typed.allSatisfy { $0.purpose == .fill && $0.rows == 2 * reader.state.visibleListRows })
    reader.press(.enter)
    #expect(windows.last?.purpose == .extendDown)
    #expect(reader.state.list.rows.count > 60)
  }

  @Test func enterTypedAheadOpensTheFirstHitAndNotARowFromBefore() throws {
    var reader = ReadingDriver()
    var commands: [Command] = []
    for key in "/pilots".map(Key.character) + [.enter, .enter] { commands += update(&reader.state, .input(.key(key))) }
    #expect(!commands.contains { if case .setRead = $0 { true } else { false } })
    let last = commands.last { if case .readWindow(_, _, _, .fill, _) = $0 { true } else { false } }
    let asked = try #require(last)
    let answer = reader.library.answer(asked)
    reader.send(try #require(answer))
    #expect(reader.headline?.hasPrefix("The canal") == true)
    #expect(reader.state.focus == .article)
  }
}

import Articles
import Grid
import Testing

@testable import Reader

struct SearchTests {
  @Test func eachKeystrokeSearchesAndNewerQuestionsReplaceOlder() throws {
    var reader = try ReadingDriver()
    reader.type("/can")
    let searched = reader.commands.compactMap { command -> String? in
      if case .ask(.rows(let query, _, _), .list(.rows), _) = command { query.search.text } else { nil }
    }
    #expect(searched == ["", "c", "ca", "can"])
    #expect(reader.state.list.rows.map(\.title).contains { $0.hasPrefix("The canal") })
  }

  @Test func enterKeepsTheResultsAndEscapeClearsThem() throws {
    var reader = try ReadingDriver()
    reader.type("/pilots")
    reader.press(.enter)
    #expect(reader.state.prompt == nil)
    #expect(reader.state.list.rows.count == 2)
    reader.press(.escape)
    #expect(reader.state.list.query.search.text == "")
    #expect(reader.state.list.rows.count == 6)
    reader.type("H")
    #expect(reader.state.list.query.search.text == "pilots")
  }

  @Test func escapeInThePromptGoesBackToTheRow() throws {
    var reader = try ReadingDriver()
    reader.type("jjj/pilots")
    reader.press(.escape)
    #expect(reader.row == "Grain falls")
    #expect(reader.state.list.query.search.text == "")
  }

  @Test func promptEditsLikeALineOfTheShell() throws {
    var reader = try ReadingDriver()
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

  @Test func arrowsMoveInTheResultsWithoutLeavingThePrompt() throws {
    var reader = try ReadingDriver()
    reader.type("/pilots")
    reader.press(.down)
    #expect(reader.row == "What the pilots of Cuba remember")
    #expect(reader.state.prompt != nil)
  }

  @Test func pastedTextIsSearchedAndOutsideAPromptDoesNothing() throws {
    var reader = try ReadingDriver()
    reader.send(.input(.paste("qQ\n")))
    #expect(!reader.commands.contains(.quit))
    reader.type("/")
    reader.send(.input(.paste("grain\nfalls")))
    #expect(reader.state.prompt?.field.text == "grain falls")
    #expect(reader.row == "Grain falls")
  }

  @Test func tabTakesTheTextFromTheLibraryToTheArticle() throws {
    var reader = try ReadingDriver()
    reader.type("/pier")
    reader.press(.tab)
    #expect(reader.state.prompt?.kind == .find)
    reader.press(.enter)
    reader.type("n")
    #expect(
      reader.state.message?.text == "Back at the first match" || reader.state.message?.text.hasPrefix("Match") == true)
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

  @Test func typingReadsWhatFitsOnTheScreenAndEnterTheRest() throws {
    var reader = try ReadingDriver(.long(300))
    var windows: [(limit: Int, part: Seat.Part)] {
      reader.commands.compactMap { command in
        if case .ask(.rows(_, _, let limit), .list(let part), _) = command { (limit, part) } else { nil }
      }
    }
    let before = windows.count
    reader.type("/sto")
    let typed = windows.dropFirst(before)
    #expect(typed.count == 3)
    #expect(typed.allSatisfy { $0.part == .rows && $0.limit == 2 * reader.state.visibleListRows })
    reader.press(.enter)
    #expect(windows.last?.part == .more)
    #expect(reader.state.list.rows.count > 60)
  }

  @Test func enterTypedAheadOpensTheFirstHitAndNotARowFromBefore() throws {
    var reader = try ReadingDriver()
    var commands: [Command] = []
    for key in "/pilots".map(Key.character) + [.enter, .enter] { commands += update(&reader.state, .input(.key(key))) }
    #expect(!commands.contains { if case .make(.mark) = $0 { true } else { false } })
    let last = commands.last { if case .ask(_, .list(.rows), _) = $0 { true } else { false } }
    let asked = try #require(last)
    let answer = reader.library.answer(asked)
    reader.send(try #require(answer))
    #expect(reader.headline?.hasPrefix("The canal") == true)
    #expect(reader.state.focus == .article)
  }
}

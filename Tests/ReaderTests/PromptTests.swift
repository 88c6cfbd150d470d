import Articles
import Grid
import Testing

@testable import Reader
import Styling

/// Whoever leaves a prompt without its search finds everything as it was.
struct PromptTests {
  @Test(arguments: PromptStart.allCases, Leaving.allCases)
  func leavingBringsBackWhatWasThere(start: PromptStart, leaving: Leaving) throws {
    for size in [Size(columns: 120, rows: 24), Size(columns: 50, rows: 20)] {
      var before = try start.reader(size)
      before.state.message = nil
      let standing = Standing(before.state)
      for prompt in ["/", "S", "F", "D"] {
        for tabs in 0...2 {
          for text in prompt == "D" ? ["2018-10", "x"] : ["pu", "pier", ""] {
            var reader = before
            reader.type(prompt)
            guard reader.state.prompt != nil else { continue }
            reader.type(text)
            for _ in 0..<tabs { reader.press(.tab) }
            // Often enough to go past the last hit of an article.
            if text != "pu" { for _ in 0..<12 { reader.press(.down) } }
            leaving.leave(&reader)
            reader.state.message = nil
            #expect(reader.state.prompt == nil)
            let after = Standing(reader.state)
            let way = "\(size.columns)x\(size.rows) \(prompt)\(text) and \(tabs) Tabs"
            #expect(after.values == standing.values, "\(way)")
            #expect(after.screen == standing.screen, "\(way)")
          }
        }
      }
    }
  }

  @Test func whatWasAskedBeforeThePromptStillComesAfterIt() throws {
    var state = ReaderState(size: Size(columns: 100, rows: 30))
    let library = try TestLibrary(.edition)
    var asked = state.start()
    let first = asked.first
    func press(_ key: Key) { asked += update(&state, .input(.key(key))) }
    press(.character("S"))
    press(.character("x"))
    press(.escape)
    // The first question was given up for the prompt's: only what was asked after it is answered.
    while !asked.isEmpty {
      let command = asked.removeFirst()
      if command == first { continue }
      if let event = library.answer(command) { asked += update(&state, event) }
    }
    #expect(state.list.rows.count == 6)
    #expect(state.list.count == .exactly(6))
    #expect(state.article.open?.shown.id == library.ids[0])
  }

  @Test func articlesThatCameWhileAPromptWasOpenAreThereAfterIt() throws {
    var reader = try ReadingDriver(.long(5), columns: 100, rows: 30)
    reader.type("Szzz")
    try reader.library.add(TestArticles.long(9).articles.suffix(4))
    reader.send(.libraryChanged)
    reader.press(.escape)
    #expect(reader.state.list.rows.count == 9)
  }

  @Test func fromTheArticleTabGoesBackToTheIndexThatWasFiltered() throws {
    var reader = try ReadingDriver()
    reader.type("p/mig")
    reader.press(.tab, .tab)
    #expect(reader.state.index?.query.filter == "mig")
    #expect(reader.state.index?.rows.map(\.entity.name) == ["Miguel Díaz-Canel"])
    reader.press(.enter)
    #expect(reader.state.list.query.search.isEmpty)
    #expect(reader.state.focus == .list)
  }

  @Test func aFindThatTabMadeASearchShowsItsHitsWhereAnIndexStood() throws {
    var reader = try ReadingDriver()
    reader.type("pFpilots")
    reader.press(.tab)
    #expect(reader.state.index == nil)
    #expect(reader.state.list.rows.count == 2)
  }

  @Test func helpShowsEveryKeyThatActsInAPrompt() {
    let rows = Keymap.standard.table().compactMap { row in
      if case .keys(let keys, _) = row { keys } else { nil }
    }
    for action in PromptAction.allCases {
      let binding = PromptBinding.all.first { $0.action == action }
      #expect(binding.map { rows.contains($0.keys.map(\.label).joined(separator: " ")) } == true, "\(action)")
    }
    #expect(PromptBinding.all.flatMap(\.keys).count == PromptBinding.actions.count, "a key is bound twice")
  }

  @Test func aFilterOfHelpThatIsLeftBringsBackTheOneBefore() throws {
    var reader = try ReadingDriver()
    reader.type("?/link")
    reader.press(.enter)
    let before = reader.state.overlay
    reader.type("/x")
    reader.press(.escape)
    guard case .help(let help) = reader.state.overlay, case .help(let kept) = before else {
      Issue.record("no help")
      return
    }
    #expect(reader.state.helpLines(help) == reader.state.helpLines(kept))
  }

  @Test(arguments: [Leaving.escape, .backspaceOnNothing])
  func aFilterOfHelpThatIsLeftBringsBackTheRowsOnTheScreen(leaving: Leaving) throws {
    var reader = try ReadingDriver()
    reader.type("?jjj")
    let before = draw(reader.state, .roles)
    reader.type("/link")
    #expect(draw(reader.state, .roles) != before)
    leaving.leave(&reader)
    #expect(draw(reader.state, .roles) == before)
  }

  @Test func thePaletteTurnsPagesAndStopsAtItsEnds() throws {
    var reader = try ReadingDriver()
    reader.type(":")
    var selection: Int? { if case .palette(let palette) = reader.state.overlay { palette.selection } else { nil } }
    reader.press(.pageDown)
    #expect(selection == reader.state.overlayRows)
    reader.press(.pageDown, .pageUp)
    #expect(selection == reader.state.overlayRows)
    for _ in 0..<50 { reader.press(.pageDown) }
    #expect(selection == Palette().rows(reader.state.keymap, saved: []).count - 1)
    for _ in 0..<50 { reader.press(.pageUp) }
    #expect(selection == 0)
  }

  @Test func enterInTheFilterOfAnIndexTakesNothingOfferedForTheListBehindIt() throws {
    var reader = try ReadingDriver()
    reader.state.list.query.setSearch("pilotz")
    reader.state.list.suggestion = SearchSuggestion(search: "pilots", count: .exactly(2))
    reader.state.list.pager.window.fill([], startsAtTop: true, endsAtBottom: true, rowsBefore: 0)
    reader.type("p/mig")
    reader.press(.enter)
    #expect(reader.state.list.query.search.text == "pilotz")
    #expect(reader.state.index?.query.filter == "mig")
  }

  @Test func aPasteOnAScreenTooSmallToShowItIsIgnored() throws {
    var reader = try ReadingDriver()
    reader.type("S")
    reader.resize(10, 3)
    reader.send(.input(.paste("pilots")))
    reader.resize(80, 24)
    #expect(reader.state.prompt?.field.text == "")
    #expect(reader.state.list.query.search.isEmpty)
  }

  @Test(arguments: [0, 1, 40, 1_000_000])
  func aPasteIsCutToWhatAFieldTakes(marks: Int) throws {
    var reader = try ReadingDriver()
    reader.type("S")
    reader.send(.input(.paste("e" + String(repeating: "\u{301}", count: marks))))
    reader.send(.input(.paste(String(repeating: "word ", count: 50_000))))
    let text = reader.state.prompt?.field.text ?? ""
    #expect(text.unicodeScalars.count == TextField.limit)
    #expect(draw(reader.state, .roles).cursor.isShown)
  }

  @Test func theEndOfALongTextAndTheCursorStayInSight() {
    var field = TextField(String(repeating: "国x", count: 300) + "end")
    let part = field.visiblePart(columns: 20)
    #expect(part.text.hasSuffix("end"))
    #expect(part.cursorColumn < 20 && part.cursorColumn > 15)
    field.moveToStart()
    #expect(field.visiblePart(columns: 20).start == 0)
    #expect(field.visiblePart(columns: 20).cursorColumn == 0)
  }
}

/// Where a reader may be when a prompt is opened.
enum PromptStart: String, CaseIterable, Sendable {
  case list, search, article, found, people, filtered, entityPage, zen, related, unread

  func reader(_ size: Size) throws -> ReadingDriver {
    var reader = try ReadingDriver(.edition, columns: size.columns, rows: size.rows)
    switch self {
    case .list: reader.type("jj")
    case .search:
      reader.type("Scuba")
      reader.press(.enter)
      reader.type("j")
    case .article:
      reader.type("j")
      reader.press(.enter)
      reader.type(" jj")
    case .found:
      reader.type("j")
      reader.press(.enter)
      reader.type("Frain")
      reader.press(.enter)
      reader.type("nnnn")
    case .people: reader.type("pj")
    case .filtered:
      reader.type("c/pan")
      reader.press(.enter)
    case .entityPage:
      reader.press(.enter)
      reader.type("eee")
      reader.press(.enter)
    case .zen:
      reader.press(.enter)
      reader.type("zj")
    case .related: reader.type("rj")
    case .unread: reader.type("vj")
    }
    return reader
  }
}

/// The ways out of a prompt that keep nothing.
enum Leaving: String, CaseIterable, Sendable {
  case escape, controlG, backspaceOnNothing

  func leave(_ reader: inout ReadingDriver) {
    switch self {
    case .escape: reader.press(.escape)
    case .controlG: reader.press(.control("g"))
    case .backspaceOnNothing: reader.press(.control("e"), .control("u"), .backspace)
    }
  }
}

/// All that a prompt may change: as values, and as the screen shows it.
private struct Standing {
  struct Values: Hashable {
    let query: ListQuery
    let rows: [ArticleRow]
    let selection: Int
    let top: Int
    let index: IndexQuery?
    let indexRow: Entity?
    let article: ArticleID?
    let isVisited: Bool
    let place: ReadingPosition?
    let lines: Int?
    let hits: [Range<Int>]?
    let currentHit: Int?
    let cursor: TextCursor?
    let related: [RelatedPost]
    let focus: Pane
    let isZen: Bool
    let history: History
  }

  let values: Values
  let screen: String

  init(_ state: ReaderState) {
    let open = state.article.open
    values = Values(
      query: state.list.query, rows: state.list.rows, selection: state.list.selection, top: state.list.pager.window.top,
      index: state.index?.query, indexRow: state.index?.selected?.entity, article: open?.shown.id,
      isVisited: state.article.isVisited, place: open?.position, lines: open?.top.line, hits: open?.matches.ranges,
      currentHit: open?.matches.current, cursor: open?.cursor, related: state.related.posts, focus: state.focus,
      isZen: state.look.isZen, history: state.history)
    screen = draw(state, .roles).snapshot(styleNames: Theme.roleName(of:))
  }
}

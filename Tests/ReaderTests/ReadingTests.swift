import Articles
import Grid
@testable import Reader
import Testing

struct ReadingTests {
  @Test func enterOpensReadsAndFocuses() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    #expect(reader.state.focus == .article)
    #expect(reader.state.article.open?.shown.isUnread == false)
    #expect(reader.commands.contains(.make(.mark(.read([reader.library.ids[0]], true)))))
  }

  @Test func spacePagesThroughAnArticleAndThenGoesOnToTheNextUnread() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    var pages = 0
    while reader.headline?.hasPrefix("The canal") == true, pages < 50 {
      reader.type(" ")
      pages += 1
    }
    #expect(pages > 5 && pages < 20)
    #expect(reader.row == "北京で首脳会談、貿易問題を協議")
    reader.type(" ")
    #expect(reader.row == "What the pilots of Cuba remember", "the read article between is passed over")
  }

  @Test func readingPositionSurvivesResizeMeasureAndReopening() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type("   ")
    let position = reader.state.readingPosition
    reader.resize(140, 40)
    reader.type("----")
    reader.resize(80, 24)
    reader.type("++++")
    #expect(reader.state.readingPosition == position)
    reader.type("K")
    reader.type("J")
    #expect(reader.state.readingPosition == position)
  }

  @Test func historyRestoresListRowArticleAndLine() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type("  ")
    let position = reader.state.readingPosition
    reader.type("J")
    #expect(reader.row == "北京で首脳会談、貿易問題を協議")
    reader.type("H")
    #expect(reader.headline?.hasPrefix("The canal") == true)
    #expect(reader.state.readingPosition == position)
    #expect(reader.row?.hasPrefix("The canal") == true)
    reader.type("H")
    #expect(reader.state.focus == .list)
    reader.type("LL")
    #expect(reader.headline == "北京で首脳会談、貿易問題を協議")
  }

  @Test func aNumberThatComesBeforeThePostsOpensItsPostWhenTheyCome() throws {
    var reader = try ReadingDriver()
    let id = try #require(reader.state.article.open?.shown.id)
    reader.state.related = RelatedPane(of: id)
    let asked = reader.state.askRelated(to: id)
    reader.type("1")
    #expect(reader.headline == "Díaz-Canel opens a pier that Russia rebuilt")
    reader.answer(asked)
    #expect(reader.headline?.hasPrefix("The canal counts its water") == true)
  }

  @Test func aPageOfRelatedPostsIsAThirdOfThePanesRows() throws {
    var reader = try ReadingDriver(columns: 140, rows: 12)
    reader.press(.tab, .tab)
    try #require(reader.state.focus == .related)
    let page = reader.state.layout.related.rows / 3
    try #require(page > 1 && reader.state.related.posts.count > page, "a page is more than a row, and not the end")
    reader.press(.pageDown)
    #expect(reader.state.related.selection == page)
    reader.press(.pageUp)
    #expect(reader.state.related.selection == 0)
  }

  /// Of the posts, the second is not in the library, and there is no ninth.
  @Test(arguments: ["2", "9"])
  func aNumberThatComesBeforeThePostsIsMeantOnce(number: String) throws {
    var reader = try ReadingDriver()
    let id = try #require(reader.state.article.open?.shown.id)
    reader.state.related = RelatedPane(of: id)
    let asked = reader.state.askRelated(to: id)
    reader.type(number)
    reader.answer(asked)
    #expect((reader.state.overlay != nil) == (number == "2"))
    if number == "2" { reader.press(.escape) }
    let before = reader.state
    reader.answer(reader.state.askRelated(to: id))
    #expect(reader.state.overlay == before.overlay && reader.state.message == before.message)
    #expect(reader.state.article == before.article && reader.state.history == before.history)
  }

  @Test func relatedPostsOpenByNumberFromAnywhere() throws {
    var reader = try ReadingDriver()
    reader.type("1")
    #expect(reader.headline?.hasPrefix("The canal") == true)
    #expect(reader.state.focus == .article)
    reader.press(.backspace)
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    reader.type("5")
    #expect(reader.headline == "What the pilots of Cuba remember")
  }

  @Test func aMissingRelatedPostSaysSoAndItsAddressCanBeCopied() throws {
    var reader = try ReadingDriver()
    reader.type("2")
    guard case .missing? = reader.state.overlay else {
      Issue.record("no overlay")
      return
    }
    reader.type("y")
    #expect(reader.commands.contains(.terminal(.copy("https://example.org/harbour"))))
    #expect(reader.state.overlay == nil)
  }

  @Test func linksAreWalkedAndFollowed() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("a")
    reader.press(.enter)
    #expect(
      reader.commands.contains {
        if case .ask(.articleAt("https://example.org/report"), .article, _) = $0 { true } else { false }
      })
    guard case .missing? = reader.state.overlay else {
      Issue.record("a link that leads out of the library says so")
      return
    }
  }

  @Test func undoTakesBackEveryChangeInTurn() throws {
    var reader = try ReadingDriver()
    reader.type("sm")
    #expect(reader.state.list.selected?.isStarred == true)
    #expect(reader.state.list.selected?.isUnread == false)
    reader.type("U")
    #expect(reader.state.list.selected?.isUnread == true)
    reader.type("U")
    #expect(reader.state.list.selected?.isStarred == false)
    #expect(try reader.library.article(0)?.isStarred == false)
  }

  @Test func markingALongListAsksFirstAndCanBeUndone() throws {
    var reader = try ReadingDriver(.long(60))
    reader.type("M")
    #expect(try reader.library.unread().count == 60)
    reader.type("y")
    #expect(try reader.library.unread() == [])
    #expect(reader.state.message?.text == "60 articles marked read · U undoes")
    reader.type("U")
    #expect(try reader.library.unread().count == 60)
  }

  @Test func findMarksEveryMatchAndWalks() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type("/PILOTS")
    reader.press(.enter)
    reader.type("nnn")
    #expect(reader.state.message?.text == "Match 4 of 40")
    reader.type("N")
    #expect(reader.state.message?.text == "Match 3 of 40")
  }

  @Test func theHitOfAFindIsKeptAsThePlaceOnlyOnceThePromptIsAccepted() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    var kept: [ReadingPosition] {
      reader.commands.compactMap { if case .make(.position(let position, _)) = $0 { position } else { nil } }
    }
    let before = kept.count
    reader.type("Frain")
    reader.press(.down, .down, .down, .down)
    #expect(kept.count == before)
    reader.press(.escape)
    #expect(kept.count == before)
    reader.type("Frain")
    reader.press(.down, .down, .down, .down, .enter)
    #expect(kept.count == before + 1)
    #expect(kept.last == reader.state.readingPosition)
    #expect(kept.last != ReadingPosition())
  }

  @Test func historyLeadsBackIntoTheLastSession() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type("  q")
    let position = reader.state.readingPosition
    let notes = reader.commands.compactMap { command -> String? in
      if case .make(.note(History.noteName, let note)) = command { note } else { nil }
    }
    var next = try ReadingDriver()
    next.state.restoreHistory(from: notes.last ?? "")
    next.type("H")
    #expect(next.headline?.hasPrefix("The canal") == true)
    #expect(next.state.readingPosition == position)
    #expect(next.row?.hasPrefix("The canal") == true)
    next.type("L")
    #expect(next.state.focus == .list)
  }

  @Test func theOldestPlacesOfTheHistoryAreForgotten() {
    var history = History()
    func place(_ number: Int) -> Place {
      Place(query: ListQuery(), article: ArticleID(rawValue: UInt64(number)), focus: .article)
    }
    for number in 0..<3 * History.limit { history.leave(place(number), for: place(number + 1)) }
    #expect(history.places == (2 * History.limit + 1...3 * History.limit).map(place))
    #expect(history.current == History.limit - 1)
  }

  @Test func aThemeOfOneRunIsNotKeptButAChosenOneIs() {
    var look = Look(theme: "dusk", themes: ["dusk", "paper"])
    look.theme = "paper"
    #expect(look.note == "66 0 dusk")
    look.selectNextTheme()
    look.selectNextTheme()
    var next = Look(theme: "dusk", themes: ["dusk", "paper"])
    next.restore(from: look.note)
    #expect(next.theme == "paper")
  }

  /// What is written when the reader is left is what the next start reads.
  @Test(arguments: [("x", false), ("xx", true), ("", true)])
  func namesThatAreOffStayOffOverARestart(keys: String, isShown: Bool) throws {
    var reader = try ReadingDriver()
    reader.type(keys + "q")
    let notes = reader.commands.compactMap { command -> String? in
      if case .make(.note(Look.noteName, let note)) = command { note } else { nil }
    }
    var next = Look(theme: "dusk", themes: ["dusk", "paper"])
    next.restore(from: try #require(notes.last))
    #expect(next.showsNames == isShown)
    #expect(next == reader.state.look)
  }

  @Test func aNoteOfAnOlderProgramShowsNames() {
    var look = Look(theme: "dusk", themes: ["dusk", "paper"])
    look.showsNames = false
    look.restore(from: "70 4 paper")
    #expect(look.showsNames && look.measure == 70 && look.listWidening == 4 && look.theme == "paper")
  }

  @Test func quittingKeepsThePositionAndTheLook() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type(" q")
    let last = reader.commands.suffix(4)
    #expect(last.last == .quit)
    #expect(last.contains { if case .make(.position) = $0 { true } else { false } })
    #expect(last.contains { if case .make(.note(Look.noteName, _)) = $0 { true } else { false } })
  }
}

extension ReaderState {
  /// The reading position of the open article.
  fileprivate var readingPosition: ReadingPosition? { article.open?.position }
}

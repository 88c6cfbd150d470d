import Articles
import Grid
import Testing

@testable import Reader

/// Answers that come when the reader has gone on or has marked something since they were asked for.
struct LateAnswerTests {
  @Test(arguments: ["", "j", "jjj"], ["j", "k", "jj", "jk"])
  func aRefreshLeavesTheSelectionThatMovedMeanwhile(start: String, keys: String) throws {
    var reader = try ReadingDriver(.long(60))
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

  @Test func aRefreshOfTheTopLeavesTheSelectionThatMovedMeanwhile() throws {
    var reader = try ReadingDriver(.long(60))
    var asked = update(&reader.state, .libraryChanged)
    asked += update(&reader.state, .input(.key(.character("j"))))
    reader.answer(asked)
    #expect(reader.row == "Story 2")
  }

  @Test func aRefreshLeavesTheArticleThatWasOpenedMeanwhile() throws {
    var reader = try ReadingDriver(.long(60))
    reader.type("jj")
    reader.press(.enter)
    var asked = update(&reader.state, .libraryChanged)
    asked += update(&reader.state, .input(.key(.character("J"))))
    // The article comes before the rows.
    reader.answer(asked.reversed())
    #expect(reader.headline == "Story 4")
    #expect(reader.row == "Story 4")
  }

  @Test func aRefreshDoesNotMarkReadWhatIsMarkedUnread() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("m")
    reader.send(.libraryChanged)
    #expect(reader.state.article.open?.shown.isUnread == true)
    #expect(try reader.library.unread().contains(0))
  }

  /// The library answers without the marks; whether they are stored by then or not, they are drawn.
  @Test(arguments: ["s", "m", "smU"], [false, true])
  func aMarkIsDrawnOnAnswersThatDoNotHaveIt(keys: String, isAskedFirst: Bool) throws {
    for isStored in [false, true] {
      var reader = try ReadingDriver()
      reader.type("j")
      reader.press(.enter)
      var asked = isAskedFirst ? update(&reader.state, .libraryChanged) : []
      let made = keys.flatMap { update(&reader.state, .input(.key(.character($0)))) }
      if !isAskedFirst { asked = update(&reader.state, .libraryChanged) }
      let late = asked.compactMap { reader.library.answer($0) }
      let marks = Marks(reader.state)
      if isStored { reader.answer(made) }
      let before = reader.commands.count
      for event in late { reader.send(event) }
      #expect(Marks(reader.state) == marks)
      let again = reader.commands.dropFirst(before).filter(isOfRowsOrArticle)
      #expect(again.isEmpty, "what does not depend on marks is not read again")
    }
  }

  @Test(arguments: [false, true]) func aMarkIsDrawnOnRelatedPostsThatComeLate(isStored: Bool) throws {
    var reader = try ReadingDriver()
    let canal = reader.library.ids[1]
    let id = try #require(reader.state.article.open?.shown.id)
    let late = reader.state.askRelated(to: id).compactMap { reader.library.answer($0) }
    let made = reader.state.set(.read([canal], true))
    if isStored { reader.answer(made) }
    for event in late { reader.send(event) }
    #expect(reader.state.related.posts.first { $0.id == canal }?.isUnread == false)
  }

  @Test func aMarkThatFailedIsNotDrawnOnWhatComesLater() throws {
    var reader = try ReadingDriver()
    let asked = update(&reader.state, .libraryChanged)
    let made = update(&reader.state, .input(.key(.character("s"))))
    let late = asked.compactMap { reader.library.answer($0) }
    for case .make(let change) in made { reader.send(.notKept(change, reason: "disk full")) }
    for event in late { reader.send(event) }
    #expect(reader.state.list.rows.first?.isStarred == false)
    #expect(reader.state.article.open?.shown.isStarred == false)
  }

  @Test(arguments: ["v", "VVVV", "Sis:unread"])
  func aListThatDependsOnMarksIsReadAgain(keys: String) throws {
    var reader = try ReadingDriver()
    reader.type(keys)
    if keys.hasPrefix("S") { reader.press(.enter) }
    #expect(reader.state.list.query.dependsOnMarks)
    let late = update(&reader.state, .libraryChanged).compactMap { reader.library.answer($0) }
    reader.type("m")
    let before = reader.commands.count
    for event in late { reader.send(event) }
    let again = reader.commands.dropFirst(before).filter {
      if case .ask(_, .list(.rows), _) = $0 { true } else { false }
    }
    #expect(again.count == 1, "once, and no oftener")
  }

  private func isOfRowsOrArticle(_ command: Command) -> Bool {
    switch command {
    case .ask(_, .list(.rows), _), .ask(_, .article, _): true
    default: false
    }
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

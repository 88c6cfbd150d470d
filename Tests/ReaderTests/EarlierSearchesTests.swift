import Articles
import Grid
import Testing

@testable import Reader

/// Searches of before: gone back to in the prompt, saved under the commands, and mended when they find nothing.
struct EarlierSearchesTests {
  @Test func theOlderSearchComesBackAndAfterTheOldestWhatWasTyped() throws {
    var reader = try ReadingDriver()
    for search in ["pier", "pilots", "grain"] {
      reader.type("S")
      reader.press(.control("u"))
      reader.type(search)
      reader.press(.enter)
    }
    reader.type("S")
    reader.press(.control("u"))
    reader.type("pi")
    reader.press(.control("r"))
    #expect(reader.state.prompt?.field.text == "pilots")
    #expect(reader.state.list.query.search.text == "pilots")
    reader.press(.control("r"))
    #expect(reader.state.prompt?.field.text == "pier")
    reader.press(.control("r"))
    #expect(reader.state.prompt?.field.text == "pi")
  }

  @Test func searchesAreKeptOverARestart() throws {
    var reader = try ReadingDriver()
    reader.type("/pier")
    reader.press(.enter)
    reader.type(":save-search")
    reader.press(.enter)
    let notes = reader.commands.compactMap { command -> String? in
      if case .make(.note(Searches.noteName, let text)) = command { text } else { nil }
    }
    let restored = Searches(note: notes.last ?? "")
    #expect(restored == reader.state.searches)
    #expect(restored.saved == ["pier"])
    #expect(restored.recent == ["pier"])
  }

  @Test func aSavedSearchStandsFirstAmongTheCommandsAndRuns() throws {
    var reader = try ReadingDriver()
    reader.state.searches = Searches(note: "+canal water")
    reader.type(":can")
    reader.press(.enter)
    #expect(reader.state.list.query.search.text == "canal water")
    #expect(reader.state.focus == .list)
    reader.type("H")
    #expect(reader.state.list.query.search.text == "")
  }

  @Test func savingASavedSearchForgetsIt() throws {
    var reader = try ReadingDriver()
    reader.type("/pier")
    reader.press(.enter)
    for expected in [["pier"], [], ["pier"]] {
      reader.type(":save-s")
      reader.press(.enter)
      #expect(reader.state.searches.saved == expected)
    }
  }

  @Test func enterTakesWhatIsOfferedForASearchWithoutHits() throws {
    var reader = try ReadingDriver()
    reader.type("/pilotz")
    #expect(reader.state.list.rows.isEmpty)
    reader.press(.enter)
    #expect(reader.state.list.query.search.text == "pilots")
    #expect(reader.state.list.rows.count == 2)
    #expect(reader.state.searches.recent == ["pilots"])
  }

  @Test func aSuggestionForAnOlderSearchIsDropped() throws {
    var reader = try ReadingDriver()
    reader.type("/pilotz")
    let asked = reader.commands.compactMap { command -> (Question, Ticket)? in
      if case .ask(let question, .suggestion, let ticket) = command { (question, ticket) } else { nil }
    }
    reader.type("q")
    let late = SearchSuggestion(search: "late", count: .exactly(1))
    let (question, ticket) = try #require(asked.last)
    reader.send(.answer(Answer(to: question, .suggestion(late)), .suggestion, ticket))
    reader.press(.enter)
    #expect(reader.state.list.query.search.text == "pilotzq")
  }
}

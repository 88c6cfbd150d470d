import Articles
import Testing

@testable import Storage

/// What is offered when a search finds nothing.
@Suite struct SuggestionTests {
  private static let shared = Result { try library() }

  private static func library() throws -> Library {
    let library = try Library(.temporary)
    try library.add([
      .sample("Bolsonaro speaks", "2019-01-01", body: "The president of Brazil, Bolsonaro, said so.", site: "Wire"),
      .sample("Brazil votes", "2018-10-07", body: "Bolsonaro leads."),
      .sample("Выборы в Москве", "2018-09-09", body: "Голосование в столице закончено."),
      .sample("A bored cellist", "2018-01-01", body: "Nobody else came."),
    ])
    return library
  }

  @Test(arguments: [
    ("bolsonarro", "bolsonaro", 2), ("Bolsonaroo", "bolsonaro", 2), ("bolsnaro", "bolsonaro", 2),
    ("bolsonrao", "bolsonaro", 2), ("person:bolsonarro brazil", "person:bolsonaro brazil", 0),
    ("\"bolsonaro leafs\"", "\"bolsonaro leads\"", 1), ("brasil bolsonarro", "brazil bolsonaro", 2),
    ("bolsonarr", "bolsonaro", 2), ("presidemt -peso is:unread", "president -peso is:unread", 1),
    ("\"bolsonaro leafs\" -brazil", "\"bolsonaro leads\" -brazil", 0),
    ("-\"no such\" bolsonarro", "-\"no such\" bolsonaro", 2),
    ("\"president of brasil", "\"president of brazil", 1), ("xx:bolsonarro", "xx:bolsonaro", 0),
    ("bolsonarro -\"president -of\"", "bolsonaro -\"president -of\"", 1),
    ("голосавание", "голосование", 1), ("Presid\u{E9}nte", "president", 1),
  ])
  func offersWhatIsOneEditAway(search: String, suggested: String, count: Int) throws {
    let found = try Self.shared.get().suggestion(for: ListQuery(search: search))
    let expected = count == 0 ? nil : SearchSuggestion(search: suggested, count: .exactly(count))
    #expect(found == expected)
  }

  @Test(arguments: [
    "xyzzyx", "bor", "fored", "brazil cellist", "-bolsonarro", "北京大学", "is:starred", "", "\"", "2018xx",
    "-\"bolsonarro speeks\"", "brazil -bolsonarro", "on:bolsonarro", "aaaa1 bbbb2 cccc3 dddd4 bolsonarro",
  ])
  func offersNothingElse(search: String) throws {
    #expect(try Self.shared.get().suggestion(for: ListQuery(search: search)) == nil)
  }

  /// What is asked of the index is bounded, whatever is typed.
  @Test func wordsThatNobodyMeansAreNotMended() throws {
    #expect(wordsOneEditAway(from: String(repeating: "a", count: 40)).count > 2_000)
    for length in [41, 3_000, 1_000_000] {
      #expect(wordsOneEditAway(from: String(repeating: "a", count: length)).isEmpty)
    }
    for search in [String(repeating: "bolsonarro", count: 300), String(repeating: "bolsonarro ", count: 40)] {
      #expect(try Self.shared.get().suggestion(for: ListQuery(search: search)) == nil)
    }
  }

  @Test func theTextAroundTheWordStaysAsItWasTyped() throws {
    let suggestion = try Self.shared.get().suggestion(for: ListQuery(search: "  title:Brasil OR  “bolsonarro”  "))
    #expect(suggestion?.search == "  title:brazil OR  “bolsonaro”  ")
  }
}

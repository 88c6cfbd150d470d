import Articles
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Indexes of people and countries, and the pages of their entities.
@Suite struct NamesTests {
  private let putin = Entity(.person, "Vladimir Putin")
  private let diaz = Entity(.person, "Miguel Díaz-Canel")
  private let cuba = Entity(.country, "Cuba", code: "CU")

  private func library() throws -> Library {
    let library = try Library(.temporary)
    try library.add([
      .sample("Leaders meet", "2018-10-30", body: "MOSCOW. Late that day Putin met the guest. Putin smiled, Cuba paid.")
        .naming(putin, as: "Putin").naming(cuba, as: "Cuba", .country),
      .sample("A talk in Havana", "2018-11-02", body: "Díaz-Canel spoke in Cuba.")
        .naming(diaz, as: "Díaz-Canel").naming(cuba, as: "Cuba", .country),
      .sample("The visit", "2017-03-05", body: "Putin came to Cuba and saw the canal.")
        .naming(putin, as: "Putin").naming(cuba, as: "Cuba", .country),
      .sample("No date", nil, body: "Putin again.").naming(putin, as: "Putin"),
      .sample("Nobody", "2018-11-01", body: "Nothing of Putin that was recognised."),
    ])
    return library
  }

  private func names(_ query: IndexQuery, _ library: Library) throws -> [String] {
    try library.index(query, .top, rows: 50).rows.map(\.entity.name)
  }

  @Test func indexCountsMentionsArticlesAndDays() throws {
    let rows = try library().index(IndexQuery(.person), .top, rows: 9).rows
    #expect(rows.map(\.entity) == [putin, diaz])
    #expect(rows.first?.mentions == 4)
    #expect(rows.first?.articles == 3)
    #expect(rows.first?.first?.day == Day(year: 2017, month: 3, day: 5))
    #expect(rows.first?.last?.day == Day(year: 2018, month: 10, day: 30), "the undated article has no day")
  }

  @Test func indexIsSortedThreeWays() throws {
    let library = try library()
    #expect(try names(IndexQuery(.person), library) == ["Vladimir Putin", "Miguel Díaz-Canel"])
    #expect(try names(IndexQuery(.person, order: .name), library) == ["Miguel Díaz-Canel", "Vladimir Putin"])
    #expect(try names(IndexQuery(.person, order: .latest), library) == ["Miguel Díaz-Canel", "Vladimir Putin"])
    #expect(try names(IndexQuery(.country), library) == ["Cuba"])
  }

  @Test(arguments: [
    ("canel", ["Miguel Díaz-Canel"]), ("DIAZ", ["Miguel Díaz-Canel"]), ("Pu vla", ["Vladimir Putin"]),
    ("utin", []), ("put", ["Vladimir Putin"]), ("vlad put", ["Vladimir Putin"]), ("putx", []),
    ("%", ["Vladimir Putin", "Miguel Díaz-Canel"]), ("diaz-c", ["Miguel Díaz-Canel"]),
  ])
  func filterFindsBeginningsOfWords(_ filter: String, _ wanted: [String]) throws {
    #expect(try names(IndexQuery(.person, filter: filter), library()) == wanted)
  }

  /// Many people, some mentioned equally often and on the same day.
  private func crowd() throws -> Library {
    var random = Dice(seed: 11)
    let library = try Library(.temporary)
    try library.add(
      (0..<60).map { number in
        let person = Entity(.person, "Ana \(["Ruiz", "Zorn", "Li"][number % 3]) \(number / 2)")
        let names = Array(repeating: "Ana", count: Int.random(in: 1...4, using: &random)).joined(separator: " saw ")
        return Article.sample("Story \(number)", "2018-10-\(10 + number % 7)", body: names).naming(person, as: "Ana")
      })
    return library
  }

  @Test(arguments: IndexQuery.Order.allCases, ["", "ana r"])
  func pagesCoverEveryRowOnceInBothDirections(order: IndexQuery.Order, filter: String) throws {
    let library = try crowd()
    let query = IndexQuery(.person, filter: filter, order: order)
    let all = try library.index(query, .top, rows: 1000)
    #expect(all.startsAtTop && all.endsAtBottom && all.rows.count > 8)
    var forward: [EntityRow] = []
    var window = try library.index(query, .top, rows: 7)
    while true {
      forward += window.rows
      guard !window.endsAtBottom, let last = window.rows.last else { break }
      window = try library.index(query, .after(last.key), rows: 7)
      #expect(!window.startsAtTop)
    }
    #expect(forward == all.rows)
    var backward: [EntityRow] = []
    window = try library.index(query, .bottom, rows: 7)
    while true {
      backward = window.rows + backward
      guard !window.startsAtTop, let first = window.rows.first else { break }
      window = try library.index(query, .before(first.key), rows: 7)
      #expect(!window.endsAtBottom)
    }
    #expect(backward == all.rows)
    for (place, row) in all.rows.enumerated() {
      let around = try library.index(query, .around(row.entity), rows: 7)
      #expect(around.rows.contains(row))
      let start = try #require(all.rows.firstIndex(of: around.rows[0]))
      #expect(start <= place && Array(all.rows[start...].prefix(7)) == around.rows)
      #expect(around.startsAtTop == (start == 0))
    }
  }

  @Test func entityWhoseArticlesAreGoneLeavesTheIndex() throws {
    let library = try library()
    try library.add([.sample("A talk in Havana", "2018-11-02", body: "Nobody spoke.")])
    #expect(try names(IndexQuery(.person), library) == ["Vladimir Putin"])
    #expect(try library.profile(diaz) == nil)
    #expect(try library.window(ListQuery(entity: diaz), .top, rows: 5).rows.isEmpty)
  }

  @Test func profileTellsCompanionsAndMonths() throws {
    let profile = try #require(try library().profile(Entity(.person, "vladimir PUTIN")))
    #expect(profile.row.entity == putin)
    #expect(profile.companions == [EntityProfile.Companion(cuba, articles: 2)])
    #expect(
      profile.months == [
        EntityProfile.Month(year: 2017, month: 3, mentions: 1), EntityProfile.Month(year: 2018, month: 10, mentions: 2),
      ])
    #expect(try library().profile(Entity(.country, "Kuba", code: "CU"))?.row.articles == 3)
    #expect(try library().profile(Entity(.country, "cuba"))?.row.articles == 3)
  }

  @Test func listOfAnEntityHoldsTheArticlesThatNameIt() throws {
    let library = try library()
    let query = ListQuery(entity: putin)
    #expect(try library.titles(query) == ["Leaders meet", "No date", "The visit"])
    #expect(try library.count(query) == .exactly(3))
    let rows = try library.window(query, .top, rows: 9).rows
    #expect(try library.rank(of: rows[2].key, in: query) == 2)
    #expect(try library.window(query, .after(rows[0].key), rows: 1).rows == [rows[1]])
    #expect(try library.titles(ListQuery(search: "canal", entity: putin)) == ["The visit"])
    try library.make(.mark(.read([rows[0].id], true)))
    #expect(try library.titles(ListQuery(view: .unread, entity: putin)).count == 2)
    #expect(try library.count(ListQuery(view: .unread, search: "putin", entity: putin)) == .exactly(2))
    for order in ListQuery.Order.allCases {
      #expect(try library.window(ListQuery(entity: putin, order: order), .top, rows: 9).rows.count == 3)
    }
  }

  @Test func excerptIsTheSentenceWithTheName() throws {
    let row = try #require(try library().window(ListQuery(entity: putin), .top, rows: 1).rows.first)
    let excerpt = try #require(row.excerpt)
    #expect(excerpt.text == "…Late that day Putin met the guest. Putin smiled, Cuba paid.")
    let scalars = Array(excerpt.text.unicodeScalars)
    #expect(excerpt.hits.map { String(String.UnicodeScalarView(scalars[$0])) } == ["Putin", "Putin"])
  }

  @Test func olderLibraryGetsTheIndexes() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      var old = Migration.library
      old.steps.removeLast(old.steps.count - 1)
      try old.run(db)
      try Migration.library.run(db)
      #expect(try Migration.library.standing(db) == .current)
      #expect(try Bool.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'entityByMentions'") == true)
    }
  }
}

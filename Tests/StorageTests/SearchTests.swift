import Articles
import TestSupport
import Testing

@testable import Storage

@Suite struct SearchTests {
  private static let shared = Result { try newsroom() }

  private static func newsroom() throws -> Library {
    let library = try Library(.temporary)
    var moscow = Article.sample(
      "Leaders meet in Moscow", "2018-10-30", body: "Díaz-Canel met Putin, the Russian leader.")
    moscow.authors = ["Boris van der Spek"]
    moscow.site = "The Example"
    moscow.categories = ["World News"]
    let russia = Entity(.country, "Russia", code: "RU")
    moscow = moscow.naming(Entity(.person, "Vladimir Putin"), as: "Putin")
      .naming(Entity(.person, "Miguel Díaz-Canel"), as: "Díaz-Canel").naming(russia, as: "Russian", .nationality)
    let niger = Article.sample("Niger river floods", "2018-11-02", body: "Niger asked Moscow for help. Straße in Köln.")
      .naming(Entity(.country, "Niger", code: "NE"), as: "Niger", .country)
    let nigeria = Article.sample("Election", "2018-11-05", body: "Nigeria votes. Ol’ Man River and the Russian novel.")
      .naming(Entity(.country, "Nigeria", code: "NG"), as: "Nigeria", .country)
    let asia = Article.sample("北京大学的新闻", "2018-12-01", body: "学生在北京大学读书。第5章。東京タワー。", site: "新闻")
    let usa = Article.sample("US and them", "2019-01-01", body: "The U.S. and America.")
      .naming(Entity(.country, "United States", code: "US"), as: "U.S", .country)
      .naming(Entity(.country, "United States", code: "US"), as: "America", .country)
    try library.add([moscow, niger, nigeria, asia, usa])
    return library
  }

  private static let spelled = Result {
    let library = try Library(.temporary)
    try library.add([
      .sample("H", "2018-10-09", body: "A full co-operation now, after 1,000 days."),
      .sample("J", "2018-10-08", body: "A full cooperation now, after 1000 days."),
      .sample(
        "D", "2018-10-07", body: "He came after 1.000 days with 12 ㎏ of rope to the oﬃce. ﾊﾞﾅﾅ",
        authors: ["Ana Díaz-Canel"]),
      .sample("B", "2018-10-06", body: "They co operation, or make up. Full stop, now a 1000."),
      .sample("M", "2018-10-05", body: "The make-up artist was full of rope; they make up the bed."),
    ])
    return library
  }

  @Test(arguments: [
    ("cooperation", ["H", "J"]), ("co-operation", ["H", "J", "B"]), ("cooperat", ["H", "J"]),
    ("co-operat", ["H", "J", "B"]),
    ("1000", ["H", "J", "D", "B"]), ("1,000", ["H", "J", "D", "B"]), ("1.000", ["H", "J", "D", "B"]),
    ("\"1 000\"", ["H", "J", "D", "B"]),
    ("\"full cooperation now\"", ["H", "J"]), ("\"full co-operation now\"", ["H", "J"]),
    ("\"after 1000 days\"", ["H", "J", "D"]), ("\"after 1,000 days\"", ["H", "J", "D"]),
    ("\"the makeup artist\"", ["M"]),
    ("makeup", ["M"]), ("-cooperation", ["D", "B", "M"]), ("operation", ["H", "B"]), ("author:diazcanel", ["D"]),
    ("author:diaz-canel", ["D"]), ("author:canel", ["D"]), ("office", ["D"]), ("oﬃce", ["D"]), ("kg", ["D"]),
    ("バナナ", ["D"]),
    ("ﾊﾞﾅﾅ", ["D"]), ("\"of rope to\"", ["D"]), ("\"now after\"", ["H", "J"]), ("\"days cooperation\"", []),
  ])
  func spellingsApartAndTogetherFindEachOther(_ search: String, _ titles: [String]) throws {
    #expect(try Self.spelled.get().titles(searching: search) == titles)
  }

  @Test(arguments: ["person:", "on:blah", "-", "\"\"", "OR", "is:new"])
  func aSearchOfWhichNothingIsUnderstoodFindsNothing(_ search: String) throws {
    let library = try Library(.temporary)
    try library.add([.sample("One"), .sample("Two")])
    for order in ListQuery.Order.allCases {
      for view in ListQuery.View.allCases {
        let query = ListQuery(view: view, search: search, order: order)
        #expect(try library.titles(query) == [])
        #expect(try library.count(query) == .exactly(0))
      }
    }
    #expect(try library.suggestion(for: ListQuery(search: search)) == nil)
    #expect(try library.markAllRead(ListQuery(search: search)) == [])
    #expect(try library.titles(searching: "one \(search)") == ["One"])
  }

  @Test(arguments: [
    ("moscow", ["Niger river floods", "Leaders meet in Moscow"]),
    ("mosc", ["Niger river floods", "Leaders meet in Moscow"]),
    ("diaz", ["Leaders meet in Moscow"]), ("DÍAZ-can", ["Leaders meet in Moscow"]), ("strasse", ["Niger river floods"]),
    ("koln", ["Niger river floods"]), ("moscow -niger", ["Leaders meet in Moscow"]),
    ("\"russian leader\"", ["Leaders meet in Moscow"]), ("\"leader russian\"", []),
    ("novel OR floods", ["Election", "Niger river floods"]),
    ("russian novel OR putin", ["Election", "Leaders meet in Moscow"]),
    ("title:moscow", ["Leaders meet in Moscow"]), ("title:m", ["Leaders meet in Moscow"]),
    ("author:spek", ["Leaders meet in Moscow"]),
    ("author:b", ["Leaders meet in Moscow"]), ("site:example", ["Leaders meet in Moscow"]),
    ("category:news", ["Leaders meet in Moscow"]),
    ("person:putin", ["Leaders meet in Moscow"]), ("person:\"Vladimir Putin\"", ["Leaders meet in Moscow"]),
    ("person:\"Putin Vladimir\"", []), ("person:\"Putin Miguel\"", []), ("person:mosc", []),
    ("person:canel", ["Leaders meet in Moscow"]),
    ("country:russia", ["Leaders meet in Moscow"]), ("country:ru", ["Leaders meet in Moscow"]),
    ("country:russian", ["Leaders meet in Moscow"]), ("country:niger", ["Niger river floods"]),
    ("country:nige", ["Election", "Niger river floods"]), ("country:us", ["US and them"]),
    ("country:u.s.", ["US and them"]),
    ("country:\"united states\"", ["US and them"]), ("country:america", ["US and them"]),
    ("-country:us after:2018-12-31", []),
    ("北", ["北京大学的新闻"]), ("北京", ["北京大学的新闻"]), ("京", ["北京大学的新闻"]), ("京大学", ["北京大学的新闻"]), ("新闻", ["北京大学的新闻"]),
    ("书", ["北京大学的新闻"]), ("京北", []), ("第5章", ["北京大学的新闻"]), ("\"第5章\"", ["北京大学的新闻"]), ("タワー", ["北京大学的新闻"]),
    ("title:学", ["北京大学的新闻"]), ("site:新", ["北京大学的新闻"]), ("on:2018-11", ["Election", "Niger river floods"]),
    ("on:2018-11-05", ["Election"]), ("before:2018-11", ["Leaders meet in Moscow"]), ("after:2019", ["US and them"]),
    ("after:2018-11 before:2018-12", ["Election", "Niger river floods"]),
    ("-on:2018 OR river", ["US and them", "Election", "Niger river floods"]),
    ("on:2018-12 OR on:2019", ["US and them", "北京大学的新闻"]), ("-river -moscow", ["US and them", "北京大学的新闻"]),
    ("zzz OR -river", ["US and them", "北京大学的新闻", "Leaders meet in Moscow"]), ("river man", ["Election"]),
    ("\"man r\"", []), ("\"man r", ["Election"]), ("nothing-to-find", []),
    ("person:", []),
  ])
  func findsNewestFirst(search: String, titles: [String]) throws {
    let library = try SearchTests.shared.get()
    #expect(try library.titles(searching: search) == titles)
  }

  @Test func stateIsPartOfTheLanguage() throws {
    let library = try SearchTests.newsroom()
    let moscow = try #require(try library.id(titled: "Leaders meet in Moscow"))
    let niger = try #require(try library.id(titled: "Niger river floods"))
    try library.make(.mark(.read([moscow], true)))
    try library.make(.mark(.starred(niger, true)))
    #expect(try library.titles(searching: "moscow is:unread") == ["Niger river floods"])
    #expect(try library.titles(searching: "is:read") == ["Leaders meet in Moscow"])
    #expect(try library.titles(searching: "-is:unread") == ["Leaders meet in Moscow"])
    #expect(try library.titles(searching: "moscow -is:starred") == ["Leaders meet in Moscow"])
    #expect(try library.titles(searching: "is:starred OR is:read") == ["Niger river floods", "Leaders meet in Moscow"])
    #expect(try library.titles(searching: "is:starred OR novel") == ["Election", "Niger river floods"])
    #expect(try library.titles(ListQuery(view: .starred, search: "m")) == ["Niger river floods"])
  }

  @Test func rowsSayWhereTheHitsAre() throws {
    let library = try SearchTests.newsroom()
    let row = try #require(try library.window(ListQuery(search: "moscow help"), .top, rows: 5).rows.first)
    #expect(row.titleHits == [])
    #expect(row.excerpt == Excerpt("Niger asked Moscow for help. Straße in Köln.", hits: [12..<18, 23..<27]))
    let other = try #require(try library.window(ListQuery(search: "mee"), .top, rows: 5).rows.first)
    #expect(other.titleHits == [8..<11])
    #expect(other.excerpt?.hits == [])
    #expect(try library.window(ListQuery(), .top, rows: 1).rows.first?.excerpt == nil)
  }

  @Test func relevancePutsHeadlinesFirst() throws {
    let library = try Library(.temporary)
    try library.add([
      .sample("Canal", "2001-01-01", body: "About ships."),
      .sample("Ships", "2018-01-01", body: "A canal, once. And more."),
      .sample("Ports", "2019-01-01", body: "One canal here."), .sample("Other", "2020-01-01"),
    ])
    #expect(try library.titles(ListQuery(search: "canal", order: .relevance)).first == "Canal")
    #expect(try library.titles(ListQuery(search: "canal")) == ["Ports", "Ships", "Canal"])
    try library.add([.sample("Canal canal", "2021-01-01")])
    #expect(try library.titles(ListQuery(search: "canal", order: .relevance)).count == 4)
  }

  @Test func noSearchIsAnError() throws {
    let library = try SearchTests.newsroom()
    var random = Dice(seed: 11)
    let pieces = [
      "\"", "-", "OR", " ", ":", "person:", "country:", "title:", "is:", "on:", "2018-1", "9", "*", "(", ")", "\u{0}",
      "北京",
      "é", "^", "NEAR(", "“", "{", "}", "'", "\\", "·", "\u{301}", "\n", "AND", "NOT", ",", "+", "👩‍👧", "is:read", "a",
      ";--",
      "%", "_", "$key", "?", "@1", "ß", "İ", "site:", "ﷺ", "\u{FFFF}", "\u{1F}", "after:2018",
    ]
    for _ in 0..<2500 {
      let search = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let order = ListQuery.Order.allCases.randomElement(using: &random) ?? .newest
      let query = ListQuery(view: .all, search: search, order: order)
      #expect(throws: Never.self, "\(search.debugDescription) \(order)") {
        let rows = try library.window(query, .top, rows: 3).rows
        if let last = rows.last { _ = try library.rank(of: last.key, in: query) }
        _ = try library.count(query)
      }
    }
    let long = String(repeating: "word OR -\"a b\" ", count: 2000) + String(repeating: "x-", count: 5000)
    #expect(throws: Never.self) { try library.count(ListQuery(search: long)) }
  }
}

import Articles
import TestSupport
import Testing

@testable import Storage

@Suite struct WindowTests {
  /// A library of articles with few titles, sites and days among them, added in any order and partly again.
  private func library(_ random: inout Dice, size: Int) throws -> Library {
    let library = try Library(.temporary)
    var articles = (0..<size).map { number in
      var article = Article(title: ["Alpha", "Beta", "Ümit", "zeta"].randomElement(using: &random) ?? "", body: "")
      article.url = "https://example.org/\(number)"
      article.site = ["Example", "Other", nil].randomElement(using: &random) ?? nil
      article.body =
        ["The canal is dry.", "A peace talk, and a canal.", "Nothing."].randomElement(using: &random) ?? ""
      let day = Day(daysSince1970: 17_800 + Int.random(in: 0..<12, using: &random))
      let time = PublicationDate.Time(hour: Int.random(in: 0..<24, using: &random), minute: 0)
      article.published = [PublicationDate(day, time), PublicationDate(day), nil].randomElement(using: &random) ?? nil
      return article
    }
    while !articles.isEmpty {
      articles.shuffle(using: &random)
      let count = min(articles.count, Int.random(in: 1...20, using: &random))
      try library.add(Array(articles.prefix(count)))
      articles.removeFirst(count)
    }
    let ids = try library.window(ListQuery(), .top, rows: size).rows.map(\.id)
    try library.make(.mark(.read(ids.filter { _ in Bool.random(using: &random) }, true)))
    for id in ids where Int.random(in: 0..<4, using: &random) == 0 { try library.make(.mark(.starred(id, true))) }
    return library
  }

  private static let searches = [
    "", "canal", "c", "cana", "talk OR nothing", "is:read", "on:2018-10 -canal", "is:unread OR alpha",
  ]

  @Test(arguments: ListQuery.Order.allCases)
  func windowsCoverEveryRowOnceInBothDirections(order: ListQuery.Order) throws {
    var random = Dice(seed: 2)
    let library = try library(&random, size: 90)
    for view in ListQuery.View.allCases {
      for search in WindowTests.searches {
        let query = ListQuery(view: view, search: search, order: order)
        let all = try library.window(query, .top, rows: 1000)
        #expect(all.startsAtTop && all.endsAtBottom && all.rowsBefore == 0)
        #expect(Set(all.rows.map(\.id)).count == all.rows.count)
        #expect(try library.count(query) == .exactly(all.rows.count), "\(query)")
        try expectPages(query, all.rows, library)
        try expectPlaces(query, all.rows, library)
      }
    }
  }

  private func expectPages(_ query: ListQuery, _ all: [ArticleRow], _ library: Library) throws {
    var forward: [ArticleRow] = []
    var window = try library.window(query, .top, rows: 7)
    while true {
      forward += window.rows
      guard !window.endsAtBottom, let last = window.rows.last else { break }
      window = try library.window(query, .after(last.key), rows: 7)
      #expect(!window.startsAtTop)
    }
    #expect(forward == all)
    var backward: [ArticleRow] = []
    window = try library.window(query, .bottom, rows: 7)
    while true {
      backward = window.rows + backward
      guard !window.startsAtTop, let first = window.rows.first else { break }
      window = try library.window(query, .before(first.key), rows: 7)
      #expect(!window.endsAtBottom)
    }
    #expect(backward == all)
  }

  private func expectPlaces(_ query: ListQuery, _ all: [ArticleRow], _ library: Library) throws {
    for (rank, row) in all.enumerated() where rank % 5 == 0 {
      #expect(try library.rank(of: row.key, in: query) == rank, "\(query)")
      let around = try library.window(query, .around(row.id), rows: 9)
      #expect(around.rows.contains(row) && around.rows.count == min(9, all.count))
      let start = try #require(all.firstIndex(of: around.rows[0]))
      #expect(Array(all[start..<start + around.rows.count]) == around.rows)
      #expect(around.startsAtTop == (start == 0))
      #expect(around.endsAtBottom == (start + around.rows.count == all.count))
    }
  }

  @Test func longHeadlinesAreSortedByTheirBeginnings() throws {
    let library = try Library(.temporary)
    let tails = ["c", "a", "b"].map { " " + String(repeating: $0 + " and ", count: 20) + "end" }
    try library.add(zip(["Amber", "Birch", "Cedar"], tails).map { .sample($0 + $1) })
    let titles = try library.window(ListQuery(order: .title), .top, rows: 9).rows.map(\.title)
    #expect(titles.map { $0.prefix(5) } == ["Amber", "Birch", "Cedar"])
  }

  @Test func ordersAreWhatTheySay() throws {
    var random = Dice(seed: 5)
    let library = try library(&random, size: 60)
    func rows(_ order: ListQuery.Order) throws -> [ArticleRow] {
      try library.window(ListQuery(order: order), .top, rows: 100).rows
    }
    let newest = try rows(.newest)
    #expect(try rows(.oldest) == newest.reversed())
    let dates = newest.compactMap { $0.published?.secondsSince1970 }
    #expect(dates == dates.sorted(by: >))
    let titles = try rows(.title).map(\.title.folded)
    #expect(titles == titles.sorted())
    let sites = try rows(.site).map { $0.site?.folded ?? "~" }
    #expect(sites == sites.sorted())
    let unread = try rows(.unreadFirst).map(\.isUnread)
    #expect(unread == unread.sorted { $0 && !$1 })
  }

  @Test func dayAnchorFindsTheDayOrWhatFollows() throws {
    let library = try Library(.temporary)
    try library.add([
      .sample("Early", "2018-10-01"), .sample("Late", "2018-10-20T23:59Z"), .sample("Morning", "2018-10-20T01:00Z"),
      .sample("Last", "2018-11-05"),
    ])
    func first(_ order: ListQuery.Order, _ day: Int) throws -> String? {
      try library.window(ListQuery(order: order), .from(.day(#require(Day(year: 2018, month: 10, day: day)))), rows: 1)
        .rows.first?.title
    }
    #expect(try first(.newest, 20) == "Late")
    #expect(try first(.newest, 19) == "Early")
    #expect(try first(.oldest, 20) == "Morning")
    #expect(try first(.oldest, 21) == "Last")
    #expect(try first(.title, 20) == "Late")
    #expect(try first(.newest, 1) == "Early")
  }

  @Test func anchorsThatAreGoneStillGiveAPlace() throws {
    let library = try Library(.temporary)
    try library.add((1...9).map { .sample("Story \($0)", "2018-10-0\($0)") })
    let unread = ListQuery(view: .unread)
    let middle = try library.window(unread, .top, rows: 9).rows[4]
    try library.make(.mark(.read([middle.id], true)))
    #expect(try library.window(unread, .after(middle.key), rows: 1).rows.first?.title == "Story 4")
    #expect(try library.window(unread, .before(middle.key), rows: 1).rows.first?.title == "Story 6")
    #expect(try library.window(unread, .around(middle.id), rows: 1).rows.first?.title == "Story 9")
    #expect(try library.window(unread, .around(ArticleID(rawValue: 1)), rows: 0).rows.isEmpty)
    let empty = try library.window(ListQuery(search: "nowhere"), .bottom, rows: 5)
    #expect(empty == Window<ArticleRow>(rows: [], startsAtTop: true, endsAtBottom: true, rowsBefore: 0))
  }
}

import Articles
import GRDB
import Testing

@testable import Storage

/// A day is the article's own: the date in the zone of its source.
@Suite struct OwnDayTests {
  private let library: Library

  init() throws {
    library = try Library(.temporary)
    try library.add([
      .sample("California", "2024-03-10T22:00:00-08:00"), .sample("Tokyo", "2024-03-11T08:00:00+09:00"),
      .sample("Kiritimati", "2024-03-12T01:00:00+14:00"), .sample("London", "2024-03-11T12:00:00Z"),
      .sample("Day", "2024-03-10"), .sample("Month", "2024-03"), .sample("Year", "2024"),
      .sample("Other", "2023-12-31"),
      .sample("Undated", nil),
    ])
  }

  private func found(_ search: String) throws -> Set<String> { Set(try library.titles(searching: search)) }

  @Test(arguments: [
    ("on:2024-03-10", ["California", "Day"]), ("on:2024-03-11", ["Tokyo", "London"]), ("on:2024-03-12", ["Kiritimati"]),
    ("on:2024-03", ["California", "Tokyo", "Kiritimati", "London", "Day", "Month"]),
    ("on:2024", ["California", "Tokyo", "Kiritimati", "London", "Day", "Month", "Year"]),
    ("on:2024-01-01", []), ("on:2024-03-01", []), ("on:2024-01", []),
    ("after:2024-03-11", ["Tokyo", "Kiritimati", "London"]), ("after:2024-03-12", ["Kiritimati"]),
    ("before:2024-03-11", ["California", "Day", "Other"]),
    ("before:2024-04", ["California", "Tokyo", "Kiritimati", "London", "Day", "Month", "Other"]),
    ("before:2025", ["California", "Tokyo", "Kiritimati", "London", "Day", "Month", "Year", "Other"]),
    ("after:2024", ["California", "Tokyo", "Kiritimati", "London", "Day", "Month", "Year"]),
    ("nothing on:2024-03-10", ["California", "Day"]),
    ("on:2024-03-10 OR on:2024-03-12", ["California", "Day", "Kiritimati"]),
    ("after:2024-03-10 -on:2024-03-11", ["California", "Kiritimati", "Day"]),
    ("after:2024-03-10 before:2024-03-11", ["California", "Day"]),
  ])
  func searchesAskForTheOwnDay(_ search: String, _ titles: [String]) throws {
    #expect(try found(search) == Set(titles))
  }

  @Test func rowsKeepTheOrderOfMoments() throws {
    #expect(
      try library.titles(ListQuery()).filter { $0 != "Undated" } == [
        "London", "Kiritimati", "California", "Tokyo", "Day", "Month", "Year", "Other",
      ])
  }

  @Test(arguments: [
    (ListQuery.Order.newest, "2024-03-12", "London"), (.newest, "2024-03-11", "London"),
    (.newest, "2024-03-10", "California"),
    (.newest, "2024-03-09", "Month"), (.newest, "2023-12-31", "Other"), (.newest, "2001-01-01", "Undated"),
    (.oldest, "2024-03-10", "Day"), (.oldest, "2024-03-11", "Tokyo"), (.oldest, "2024-03-12", "Kiritimati"),
    (.title, "2024-03-12", "Kiritimati"), (.title, "2024-03-10", "California"),
    (.unreadFirst, "2024-03-10", "California"),
  ])
  func aJumpGoesToTheOwnDay(_ order: ListQuery.Order, _ day: String, _ title: String) throws {
    let day = try #require(PublicationDate(iso8601: day)?.day)
    #expect(try library.window(ListQuery(order: order), .from(.day(day)), rows: 1).rows.first?.title == title)
  }

  @Test func rowsAndArticlesShowDatesAsTheyWereGiven() throws {
    let rows = try library.window(ListQuery(), .top, rows: 20).rows
    for (title, date) in [("Year", "2024"), ("Month", "2024-03"), ("California", "2024-03-10T22:00:00-08:00")] {
      let row = try #require(rows.first { $0.title == title })
      #expect(row.published?.iso8601 == date)
      #expect(try library.article(row.id)?.article.published?.iso8601 == date)
    }
  }

  @Test func namesAreCountedInOwnMonths() throws {
    let library = try Library(.temporary)
    let ana = Entity(.person, "Ana Roe")
    try library.add(
      [
        ("A", "2024-03-31T22:00:00-08:00"), ("B", "2024-04-01T01:00:00+09:00"), ("C", "2024-04-15"),
        ("D", "2024-05-01T00:00+14:00"),
      ]
      .map { Article.sample($0.0, $0.1, body: "Ana Roe came.").naming(ana, as: "ana roe") })
    let profile = try #require(try library.profile(ana))
    #expect(profile.months.map { [$0.year, $0.month, $0.mentions] } == [[2024, 3, 1], [2024, 4, 2], [2024, 5, 1]])
    #expect(profile.row.first?.day.iso8601 == "2024-04-01")
    #expect(profile.row.last?.day.iso8601 == "2024-05-01")
  }

  @Test(arguments: ["on:2024-03-10", "after:2024-03", "nothing before:2024-03-11"])
  func datesAreFoundByRangesOfKeys(_ search: String) throws {
    let plan = try library.connections.front.read { db in
      let scope = try ListScope(ListQuery(search: search), db)
      let source = try KeySource(scope, for: .inDateOrder, db)
      var sql = source.sql(selecting: source.column)
      sql.add("ORDER BY \(source.column) DESC LIMIT 50")
      sql.wrap("EXPLAIN QUERY PLAN ", "")
      return try Row.fetchAll(sql.statement(db)).map { $0["detail"] as String }
    }
    #expect(!plan.contains { $0.hasPrefix("SCAN article") || $0.contains("TEMP B-TREE") }, "\(plan)")
    #expect(plan.contains { $0.contains("SEARCH dated USING INTEGER PRIMARY KEY") }, "\(plan)")
  }
}

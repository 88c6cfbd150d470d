import Articles
import GRDB
import Synchronization
import Testing

@testable import Storage

/// What questions cost, told by SQLite's own plans instead of a clock.
@Suite struct CostTests {
  /// The statements that the body makes `library` run.
  private func statements(_ library: Library, _ body: () throws -> Void) throws -> [String] {
    let seen = Mutex<[String]>([])
    library.connections.front.inDatabase { db in
      db.trace { event in seen.withLock { $0.append(event.expandedDescription) } }
    }
    try body()
    library.connections.front.inDatabase { $0.trace(options: [], nil) }
    return seen.withLock { $0 }.filter { $0.hasPrefix("SELECT") }
  }

  private func plan(_ sql: String, _ library: Library) throws -> String {
    try library.connections.front.inDatabase { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }.joined(separator: "; ")
    }
  }

  private func library() throws -> Library {
    let library = try Library(.temporary)
    try library.add((0..<40).map { .sample("Story \($0)", "2018-10-\(10 + $0 % 20)", site: "Site \($0 % 3)") })
    _ = try library.count(ListQuery(view: .unread))
    return library
  }

  @Test(arguments: ListQuery.Order.allCases)
  func pagesOfListsAreNeverSorted(order: ListQuery.Order) throws {
    let library = try library()
    let middle = try library.window(ListQuery(order: order), .top, rows: 20).rows[10]
    for anchor in [Anchor<ArticleRow>.top, .bottom, .after(middle.key), .before(middle.key), .around(middle.id)] {
      let asked = try statements(library) { _ = try library.window(ListQuery(order: order), anchor, rows: 5) }
      #expect(!asked.isEmpty && asked.count < 5 + 12)
      for sql in asked {
        let plan = try plan(sql, library)
        #expect(!plan.contains("TEMP B-TREE"), "\(anchor): \(sql): \(plan)")
        #expect(!sql.contains("OFFSET"))
      }
    }
  }

  @Test(arguments: IndexQuery.Order.allCases)
  func filtersOfNamesLookOnlyAtNamesWithTheWord(order: IndexQuery.Order) throws {
    let library = try library()
    let asked = try statements(library) {
      _ = try library.index(IndexQuery(.person, filter: "mar canel", order: order), .top, rows: 5)
    }
    let ofNames = asked.filter { $0.contains("CROSS JOIN entity") }
    #expect(!ofNames.isEmpty)
    for sql in ofNames {
      let plan = try plan(sql, library)
      #expect(plan.contains("SEARCH namePart USING PRIMARY KEY (kind=? AND part>? AND part<?)"), "\(plan)")
      #expect(plan.contains("SEARCH entity USING INTEGER PRIMARY KEY"), "\(plan)")
    }
  }

  @Test func theIndexIsAskedForWordsAndNotForBeginnings() throws {
    let library = try library()
    for search in ["stor", "stori", "\"nothing muc", "site:site stor"] {
      let asked = try statements(library) { _ = try library.window(ListQuery(search: search), .top, rows: 5) }
      #expect(asked.contains { $0.contains("MATCH") })
      #expect(!asked.contains { $0.contains("\" *") }, "\(search)")
    }
  }

  @Test func relatedPostsAreFoundOnceUntilTheLibraryChanges() throws {
    let library = try Library(.temporary)
    try library.add((0..<20).map { .sample("Story \($0)", body: "The drawbridge \($0 % 3) of a town in rain.") })
    let id = try #require(try library.id(titled: "Story 3"))
    func searches() throws -> Int {
      try statements(library) { _ = try library.related(to: id, limit: 5) }.count { $0.contains("MATCH") }
    }
    #expect(try searches() > 0)
    let before = try library.related(to: id, limit: 5)
    #expect(try searches() == 0)
    #expect(!before.isEmpty)
    #expect(try library.related(to: id, limit: 5) == before)
    try library.make(.mark(.read([try #require(before.first?.id)], true)))
    #expect(try library.related(to: id, limit: 5).first?.isUnread == false)
    try library.add([.sample("News", body: "The drawbridge 0 of a town.")])
    #expect(try searches() > 0)
  }

  @Test func onlySoManyAnswersOfRelatedPostsAreKept() throws {
    let memory = RelatedMemory()
    var searches = 0
    try Library(.temporary).connections.front.read { db in
      func ask(_ key: Int64) throws {
        _ = try memory.answer(to: RelatedMemory.Wanted(key: key, limit: 5, besides: []), db) {
          searches += 1
          return []
        }
      }
      for key in Int64(1)...1_000 { try ask(key) }
      try ask(1_000)
      #expect(searches == 1_000, "the last one is kept")
      try ask(1)
      #expect(searches == 1_001, "the first one is not")
    }
  }

  @Test func viewsAndSearchesInDateOrderAreNeverSorted() throws {
    let library = try library()
    for query in [
      ListQuery(view: .unread), ListQuery(view: .starred, order: .oldest), ListQuery(search: "story"),
      ListQuery(view: .unread, search: "s", order: .oldest), ListQuery(search: "story after:2018 -nothing"),
    ] {
      for sql in try statements(library, { _ = try library.window(query, .top, rows: 5) }) {
        #expect(try !plan(sql, library).contains("TEMP B-TREE"), "\(sql)")
      }
    }
  }

  @Test(arguments: IndexQuery.Order.allCases)
  func pagesOfIndexesAreNeverSorted(order: IndexQuery.Order) throws {
    let library = try Library(.temporary)
    try library.add(
      (0..<40).map { number in
        Article.sample("Story \(number)", body: "Ana spoke.").naming(Entity(.person, "Ana \(number)"), as: "Ana")
      })
    let query = IndexQuery(.person, order: order)
    let middle = try library.index(query, .top, rows: 20).rows[10]
    for anchor in [Anchor<EntityRow>.top, .bottom, .after(middle.key), .before(middle.key), .around(middle.entity)] {
      for sql in try statements(library, { _ = try library.index(query, anchor, rows: 5) }) {
        let plan = try plan(sql, library)
        #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN entity"), "\(anchor): \(sql): \(plan)")
      }
    }
  }

  @Test func articlesOfAnEntityAreWalkedInTheirOrder() throws {
    let library = try Library(.temporary)
    let ana = Entity(.person, "Ana Ruiz")
    try library.add((0..<40).map { Article.sample("Story \($0)", body: "Ana spoke.").naming(ana, as: "Ana") })
    for query in [ListQuery(entity: ana), ListQuery(search: "spoke", entity: ana)] {
      for sql in try statements(library, { _ = try library.window(query, .top, rows: 5) }) {
        let plan = try plan(sql, library)
        #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN article"), "\(sql): \(plan)")
      }
    }
  }

  @Test func relatedPostsCostTheSameInALargerLibrary() throws {
    func cost(of articles: Int) throws -> Int {
      let library = try Library(.temporary)
      let ana = Entity(.person, "Ana Ruiz")
      try library.add(
        (0..<articles).map { number in
          Article.sample(
            "Story \(number)", body: "Ana spoke of drawbridges, dredging, weather and \(number % 7) markets."
          )
          .naming(ana, as: "Ana")
        })
      let id = try #require(try library.window(ListQuery(), .top, rows: 20).rows.last?.id)
      let asked = try statements(library) { _ = try library.related(to: id, limit: 20) }
      for sql in asked {
        let plan = try plan(sql, library)
        #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN article"), "\(sql): \(plan)")
      }
      return asked.count
    }
    #expect(try cost(of: 1600) <= cost(of: 800) + 2)
    #expect(try cost(of: 800) < 2 * CandidateSearch.mostTerms + 400)
  }

  @Test func keysGrowWithTimeAndNeverMeet() {
    var last: Int64 = -1
    let start = -62_135_596_800
    for second in [start - 5, start, start + 1, -1, 0, 1, 86_399, 86_400, 1_540_905_330, 253_402_300_800] {
      let keys = DateKey.keys(of: second)
      if second > start { #expect(keys.lowerBound > last) }
      #expect(keys.lowerBound >= 0 && keys.count >= 16)
      last = keys.upperBound - 1
    }
    for second in 1_540_800_000..<1_540_900_000 {
      #expect(DateKey.keys(of: second).upperBound <= DateKey.keys(of: second + 1).lowerBound)
    }
  }
}

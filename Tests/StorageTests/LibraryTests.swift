import Articles
import Foundation
import GRDB
@testable import Storage
import Synchronization
import Testing

@Suite struct LibraryTests {
  @Test func articlesComeBackAsTheyWereAdded() throws {
    let library = try Library(.temporary)
    var article = Article.sample(
      "Leaders meet", "2018-10-30T08:15:00+01:00", body: "MOSCOW – Putin met him.\n\nThe end.")
    article.dateline = "MOSCOW"
    article.authors = ["Boris van der Spek", "Ann"]
    article.updated = PublicationDate(iso8601: "2018-11-01")
    article.guid = "17"
    article.site = "Example"
    article.language = "en"
    article.categories = ["World"]
    article.tags = ["a", "b"]
    article.blocks = [Block(.paragraph, 0..<23), Block(.quote, 25..<33)]
    article.links = [Link(text: "met", url: "https://example.org/met", range: 15..<18)]
    article.related = [RelatedReference(title: "Another", author: "Ann", url: "https://example.org/another")]
    article.neighbours = [Neighbour(title: "Next", url: nil)]
    article.mentions = [
      Mention(.nationality, in: .title, 0..<7, entity: Entity(.country, "Russia", code: "RU")),
      Mention(.person, 9..<14, entity: Entity(.person, "Vladimir Putin")),
    ]
    try library.add([article])
    let id = try #require(try library.id(titled: "Leaders meet"))
    let found = try #require(try library.article(id))
    #expect(found.article == article)
    #expect(found.isUnread && !found.isStarred && found.position == nil)
    #expect(try library.article(ArticleID(rawValue: 1)) == nil)
  }

  @Test func listShowsNewestFirstWhateverTheOrderOfImport() throws {
    let library = try Library(.temporary)
    try library.add([.sample("B", "2018-10-30T10:00Z"), .sample("D", "2018-11-01")])
    try library.add([.sample("A", "2017-01-01"), .sample("C", "2018-10-30T23:00-05:00"), .sample("E", "2019-01-01")])
    #expect(try library.titles(ListQuery()) == ["E", "D", "C", "B", "A"])
    #expect(try library.titles(ListQuery(order: .oldest)) == ["A", "B", "C", "D", "E"])
    #expect(try library.articleCount() == 5)
  }

  @Test func undatedArticlesStandWhereTheyWereAddedAndShowNoDate() throws {
    let library = try Library(.temporary)
    try library.add([.sample("Old", "2000-01-01"), .sample("Future", "2030-01-01")])
    try library.add([.sample("Undated", nil)], addedAt: 1_600_000_000)
    let rows = try library.window(ListQuery(), .top, rows: 10).rows
    #expect(rows.map(\.title) == ["Future", "Undated", "Old"])
    #expect(rows[1].published == nil)
    #expect(try library.titles(searching: "after:2001") == ["Future"])
  }

  @Test func stateIsKeptInItsOwnFile() throws {
    let folder = try TemporaryFolder()
    let one: ArticleID
    do {
      let library = try Library(folder.source())
      try library.add([.sample("One"), .sample("Two")])
      one = try #require(try library.id(titled: "One"))
      try library.make(.mark(.read([one], true)))
      try library.make(.mark(.starred(one, true)))
      try library.make(.position(ReadingPosition(paragraph: 3, character: 7), of: one))
      try library.make(.note(name: "theme", "paper"))
      try library.finishImport()
    }
    let again = try Library(folder.source())
    let found = try #require(try again.article(one))
    #expect(!found.isUnread && found.isStarred)
    #expect(found.position == ReadingPosition(paragraph: 3, character: 7))
    #expect(try again.note("theme") == "paper")
    #expect(try again.note("measure") == nil)
    #expect(try again.titles(ListQuery(view: .unread)) == ["Two"])
    #expect(try again.titles(ListQuery(view: .starred)) == ["One"])

    let other = try Library(folder.source(reader: "other"))
    #expect(try other.titles(ListQuery(view: .unread)).sorted() == ["One", "Two"])
    #expect(try other.titles(ListQuery(view: .starred)) == [])
  }

  @Test func searchAnswersFromSeveralTasksAtOnce() async throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    try library.add((0..<50).map { .sample("Story \($0)", body: "The council of Bogotá met.") })
    try await withThrowingTaskGroup(of: RowCount?.self) { group in
      for _ in 0..<20 { group.addTask { try await library.rowCount(ListQuery(search: "bogota")) } }
      for try await count in group { #expect(count == .exactly(50)) }
    }
  }

  /// A thread of the concurrent pool must not wait for the disk or for another process.
  @Test func shelvesAreBroughtUpToDateOffTheConcurrentPool() async throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    try library.add((0..<5).map { .sample("Story \($0)") })
    _ = try library.titles(ListQuery(view: .unread))
    try Library(folder.source(reader: "other")).add((5..<8).map { .sample("Story \($0)") })
    // Whether each statement that changed the shelves was made on a thread that runs a task.
    let changes = Mutex<[Bool]>([])
    try library.connections.writeState { db in
      db.trace { event in
        guard "\(event)".contains("INSERT OR IGNORE INTO shelf") else { return }
        changes.withLock { $0.append(withUnsafeCurrentTask { $0 != nil }) }
      }
    }
    #expect(try await library.rows(ListQuery(view: .unread), limit: 20).count == 8)
    let isOnTask = changes.withLock(\.self)
    #expect(!isOnTask.isEmpty && !isOnTask.contains(true))
  }

  @Test func rangesThatNoTextHasHarmNothing() throws {
    let library = try Library(.temporary)
    let cuba = Entity(.country, "Cuba", code: "CU")
    var article = Article.sample("Cuba", body: "Cuba spoke.")
    article.mentions = [
      Mention(.country, -5..<3, entity: cuba), Mention(.country, 0..<4, entity: cuba),
      Mention(.country, in: .title, -1..<900, entity: cuba), Mention(.country, 8..<900, entity: cuba),
    ]
    article.blocks = [Block(.quote, -3..<2), Block(.paragraph, 0..<11)]
    article.links = [Link(text: "x", url: "https://example.org/", range: -9 ..< -1)]
    try library.add([article])
    let id = try #require(try library.id(titled: "Cuba"))
    let found = try #require(try library.article(id)?.article)
    #expect(found.mentions.map(\.range) == [0..<4, 8..<900])
    #expect(found.blocks == [Block(.paragraph, 0..<11)] && found.links.isEmpty)
    #expect(try library.related(to: id, limit: 3).isEmpty)
  }
}

import Articles
import GRDB
import Testing

@testable import Storage

/// An index of the first edition is asked with its own folding, and made anew step by step.
@Suite struct IndexRenewalTests {
  private let folder: TemporaryFolder
  private let library: Library

  /// The newest library of the first edition.
  init() throws {
    folder = try TemporaryFolder()
    library = try Library(OldLibraries.unpack(4, into: folder))
  }

  private static let searches = [
    "harbour loan", "\"port alda\"", "co-operation of", "operation fishing", "1,000 talks", "person:carvalho",
    "country:brazil", "\"statistics oﬃce\"",
    "ﾊﾞﾅﾅ", "on:2024-03-10 the", "wor", "author:reis", "is:starred a", "title:note", "-harbour", "day", "site:alda",
  ]

  /// What only the second edition finds.
  private static let newSearches = [
    "\"statistics office\"", "\"the cooperation of the fishing\"", "1000 \"of talks\"", "バナナ", "kg rope",
  ]

  private func answers() throws -> [[String]] { try Self.searches.map { try library.titles(searching: $0) } }

  private var folding: Folding {
    get throws { try library.read { db in try IndexEdition.read(db).folding } }
  }

  /// Takes so many steps; `false` when there were fewer.
  private func renew(steps: Int) throws -> Bool {
    var left = steps
    try library.renewIndex {
      left -= 1
      return left >= 0
    }
    return left < 0
  }

  @Test func anOldIndexFindsTheSameBeforeDuringAndAfter() throws {
    #expect(try folding == .first && library.hasOldIndex())
    let before = try answers()
    #expect(zip(Self.searches, before).filter(\.1.isEmpty).map(\.0) == [])
    #expect(try Self.newSearches.flatMap { try library.titles(searching: $0) } == [])
    while try renew(steps: 1) {
      if try folding == .first { #expect(try answers() == before) }
    }
    #expect(try folding == .current && !library.hasOldIndex())
    let after = try answers()
    for (search, (old, new)) in zip(Self.searches, zip(before, after)) { #expect(old == new, "\(search)") }
    #expect(try Self.newSearches.allSatisfy { try library.titles(searching: $0).count == 1 })
  }

  @Test(arguments: 0...4)
  func whatIsAddedChangedAndTakenMeanwhileIsInBoth(steps: Int) throws {
    _ = try renew(steps: steps)
    let old = Article(
      title: "Rain over the delta", published: PublicationDate(iso8601: "2024-03-11T00:15:00+09:00"),
      url: "https://example.org/rain", site: "Alda Wire", body: "Another text of re-written words.")
    try library.add([
      old, .sample("Newest", "2030-01-01", body: "A co-author."), .sample("Oldest", "1999-01-01", body: "A co-author."),
    ])
    func check(_ isNew: Bool) throws {
      #expect(try library.titles(searching: "co-author") == ["Newest", "Oldest"])
      #expect(try library.titles(searching: "re-written") == ["Rain over the delta"])
      #expect(try library.titles(searching: "surprised") == [])
      #expect(try library.titles(searching: "coauthor") == (isNew ? ["Newest", "Oldest"] : []))
      #expect(try library.titles(searching: "rewritten") == (isNew ? ["Rain over the delta"] : []))
    }
    try check(folding == .current)
    while try renew(steps: 1) {}
    try check(true)
    let counts = try library.read { db in
      try [
        Int.fetchOne(db, sql: "SELECT count(*) FROM textIndex WHERE textIndex MATCH 'site : \"·\"'"),
        Int.fetchOne(db, sql: "SELECT count(*) FROM article"),
        Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'renewed%'"),
      ]
    }
    #expect(counts == [14, 14, 0])
    try library.connections.libraryWriter().write { db in
      try db.execute(sql: "INSERT INTO textIndex(textIndex) VALUES('integrity-check')")
    }
  }

  @Test func whatWasRenewedLastsOverAnEnd() throws {
    _ = try renew(steps: 2)
    let progress = try library.read { db in try IndexEdition.read(db) }
    #expect(progress.renewal != nil)
    let next = try Library(folder.source())
    #expect(try next.read { db in try IndexEdition.read(db) } == progress)
    try next.renewIndex { true }
    #expect(try library.titles(searching: "\"statistics office\"") == ["The oﬃce of small numbers"])
  }

  @Test func aRenewalOfAnotherEditionBeginsAgain() throws {
    _ = try renew(steps: 2)
    try library.connections.libraryWriter().write { db in
      try db.execute(sql: "UPDATE library SET renewedFolding = 1")
    }
    while try renew(steps: 1) {}
    #expect(try folding == .current)
    #expect(try library.titles(searching: "\"statistics office\"") == ["The oﬃce of small numbers"])
  }

  @Test func anotherReaderGoesOnWhileTheIndexIsRenewed() async throws {
    let reader = try Library(folder.source(reader: "other"))
    #expect(try await reader.rows(ListQuery(search: "\"statistics oﬃce\""), limit: 5).count == 1)
    #expect(try reader.titles(ListQuery(search: "harbour loan", order: .relevance)).count == 1)
    try library.renewIndex { true }
    #expect(try await reader.rows(ListQuery(search: "\"statistics oﬃce\""), limit: 5).count == 1)
    #expect(try await reader.rows(ListQuery(search: "\"statistics office\""), limit: 5).count == 1)
    #expect(try reader.titles(ListQuery(search: "\"cooperation of the fishing\"", order: .relevance)).count == 1)
    #expect(try reader.titles(ListQuery(view: .unread)).count == 12)
  }

  @Test func aLibraryThatCannotBeWrittenStaysAsItIs() throws {
    let guest = try Library(folder.source(reader: "guest"), access: .shared)
    #expect(try !guest.hasOldIndex())
    try guest.renewIndex { true }
    #expect(try folding == .first)
    #expect(try guest.titles(searching: "\"statistics oﬃce\"") == ["The oﬃce of small numbers"])
  }

  @Test func marksStandAfterARenewal() throws {
    let unread = try library.titles(ListQuery(view: .unread))
    let starred = try library.titles(ListQuery(view: .starred))
    try library.renewIndex { true }
    #expect(try library.titles(ListQuery(view: .unread)) == unread && unread.count == 4)
    #expect(try library.titles(ListQuery(view: .starred)) == starred && starred.count == 2)
  }

  @Test func aNewLibraryHasTheNewestEdition() throws {
    let library = try Library(.temporary)
    try library.add([.sample("One", body: "The oﬃce")])
    #expect(try !library.hasOldIndex())
    #expect(try library.titles(searching: "office") == ["One"])
  }
}

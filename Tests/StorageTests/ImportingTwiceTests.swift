import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct ImportingTwiceTests {
  private func report(_ added: Int, _ updated: Int, _ unchanged: Int) -> Library.AddReport {
    var report = Library.AddReport()
    (report.added, report.updated, report.unchanged) = (added, updated, unchanged)
    return report
  }

  @Test func addsNothing() throws {
    let library = try Library(.temporary)
    let articles = (0..<20).map { Article.sample("Story \($0)", "2018-10-\(10 + $0)") }
    #expect(try library.add(articles) == report(20, 0, 0))
    #expect(try library.add(articles.reversed(), addedAt: 1_700_000_000) == report(0, 0, 20))
    #expect(try library.add([articles[3], articles[3]]) == report(0, 0, 2))
    #expect(try library.articleCount() == 20)
    #expect(try library.count(ListQuery(search: "story")) == .exactly(20))
  }

  @Test func changedArticleIsUpdatedAndKeepsItsState() throws {
    let library = try Library(.temporary)
    try library.add([.sample("Before", body: "The old text."), .sample("Other")])
    let id = try #require(try library.id(titled: "Before"))
    try library.make(.mark(.read([id], true)))
    try library.make(.mark(.starred(id, true)))
    try library.make(.position(ReadingPosition(paragraph: 2, character: 9), of: id))

    var changed = Article.sample("Before", body: "The new words.")
    changed.title = "After"
    #expect(try library.add([changed]) == report(0, 1, 0))
    let found = try #require(try library.article(id))
    #expect(found.article.title == "After")
    #expect(!found.isUnread && found.isStarred && found.position == ReadingPosition(paragraph: 2, character: 9))
    #expect(try library.titles(ListQuery(view: .starred)) == ["After"])
    #expect(try library.titles(searching: "old") == [])
    #expect(try library.titles(searching: "words") == ["After"])
    #expect(try library.articleCount() == 2)
  }

  @Test func changedDateMovesTheArticleInEveryView() throws {
    let library = try Library(.temporary)
    try library.add([.sample("Moves", "2018-01-01"), .sample("Stays", "2018-06-01"), .sample("Read", "2018-07-01")])
    let moves = try #require(try library.id(titled: "Moves"))
    let read = try #require(try library.id(titled: "Read"))
    try library.make(.mark(.starred(moves, true)))
    try library.make(.mark(.read([read], true)))
    #expect(try library.titles(ListQuery(view: .unread)) == ["Stays", "Moves"])

    try library.add([.sample("Moves", "2019-01-01"), .sample("Read", "2017-01-01")])
    #expect(try library.titles(ListQuery()) == ["Moves", "Stays", "Read"])
    #expect(try library.titles(ListQuery(view: .unread)) == ["Moves", "Stays"])
    #expect(try library.titles(ListQuery(view: .starred)) == ["Moves"])
    #expect(try library.titles(ListQuery(order: .unreadFirst)) == ["Moves", "Stays", "Read"])
    #expect(try library.titles(searching: "nothing") == ["Moves", "Stays", "Read"])
    #expect(try library.titles(searching: "on:2018-01") == [])
  }

  @Test func sameHeadlineIsAnUpdateOnlyWithMuchOfTheSameText() throws {
    let library = try Library(.temporary)
    func article(_ body: String) -> Article {
      Article(title: "Weather", published: PublicationDate(iso8601: "2018-10-30"), site: "Example", body: body)
    }
    let first = "Rain fell over the whole of the north on Tuesday, and more of it is on its way to the coast."
    let second = "A dry and sunny week lies ahead for most people in the south, the office said this morning."
    #expect(try library.add([article(first)]) == report(1, 0, 0))
    #expect(try library.add([article(second)]) == report(1, 0, 0))
    #expect(try library.add([article(first), article(second)]) == report(0, 0, 2))
    #expect(try library.add([article(first + " Wind, too.")]) == report(0, 1, 0))
    #expect(try library.add([article(second + " Wind, too.")]) == report(0, 1, 0))
    #expect(try library.articleCount() == 2)

    let another = try Library(.temporary)
    try another.add([article(first)])
    let ids = try library.window(ListQuery(), .top, rows: 5).rows.map(\.id)
    #expect(try ids.contains(another.window(ListQuery(), .top, rows: 1).rows[0].id))
  }

  @Test func articlesOfOneSecondAllFindAPlace() throws {
    let library = try Library(.temporary)
    try library.add((0..<100).map { .sample("S\($0)", "2018-10-30T12:00:00Z") })
    try library.add((0..<100).map { .sample("D\($0)", "2018-10-30") })
    try library.add((0..<100).map { .sample("U\($0)", nil) }, addedAt: 1_600_000_000)
    try library.add((100..<200).map { .sample("U\($0)", nil) }, addedAt: 1_600_000_000)
    #expect(try library.articleCount() == 400)
    let titles = try library.titles(ListQuery(order: .oldest), rows: 500)
    #expect(titles.count == 400)
    #expect(titles.prefix(100).allSatisfy { $0.hasPrefix("D") })
    #expect(titles.dropFirst(200).elementsEqual((0..<200).map { "U\($0)" }))
  }

  @Test func failedAdditionLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    try library.add([.sample("One")])
    let readOnly = try Library(folder.source(), access: .shared)
    #expect(throws: LibraryProblem.readOnly(path: folder.file("library.sqlite"))) {
      try readOnly.add([.sample("Two")])
    }
    #expect(try library.titles(ListQuery()) == ["One"])
  }
}

@Suite struct NamesAwaitedTests {
  private func named(_ title: String, edition: Int) -> Library.Addition {
    var article = Article.sample(title, body: "Vladimir Putin met them.")
    article.mentions = [Mention(.person, 0..<14, entity: Entity(.person, "Vladimir Putin"))]
    return Library.Addition(article, names: .found(edition: edition))
  }

  private func awaiting(_ title: String, body: String = "Vladimir Putin met them.", edition: Int) -> Library.Addition {
    Library.Addition(.sample(title, body: body), names: .awaited(edition: edition))
  }

  @Test func heldArticlesAreKnownBeforeTheirNames() throws {
    let library = try Library(.temporary)
    _ = try library.add([named("One", edition: 3)], addedAt: 0)
    let unnamed = [
      awaiting("One", edition: 3).article, awaiting("Two", edition: 3).article,
      awaiting("One", body: "Another text.", edition: 3).article,
    ]
    #expect(try library.holds(unnamed.map { Library.Addition($0) }, namesEdition: 3) == [true, false, false])
    #expect(try library.holds(unnamed.map { Library.Addition($0) }, namesEdition: 4) == [false, false, false])
    let report = try library.add([awaiting("One", edition: 3)], addedAt: 0)
    #expect(report.unchanged == 1 && report.unnamed.isEmpty)
    #expect(try library.index(IndexQuery(.person), .top, rows: 5).rows.map(\.mentions) == [1])
  }

  @Test func whatChangedIsHandedBackForItsNames() throws {
    let library = try Library(.temporary)
    _ = try library.add([named("One", edition: 3)], addedAt: 0)
    let changed = awaiting("One", body: "Another text.", edition: 3)
    let report = try library.add([changed, awaiting("New", edition: 3)], addedAt: 0)
    #expect(report.unnamed.map(\.article.title).sorted() == ["New", "One"])
    #expect(report.added + report.updated + report.unchanged == 0)
    let id = try #require(try library.id(titled: "One"))
    #expect(try library.article(id)?.article.body == "Vladimir Putin met them.")
  }

  @Test func namesOfANewerEditionTakeThePlaceOfOlderOnes() throws {
    let library = try Library(.temporary)
    _ = try library.add([named("One", edition: 3)], addedAt: 0)
    #expect(try library.add([named("One", edition: 3)], addedAt: 0).unchanged == 1)
    #expect(try library.add([named("One", edition: 4)], addedAt: 0).updated == 1)
  }

  @Test func otherSpellingsOfAnAddressMakeNoSecondArticle() throws {
    let library = try Library(.temporary)
    var article = Article.sample("Bridge")
    for url in ["https://example.org/a/bridge", "https://example.org/a/./bridge", "https://example.org/a/%62ridge"] {
      article.url = url
      try library.add([article])
    }
    #expect(try library.articleCount() == 1)
  }

  /// Without an address, with a date that the program which stored the article could not read.
  private static func column(_ published: String?, _ body: String) -> Article {
    Article(
      title: "The column", authors: ["Ana Ruiz"], published: published.flatMap(PublicationDate.init(iso8601:)),
      body: body)
  }

  @Test func aDateThatIsUnderstoodNowMakesNoSecondArticle() throws {
    let library = try Library(.temporary)
    try library.add([Self.column(nil, "Nothing much happened in the harbour this week.")])
    let id = try #require(try library.id(titled: "The column"))
    let dated = Self.column("2018-03-10", "Nothing much happened in the harbour this week.")
    #expect(try counts(library.add([dated])) == [0, 1, 0])
    #expect(try library.id(titled: "The column") == id)
    #expect(try library.article(id)?.article.published?.iso8601 == "2018-03-10")
    #expect(try counts(library.add([dated])) == [0, 0, 1])
    #expect(try library.articleCount() == 1)
  }

  @Test func anotherTextOfAnotherDayIsAnotherArticle() throws {
    let library = try Library(.temporary)
    try library.add([Self.column(nil, "Nothing much happened in the harbour this week.")])
    let other = Self.column("2018-03-10", "A storm broke the old crane on its second day.")
    #expect(try counts(library.add([other])) == [1, 0, 0])
    #expect(try library.article(ArticleIdentity(of: other).id) != nil)
    let third = Self.column("2018-03-11", "A storm broke the old crane on its second day.")
    #expect(try counts(library.add([third])) == [1, 0, 0], "a day that differs is no version")
    #expect(try library.articleCount() == 3)
  }

  @Test func aNewLibraryAloneTakesWhatIsOnlyForNewOnes() throws {
    let library = try Library(.temporary)
    let additions = [Article.sample("One"), .sample("Two")].map { Library.Addition($0) }
    #expect(try library.add(additions, addedAt: 0, onlyIfNew: true).added == 2)
    var changed = Article.sample("Two")
    changed.body = "Other words."
    let report = try library.add(
      [Library.Addition(changed), Library.Addition(.sample("Three"))], addedAt: 0, onlyIfNew: true)
    #expect(counts(report) == [0, 1, 0] && report.leftOut == 1)
  }

  private func counts(_ report: Library.AddReport) -> [Int] { [report.added, report.updated, report.unchanged] }
}

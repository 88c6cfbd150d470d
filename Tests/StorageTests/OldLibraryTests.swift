import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct OldLibraryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let titles = [
    "A note without a date", "Who gets to host the World Cup", "Han Kang redraws the Nobel map",
    "Mexico's presidenta takes the sash", "Venezuelans who waited for the vote", "Nine wards vote on the harbour loan",
    "Rain over the delta", "The oﬃce of small numbers",
    "Neither one nor the other: the long life of non-alignment", "Malaria meets its first routine vaccine",
    "Four Guineas and two Congos", "Panama's canal rations its water",
  ]
  private static let ids = [
    "7fa0597b", "b35f5f63", "030d632b", "6d0de460", "29e6166e", "f589c1a0", "fd14da56", "a70d17ae", "a8a1f02f",
    "65d2143c", "229a4d36", "dde5b1e4",
  ]

  @Test(arguments: OldLibraries.versions)
  func everyArticleKeepsItsPlaceAndID(_ version: Int) throws {
    let source = try OldLibraries.unpack(version, into: folder)
    let before = try DatabaseQueue(path: folder.file("library.sqlite")).read { db in
      try Int64.fetchAll(db, sql: "SELECT key FROM article ORDER BY key DESC")
    }
    let rows = try Library(source).window(ListQuery(), .top, rows: 50).rows
    #expect(rows.map(\.title) == OldLibraryTests.titles)
    #expect(rows.map { String($0.id.description.prefix(8)) } == OldLibraryTests.ids)
    #expect(rows.map(\.key.article) == before)
  }

  @Test(arguments: OldLibraries.versions)
  func marksAndPositionsStay(_ version: Int) throws {
    let library = try Library(OldLibraries.unpack(version, into: folder))
    let rows = try library.window(ListQuery(), .top, rows: 50).rows
    #expect(rows.filter(\.isStarred).map(\.title) == [OldLibraryTests.titles[1], OldLibraryTests.titles[9]])
    let unread = [0, 4, 10, 11].map { OldLibraryTests.titles[$0] }
    #expect(rows.filter(\.isUnread).map(\.title) == unread)
    #expect(try library.titles(ListQuery(view: .unread)) == unread)
    let opened = try #require(try library.id(titled: OldLibraryTests.titles[1]))
    #expect(try library.article(opened)?.position != nil)
    #expect(try library.note("history") != nil)
  }

  @Test(arguments: OldLibraries.versions)
  func textsNamesAndBlocksAreRead(_ version: Int) throws {
    let library = try Library(OldLibraries.unpack(version, into: folder))
    let id = try #require(try library.id(titled: "Nine wards vote on the harbour loan"))
    let article = try #require(try library.article(id)?.article)
    #expect(article.published?.iso8601 == "2024-03-10T22:30:00-05:00")
    #expect(article.blocks.map(\.kind) == [.paragraph, .quote])
    #expect(article.links.map(\.url) == ["https://example.org/wards"])
    #expect(article.related.map(\.title) == ["The wards of Port Alda"])
    #expect(article.neighbours.map(\.title) == ["Rain over the delta"])
    #expect(article.categories == ["Ports"] && article.tags == ["loan", "harbour"])
    let names = Set(article.mentions.map(\.entity.name))
    #expect(names.isSuperset(of: ["Brazil", "Portugal", "Ines Carvalho"]), "\(names)")
    let countries = try library.index(IndexQuery(.country), .top, rows: 2).rows
    // As many as the recogniser of that time found.
    let mentions = version >= 5 ? 18 : 19
    #expect(countries.map(\.entity.name) == ["India", "United States"])
    #expect(countries.map(\.mentions) == [mentions, mentions])
    #expect(try library.profile(Entity(.country, "Brazil", code: "BR"))?.row.articles ?? 0 > 1)
  }

  @Test(arguments: OldLibraries.versions)
  func searchesFind(_ version: Int) throws {
    let library = try Library(OldLibraries.unpack(version, into: folder))
    #expect(try library.titles(searching: "harbour loan") == ["Nine wards vote on the harbour loan"])
    #expect(
      try library.titles(searching: "\"port alda\"") == ["Nine wards vote on the harbour loan", "Rain over the delta"])
    #expect(try library.titles(searching: "person:carvalho on:2024-03-10") == ["Nine wards vote on the harbour loan"])
    #expect(try library.titles(searching: "on:2024-03-11") == ["Rain over the delta"])
    #expect(try library.titles(searching: "country:guinea") == ["Four Guineas and two Congos"])
    #expect(
      try library.titles(searching: "is:starred venezuelans OR vaccine") == ["Malaria meets its first routine vaccine"])
    #expect(try library.suggestion(for: ListQuery(search: "habrour"))?.search == "harbour")
  }

  @Test(arguments: OldLibraries.versions)
  func relatedPostsAreFoundAndCountedAnewAsItGrows(_ version: Int) throws {
    let library = try Library(OldLibraries.unpack(version, into: folder))
    #expect(
      try library.related(toTitle: "Nine wards vote on the harbour loan").contains { $0.title == "Rain over the delta" }
    )
    try library.add((0..<30).map { .sample("Story \($0)", body: "A drawbridge, number \($0).") })
    let counted = try library.connections.front.read { db in
      try Int.fetchOne(db, sql: "SELECT articles FROM statistics")
    }
    #expect(counted == 42)
  }

  /// Gives the article of this title an address as a program before version 6 stored it.
  private func store(_ url: String, keptAs former: String, for title: String, _ source: Library.Location) throws
    -> Int64
  {
    let id = Int64(bitPattern: StableHash.of("address", former))
    let file = try DatabaseQueue(path: folder.file("library.sqlite"))
    try file.write { db in
      try db.execute(
        sql: "UPDATE article SET id = ?1, url = ?2, addressKey = ?1 WHERE title = ?3", arguments: [id, url, title])
    }
    try file.close()
    return id
  }

  @Test(arguments: OldLibraries.versionsOfOtherAddresses)
  func anAddressIsKnownInEverySpelling(_ version: Int) throws {
    let source = try OldLibraries.unpack(version, into: folder)
    let id = try store(
      "https://example.org/a/./rain", keptAs: "example.org/a/./rain", for: "Rain over the delta", source)
    let library = try Library(source)
    var article = try #require(try library.article(ArticleID(rawValue: UInt64(bitPattern: id)))?.article)
    for url in ["https://example.org/a/rain", "https://example.org/a/%72ain", "https://example.org/b/../a/./rain"] {
      article.url = url
      #expect(try library.add([article]).updated == 1, "\(url)")
      #expect(try library.identifiers(matching: url).map(\.rawValue) == [UInt64(bitPattern: id)])
    }
    #expect(try library.articleCount() == 12)
  }

  @Test(arguments: OldLibraries.versionsOfOtherAddresses)
  func twoArticlesOfOneAddressStayAndTheNewestAnswers(_ version: Int) throws {
    let source = try OldLibraries.unpack(version, into: folder)
    _ = try store("https://example.org/a/./b", keptAs: "example.org/a/./b", for: "Rain over the delta", source)
    let newest = try store(
      "https://example.org/%61/b", keptAs: "example.org/%61/b", for: "Nine wards vote on the harbour loan", source)
    let library = try Library(source)
    #expect(try library.articleCount() == 12)
    for url in ["https://example.org/a/b", "https://example.org/a/./b", "https://example.org/%61/b"] {
      #expect(try library.identifiers(matching: url).map(\.rawValue) == [UInt64(bitPattern: newest)])
      #expect(try library.article(at: url)?.article.title == "Nine wards vote on the harbour loan")
    }
  }

  /// The older program stored the text without its structure.
  @Test(arguments: OldLibraries.versions)
  func anImportBringsTheStructureOfTheTextAndKeepsTheMarks(_ version: Int) throws {
    let library = try Library(OldLibraries.unpack(version, into: folder))
    let id = try #require(try library.id(titled: OldLibraryTests.titles[1]))
    var article = try #require(try library.article(id)?.article)
    #expect(article.styles.isEmpty && article.images.isEmpty)
    article.styles = [TextStyle(.emphasis, 0..<4)]
    article.images = [ArticleImage(url: nil, alt: "A flooded pitch", position: 0)]
    #expect(try library.add([article]).updated == 1)
    let found = try #require(try library.article(id))
    #expect(found.article == article)
    #expect(found.isStarred && !found.isUnread)
    #expect(try library.titles(searching: "flooded pitch") == [OldLibraryTests.titles[1]])
    #expect(try library.articleCount() == 12)
  }

  @Test(arguments: OldLibraries.versions)
  func theNextProgramFindsTheNewestVersion(_ version: Int) throws {
    _ = try Library(OldLibraries.unpack(version, into: folder))
    let queue = try DatabaseQueue(path: folder.file("library.sqlite"))
    #expect(try queue.inDatabase { db in try Migration.library.standing(db) } == .current)
    let wrong = try queue.inDatabase { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM article WHERE (published IS NULL) <> (firstDay IS NULL) OR firstDay IS NOT lastDay")
    }
    #expect(wrong == 0)
    let addresses = try queue.inDatabase { db in
      try Row.fetchAll(
        db, sql: "SELECT url, addressKey FROM article UNION ALL SELECT url, addressKey FROM reference")
    }
    #expect(addresses.count > 12)
    for row in addresses {
      let address = (row["url"] as String?).flatMap(Address.init)
      #expect(row["addressKey"] == address.map { Int64(bitPattern: $0.key) })
    }
  }
}

import Articles
import Testing

@testable import Storage

/// By which names the library knows an article that it has.
@Suite struct ArticleNamesTests {
  private static let text = "The council voted to widen the canal after a long debate on Tuesday evening in the hall."
  private static let web = "https://example.org/canal"

  private func article(
    _ title: String = "Canal", url: String? = web, guid: String? = nil, feed: String? = nil, site: String? = "Example",
    body: String = text
  ) -> Article {
    Article(
      title: title, published: PublicationDate(iso8601: "2018-10-30"), url: url, guid: guid, feed: feed, site: site,
      body: body)
  }

  private func ids(_ library: Library) throws -> [ArticleID] {
    try library.window(ListQuery(), .top, rows: 50).rows.map(\.id)
  }

  @Test func aPageAfterItsFeedKeepsIDAndMarks() throws {
    let library = try Library(.temporary)
    try library.add([article(guid: "post-12", feed: "https://example.org/feed", body: "The council voted.")])
    let id = try #require(try ids(library).first)
    try library.make(.mark(.starred(id, true)))
    #expect(try library.add([article()]).updated == 1)
    #expect(try ids(library) == [id])
    let found = try #require(try library.article(id))
    #expect(found.isStarred && found.article.body == Self.text)
    #expect(try library.add([article(url: nil, guid: "post-12", feed: "https://example.org/feed")]).added == 0)
  }

  @Test func aSummaryOfAFeedDoesNotReplaceTheTextOfThePage() throws {
    let library = try Library(.temporary)
    try library.add([article()])
    let id = try #require(try ids(library).first)
    try library.add([article(guid: "1", feed: "https://example.org/feed", body: "The council voted.")])
    #expect(try ids(library) == [id])
    #expect(try library.article(id)?.article.body == Self.text)
    #expect(try library.add([article(url: nil, guid: "1", feed: "https://example.org/feed")]).added == 0)
    #expect(try ids(library) == [id])
  }

  @Test func aGuidMatchesOnlyWithinItsFeed() throws {
    let library = try Library(.temporary)
    let feeds = ["https://example.org/news", "https://example.org/sport", "https://example.net/feed"]
    for feed in feeds { try library.add([article("Story of \(feed)", url: nil, guid: "1", feed: feed)]) }
    #expect(try library.articleCount() == 3)
    for feed in feeds {
      #expect(try library.add([article("Story of \(feed)", url: nil, guid: "1", feed: feed)]).unchanged == 1)
    }
  }

  @Test func anotherGuidOfTheSameFeedIsAnotherArticleAtTheSameAddress() throws {
    let library = try Library(.temporary)
    for feed in ["https://example.org/feed", nil] {
      try library.add([article("One", guid: "a", feed: feed), article("Two", guid: "b", feed: feed)])
    }
    #expect(try Set(library.titles(ListQuery())) == ["One", "Two"])
  }

  /// A library from before the feed was known has the guid within its site.
  @Test func anArticleWithoutAFeedIsKnownWhenItsFeedIs() throws {
    let library = try Library(.temporary)
    try library.add([article(url: nil, guid: "post-12")])
    let before = try ids(library)
    #expect(try library.add([article(url: nil, guid: "post-12", feed: "https://example.org/feed")]).added == 0)
    #expect(try ids(library) == before)
  }

  @Test(arguments: [
    "https://m.example.org/canal", "https://example.org/canal/amp", "https://example.org/canal?print=1",
  ])
  func everyFurtherAddressLeadsToTheArticle(_ alias: String) throws {
    let library = try Library(.temporary)
    _ = try library.add([Library.Addition(article(), aliases: [alias])], addedAt: 0)
    let id = try #require(try ids(library).first)
    #expect(try library.identifiers(matching: alias) == [id])
    #expect(try library.article(at: alias)?.id == id)
    #expect(try library.add([article(url: alias)]).added == 0)
    var other = Article.sample("Other")
    other.related = [RelatedReference(title: "As it is called elsewhere", url: alias)]
    try library.add([other])
    #expect(try library.related(toTitle: "Other").first?.id == id)
  }

  /// First seen at the address for telephones; the page names its canonical address only later.
  @Test func theFirstAddressGoesOnLeadingToAnArticleThatHasMoved() throws {
    let library = try Library(.temporary)
    let mobile = "https://m.example.org/canal"
    try library.add([article(url: mobile)])
    let id = try #require(try ids(library).first)
    let moved = article(body: Self.text + " It will cost nine million.")
    let report = try library.add([Library.Addition(moved, aliases: [mobile])], addedAt: 0)
    #expect(report.updated == 1)
    #expect(try ids(library) == [id])
    for address in [mobile, Self.web] {
      #expect(try library.article(at: address)?.id == id, "\(address)")
      #expect(try library.add([article(url: address, body: moved.body)]).added == 0, "\(address)")
    }
    var other = Article.sample("Other")
    other.related = [RelatedReference(title: "As it is called elsewhere", url: mobile)]
    try library.add([other])
    #expect(try library.related(toTitle: "Other").first?.id == id)
  }

  @Test func theSameStoryAtAnotherAddressIsAnotherArticleAndFoundAsACopy() throws {
    let library = try Library(.temporary)
    try library.add([article(), article(url: "https://example.net/news/canal", site: "Wire")])
    #expect(try library.articleCount() == 2)
    let first = try #require(try library.article(at: Self.web)?.id)
    let posts = try library.related(to: first, limit: 3)
    let copy = try #require(posts.first)
    #expect(copy.url == "https://example.net/news/canal")
    #expect(copy.reason?.hasPrefix("same story") == true, "\(copy.reason ?? "")")
  }
}

@Suite struct NotedFeedTests {
  @Test func aFeedIsStoredOnceAndTakesOverWhatANewListSays() throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    let news = NotedFeed(
      address: "https://example.org/feed", title: "News", site: "https://example.org/", folders: ["World", "Latin"])
    #expect(try library.note([news, NotedFeed(address: "https://example.net/rss"), news]) == 2)
    #expect(try library.note([NotedFeed(address: "http://www.example.org/feed", title: "Newer")]) == 1)
    var newer = news
    newer.title = "Newer"
    #expect(try Library(folder.source()).notedFeeds() == [NotedFeed(address: "https://example.net/rss"), newer])
    #expect(try library.articleCount() == 0)
  }

  @Test func aLibraryThatMayNotBeWrittenTakesNoFeed() throws {
    let folder = try TemporaryFolder()
    _ = try Library(folder.source())
    let shared = try Library(folder.source(), access: .shared)
    #expect(throws: LibraryProblem.self) { try shared.note([NotedFeed(address: "https://example.org/feed")]) }
  }
}

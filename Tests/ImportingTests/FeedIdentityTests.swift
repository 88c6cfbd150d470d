import Articles
import Foundation
import Importing
import Storage
import Testing

/// Feeds that are imported again, or come by another way, add nothing that is there.
@Suite struct FeedIdentityTests {
  private static let text = "The council voted to widen the canal after a long debate on Tuesday evening in the hall."
  private let library: Library

  init() throws { library = try Library(.temporary) }

  private func fill(_ source: String) throws -> Intake.Report {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("feed-\(UUID().uuidString).xml")
    try Data(source.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let isOver = DispatchSemaphore(value: 0)
    let intake = Intake(into: library, now: 1_600_000_000, showsFirst: false)
    intake.start(.paths([file.path])) { isOver.signal() }
    isOver.wait()
    return intake.report
  }

  private func feed(_ address: String?, site: String = "Canal News", _ items: String...) -> String {
    let own = address.map { "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='\($0)'/>" } ?? ""
    return "<rss><channel><title>\(site)</title>\(own)\(items.joined())</channel></rss>"
  }

  private func item(_ guid: String, _ title: String = "Canal", link: String? = nil, _ text: String = text) -> String {
    let link = link.map { "<link>\($0)</link>" } ?? ""
    return
      "<item><title>\(title)</title>\(link)<guid isPermaLink='false'>\(guid)</guid><description>\(text)</description>"
      + "</item>"
  }

  private var ids: [ArticleID] {
    get throws { try library.window(ListQuery(), .top, rows: 50).rows.map(\.id) }
  }

  @Test func aFeedIsKnownAgainUnderANewTitleOfItsSite() throws {
    #expect(try fill(feed("https://c.example/feed", item("1"))).added.added == 1)
    let before = try ids
    #expect(try library.article(before[0])?.article.feed == "https://c.example/feed")
    let report = try fill(feed("http://www.c.example/feed?utm_source=x", site: "The Canal", item("1")))
    #expect(report.added.added == 0)
    #expect(try ids == before)
  }

  @Test func theSameGuidInFeedsOfOneTitleIsTwoArticles() throws {
    _ = try fill(feed("https://c.example/news", item("1", "Locks")))
    _ = try fill(feed("https://c.example/sport", item("1", "Rowing", "Eight boats raced on the canal on Sunday.")))
    #expect(try Set(library.window(ListQuery(), .top, rows: 9).rows.map(\.title)) == ["Locks", "Rowing"])
  }

  @Test func anotherFeedWithTheSameAddressLeadsToTheSameArticle() throws {
    _ = try fill(feed("https://c.example/feed", item("1", link: "https://c.example/canal")))
    let before = try ids
    _ = try fill(feed("https://planet.example/feed", site: "Planet", item("x-1", link: "https://c.example/canal")))
    #expect(try ids == before)
    // Its guid is an alias from now on, whatever the address is.
    #expect(try fill(feed("https://planet.example/feed", site: "Planet", item("x-1"))).added.added == 0)
    #expect(try ids == before)
  }

  /// As libraries have them from before feeds said their address.
  @Test func anItemOfAFeedWithoutAnAddressKeepsItsIDWhenTheFeedSaysOne() throws {
    _ = try fill(feed(nil, item("1")))
    let before = try ids
    #expect(try fill(feed("https://c.example/feed", item("1"))).added.added == 0)
    #expect(try ids == before)
  }

  @Test func aCollectedEntryIsThatOfItsSource() throws {
    func atom(_ address: String, source: String = "") -> String {
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><link rel="self" href="\(address)"/>
      <entry><id>urn:1</id><title>Canal</title><content>\(Self.text)</content>\(source)</entry></feed>
      """
    }
    _ = try fill(atom("https://c.example/atom"))
    let source = "<source><link rel='self' href='https://c.example/atom'/></source>"
    #expect(try fill(atom("https://planet.example/atom", source: source)).added.added == 0)
    #expect(try ids.count == 1)
  }
}

import Articles
import Testing

@testable import Formats

@Suite struct FeedListTests {
  private func feeds(_ text: String) throws -> [NotedFeed] {
    var source = SourceBytes(Array(text.utf8))
    var outline = FeedOutline()
    var found: [NotedFeed] = []
    while let feed = try outline.next(from: &source) { found.append(feed) }
    return found
  }

  @Test func readsOutlinesWithTheirFolders() throws {
    let found = try feeds(
      """
      <?xml version="1.0"?><OPML version="1.0"><head><title>Mine</title></head><body>
      <outline text="News"><outline title="North &amp; South"><outline type="rss" text="A" xmlURL="https://a.example/f"
       htmlurl="https://a.example/"/></outline><Outline TITLE="B" XMLURL="https://b.example/f"></Outline></outline>
      <outline text="a note"/><outline type="rss" text="no address"/>
      <outline text="C & D" xmlUrl="https://c.example/f?a=1&b=2"><outline xmlUrl="javascript:x"/>
      """)
    #expect(
      found == [
        NotedFeed(
          address: "https://a.example/f", title: "A", site: "https://a.example/", folders: ["News", "North & South"]),
        NotedFeed(address: "https://b.example/f", title: "B", folders: ["News"]),
        NotedFeed(address: "https://c.example/f?a=1&b=2", title: "C & D"),
      ])
  }

  @Test func readsTheListOfNewsboat() {
    let list = NewsboatList(
      """
      # a comment
      https://a.example/f "~A \\"quoted\\" title" north "two words"
      "exec:curl https://b.example/" x
      filter:cut.sh:https://c.example/f
      "query:Unread:unread = \\"yes\\""
      https://d.example/f !
      """)
    #expect(
      list.feeds == [
        NotedFeed(address: "https://a.example/f", title: "A \"quoted\" title", folders: ["north", "two words"]),
        NotedFeed(address: "https://d.example/f"),
      ])
    #expect(list.others == [.program: 1, .filter: 1, .query: 1])
  }

  @Test(arguments: [
    ("https://a.example/f\nhttps://b.example/g news\n", "home/urls", true),
    ("https://a.example/f \"~A\"\n", "x.txt", true), ("https://a.example/f\n", "x.txt", false),
    ("# Heading\n\nhttps://a.example/f\n\nA text.", "urls", false), ("", "urls", false),
  ])
  func tellsTheListOfNewsboat(_ text: String, _ name: String, _ isShown: Bool) {
    #expect(NewsboatList.isShown(SourceStart(Array(text.utf8)[...], name: name)) == isShown)
  }
}

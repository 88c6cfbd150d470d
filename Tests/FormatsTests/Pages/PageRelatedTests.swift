import Articles
import Testing

@testable import Formats

/// Other articles that pages offer beside their own.
@Suite struct PageRelatedTests {
  private func related(_ block: String) throws -> [String] {
    let head = "<link rel='canonical' href='https://courier.example/storm'>"
    let article = try page(head: head, "<article><h1>Storm closes harbour</h1>\(harbourHTML())</article>\(block)")
    #expect(article.body == harbourText)
    return article.related.map { "\($0.title) | \($0.author ?? "") | \($0.url ?? "")" }
  }

  private static let bridge = "A bridge for Lindholm at last | Ann Lee | https://courier.example/bridge"
  private static let ferry = "Ferry sails again on Sunday | | https://courier.example/ferry"

  @Test(arguments: [
    """
    <div class='yarpp-related'><h3>Related posts:</h3><ol><li><a href='/bridge'>A bridge for Lindholm at last</a>
    <span class='author'>Ann Lee</span></li><li><a href='/ferry'>Ferry sails again on Sunday</a></li></ol></div>
    """,
    """
    <div id='jp-relatedposts' class='jp-relatedposts'><p><a href='/bridge'>A bridge for Lindholm at last</a>
    <time>5 March 2024</time> <span>By Ann Lee</span></p><p><a href='/ferry'>Ferry sails again on Sunday</a> <span>In "News"</span></p></div>
    """,
    """
    <div class='td_block_related_posts'><div class='td_module'><h3><a href='/bridge'>A bridge for Lindholm at last</a></h3>
    <div class='meta'><span class='td-post-author-name'>Ann Lee</span> <time>5 March</time></div></div>
    <div class='td_module'><h3><a href='/ferry'>Ferry sails again on Sunday</a></h3></div></div>
    """,
    """
    <section class='read-next'><a href='/bridge'><span class='category'>Town</span><h4>A bridge for Lindholm at last</h4>
    <span class='date'>5 March 2024</span><span class='byline'>Ann Lee</span></a>
    <a href='/ferry'><h4>Ferry sails again on Sunday</h4><time>2 hours ago</time></a></section>
    """,
    """
    <h2>You may also like</h2><ul><li><a href='/bridge'>A bridge for Lindholm at last</a><p>by Ann Lee</p></li>
    <li><a href='/ferry'>Ferry sails again on Sunday</a></li><li><a href='/ferry'>Ferry sails again on Sunday</a></li>
    <li><a href='/storm'>Storm closes the harbour of the town</a></li></ul>
    """,
    """
    <aside class='related'><a href='/bridge'>A bridge for Lindholm at last by Ann Lee</a>
    <a href='/ferry'>Ferry sails again on Sunday</a><a href='/more'>More</a></aside>
    """,
  ])
  func headlinesComeWithTheirAuthorsAndWithoutDates(_ block: String) throws {
    let ferry = Self.ferry.replacing("| |", with: "|  |")
    #expect(try related(block) == [Self.bridge, ferry])
  }

  @Test func commentsAreNoWordsOfHeadlines() throws {
    #expect(
      try related("<div class='related'><a href='/a'>One bridge for all <!-- not this -->of the town</a></div>") == [
        "One bridge for all of the town |  | https://courier.example/a"
      ])
  }

  @Test func tellsTheStoriesBeforeAndAfter() throws {
    let article = try page(
      head: "<link rel='canonical' href='https://courier.example/storm'>",
      "<article><h1>Storm closes harbour</h1>\(harbourHTML())</article>"
        + "<nav><a rel='prev' href='/bridge'>Previous: A bridge for Lindholm</a>"
        + "<a rel='next' href='/ferry'>Next: Ferry sails again</a></nav>")
    #expect(
      article.neighbours == [
        Neighbour(title: "A bridge for Lindholm", url: "https://courier.example/bridge"),
        Neighbour(title: "Ferry sails again", url: "https://courier.example/ferry"),
      ])
  }
}

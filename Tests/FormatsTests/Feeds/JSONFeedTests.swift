import Articles
import Testing

@testable import Formats

@Suite struct JSONFeedTests {
  @Test(arguments: ["https://jsonfeed.org/version/1", "https:\\/\\/jsonfeed.org\\/version\\/1.1", "1.0", "1.1"])
  func readsAFeedOfEachVersion(_ version: String) throws {
    let article = try #require(
      try articles(
        """
        {"version": "\(version)", "items": [{"id": "7", "url": "https://h.example/a", "title": "Tide &amp; time",
          "content_html": "<p>One</p><p>Two</p>", "content_text": "No", "date_published": "2024-03-05T10:00:00Z",
          "date_modified": "2024-03-06T10:00:00Z", "tags": ["Sea"], "authors": [{"name": "Ana Roe"}],
          "author": {"name": "Nobody"}, "attachments": [{"url": "https://h.example/a.mp3", "title": "Sound"}]},
          null, 5],
        "title": "Feed", "language": "en", "author": {"name": "Feed Author"}}
        """
      ).first)
    #expect(article.title == "Tide & time")
    #expect(article.body == "One\n\nTwo")
    #expect(article.guid == "7")
    #expect(article.authors == ["Ana Roe"])
    #expect(article.categories == ["Sea"])
    #expect(article.site == "Feed")
    #expect(article.published?.iso8601 == "2024-03-05T10:00:00Z")
    #expect(article.updated?.iso8601 == "2024-03-06T10:00:00Z")
    #expect(article.links.map(\.text) == ["Sound"])
  }

  @Test func forgivesOddTypes() throws {
    let found = try articles(
      """
      {"version":"https://jsonfeed.org/version/1","title":1,"items":[{"id":1e400,"title":123,"content_text":"\\ud800 x",
      "date_published":9e99,"authors":"A Name","tags":{"a":1}},{"id":"2","url":"/r","external_url":"https://e.example/"},],}
      """)
    #expect(found.map(\.title) == ["123", "https://e.example/"])
    #expect(found.map(\.authors) == [["A Name"], []])
    #expect(found.map(\.body) == ["\u{FFFD} x", ""])
  }

  @Test func aCutFeedGivesTheItemsBefore() throws {
    let text = #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"a"},{"id":"2","ti"#
    var titles: [String] = []
    let problems = try readArticles(in: Array(text.utf8), name: "x.json") { titles.append($0.article.title) }
    #expect(titles == ["a"])
    #expect(problems.map(\.reason).contains { $0.contains("only what comes before") })
  }

  /// Others use "items" and "version" as well.
  @Test(arguments: [
    #"{"title":"a","body":"b","items":[1]}"#, #"{"version":"2.0","items":[{"title":"a"}]}"#,
    #"{"id":"user/-/state","items":[{"title":"a"}]}"#,
  ])
  func leavesOtherJSONAlone(_ text: String) {
    #expect(Format(of: SourceStart(Array(text.utf8)[...], name: "x.json")).name != "jsonfeed")
  }
}

import Articles
import Testing

@testable import Formats

/// What of a feed's items is taken, but told as doubtful.
@Suite struct FeedDoubtTests {
  private func read(_ text: String) throws -> (found: [ImportedArticle], problems: [String]) {
    var found: [ImportedArticle] = []
    let problems = try readArticles(in: Array(text.utf8), name: "x") { found.append($0) }
    return (found, problems.map(\.reason))
  }

  private func feed(dates: String...) -> String {
    let items = dates.map { "<item><title>T</title><pubDate>\($0)</pubDate><description>Text.</description></item>" }
    return "<rss><channel>\(items.joined())</channel></rss>"
  }

  @Test(arguments: [
    ("1975-03-05", "1975-03-05"), ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
    ("5 Mar 2999 10:00 GMT", "2999-03-05T10:00:00Z"),
  ])
  func anUnlikelyDateIsKeptAndMarked(_ text: String, _ iso: String) throws {
    let (found, problems) = try read(feed(dates: text, "2024-03-05"))
    #expect(found.map(\.article.published?.iso8601) == [iso, "2024-03-05"])
    #expect(found.map(\.doubts) == [[.published], []])
    #expect(problems == ["has a date that is before 1990 or ahead of today (\(iso)); kept as written"])
  }

  @Test func twoDaysAheadAreAMatterOfZones() throws {
    let today = Day(daysSince1970: 20_000)
    for (ahead, isDoubtful) in [(0, false), (2, false), (3, true)] {
      var imported = ImportedArticle(article: Article(title: "T", body: ""))
      imported.article.published = PublicationDate(Day(daysSince1970: 20_000 + ahead))
      var doubts = DateDoubts(today: today)
      doubts.check(&imported)
      #expect(imported.doubts == (isDoubtful ? [.published] : []))
      #expect((doubts.sentence != nil) == isDoubtful)
    }
  }

  @Test func severalAreToldInOneLine() throws {
    let items = #"{"id":"1","content_text":"A.","date_published":"1980-01-01T00:00:00Z"}"#
    let (found, problems) = try read(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[\#(items),\#(items)]}"#)
    #expect(found.map(\.doubts) == [[.title, .published], [.title, .published]])
    #expect(problems == ["has 2 dates that are before 1990 or ahead of today (1980-01-01T00:00:00Z); kept as written"])
  }

  /// The day is not the source's.
  @Test(arguments: ["2024-03", "2024", "March 2024"])
  func aDateWithoutADayIsItsFirstDayAndMarked(_ text: String) throws {
    let (found, problems) = try read(feed(dates: text))
    #expect(found.first?.article.published?.iso8601 == (text == "2024" ? "2024-01-01" : "2024-03-01"))
    #expect(found.first?.doubts == [.published])
    #expect(problems.isEmpty)
  }

  @Test func aHeadlineMadeOfTheTextIsMarked() throws {
    let (found, _) = try read(
      "<rss><item><description>The tide turned.</description></item><item><title>T</title></item></rss>")
    #expect(found.map(\.article.title) == ["The tide turned.", "T"])
    #expect(found.map(\.doubts) == [[.title], []])
  }
}

import Articles
import GRDB
import Testing

@testable import Storage

/// What the library finds related, and why it says so.
@Suite struct FoundPostsTests {
  private let putin = Entity(.person, "Vladimir Putin")
  private let cuba = Entity(.country, "Cuba", code: "CU")

  /// Articles of common words, so that a few more words are rare.
  private func others(_ count: Int = 30) -> [Article] {
    (0..<count).map { number in
      .sample(
        "Other \(number)", "2015-01-\(10 + number % 20)",
        body: "\(filler(number)) Nothing came of it in town \(number).")
    }
  }

  /// Words of which every article has some, in an order of its own.
  private func filler(_ number: Int) -> String {
    let words = [
      "morning", "people", "street", "council", "money", "weather", "market", "school", "winter", "bridge", "garden",
    ]
    return (0..<16).map { words[(number * 5 + $0 * (number % 10 + 1) + $0 * $0 * (number % 3)) % words.count] }
      .joined(separator: " ") + "."
  }

  @Test func sharedNamesAreTheReasonShortestFormFirst() throws {
    func article(_ title: String, _ day: String, _ number: Int, putin: Bool = false, cuba: Bool = false) -> Article {
      let names = (putin ? " Vladimir Putin. Putin." : "") + (cuba ? " Cuba." : "")
      var article = Article.sample(title, day, body: filler(number) + names)
      if putin { article = article.naming(self.putin, as: "Vladimir Putin").naming(self.putin, as: "Putin") }
      if cuba { article = article.naming(self.cuba, as: "Cuba", .country) }
      return article
    }
    var first = article("First", "2018-10-30", 1, putin: true, cuba: true)
    first.related = [RelatedReference(title: "Own", url: "https://example.org/Own")]
    let library = try Library(.temporary)
    try library.add(
      others() + [
        first, article("Own", "2018-10-29", 2, putin: true, cuba: true),
        article("Both", "2018-10-28", 3, putin: true, cuba: true),
        article("Both too", "2010-10-28", 5, putin: true, cuba: true), article("One", "2018-10-30", 4, cuba: true),
      ])
    let posts = try library.related(toTitle: "First")
    #expect(posts.map(\.title) == ["Own", "Both", "Both too", "One"])
    #expect(posts.map(\.reason).dropFirst() == ["Putin, Cuba · same week", "Putin, Cuba", "Cuba · same day"])
    #expect(posts.map(\.score) == posts.map(\.score).sorted(by: >))
    #expect(posts.allSatisfy { (0...1).contains($0.score) })
    #expect(try library.related(to: ArticleID(rawValue: 7), limit: 3) == [])
  }

  @Test func sharedRareWordsAreQuotedAsTheArticlePrintsThem() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        .sample("Subject", "2018-10-30", body: filler(1) + " The drawbridges need dredging, says a report."),
        .sample("Near", "2012-03-01", body: filler(2) + " A drawbridge was dredged."),
        .sample("Half", "2011-03-01", body: filler(3) + " Dredging began."),
      ])
    let posts = try library.related(toTitle: "Subject")
    #expect(posts.prefix(2).map(\.title) == ["Near", "Half"])
    #expect(posts.first?.reason == "“drawbridges”, “dredging”" || posts.first?.reason == "“dredging”, “drawbridges”")
    #expect(posts.dropFirst().first?.reason == "“dredging”")
  }

  @Test func wordsThatStandTogetherInBothAreOnePhrase() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        .sample("Subject", "2018-10-30", body: filler(1) + " The desert locusts ate it all."),
        .sample("Near", "2012-03-01", body: filler(2) + " A desert locust is small."),
        .sample("Apart", "2012-03-01", body: filler(3) + " The locust came from the desert."),
      ])
    let posts = try library.related(toTitle: "Subject")
    let reasons = Dictionary(posts.map { ($0.title, $0.reason ?? "") }, uniquingKeysWith: { first, _ in first })
    #expect(reasons["Near"] == "“desert locusts”")
    #expect(reasons["Apart"]?.contains("desert locust") == false)
  }

  @Test func wordsThatAreCutOrOnlyLikeEachOtherAreNoReason() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        .sample("Subject", "2018-10-30", body: filler(1) + " Paula didn’t. The drawbridge."),
        .sample("Near", "2012-03-01", body: filler(2) + " Paul didn’t. A drawbridge."),
      ])
    #expect(try library.related(toTitle: "Subject").first?.reason == "“drawbridge”")
  }

  @Test func undatedArticlesHaveNoDayInCommon() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        .sample("Subject", nil, body: filler(1) + " Drawbridge."),
        .sample("Near", nil, body: filler(2) + " Drawbridge."),
      ])
    #expect(try library.related(toTitle: "Subject").first?.reason == "“Drawbridge”")
  }

  @Test func scriptsWithoutBlanksFindEachOther() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        .sample("Subject", "2018-10-30", body: "北京大学今天开学。"), .sample("Near", "2012-03-01", body: "他在北京大学工作。"),
      ])
    let posts = try library.related(toTitle: "Subject")
    #expect(posts.first?.title == "Near")
    #expect(posts.first?.reason?.contains("大学") == true)
  }

  private let wire = """
    The desert locusts ate all that farmers had sown along the northern river before rain came late in autumn, officials
    told reporters, and prices of grain doubled within days at every crossing of the border.
    """

  @Test func copiesOfTheArticleStandFirstAsTheSameStory() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        .sample("Subject", "2018-10-30", body: wire), .sample("Copy", "2009-01-01", body: wire + " It was reported."),
        .sample("Near", "2018-10-30", body: filler(3) + " Desert locusts ate grain."),
      ])
    let posts = try library.related(toTitle: "Subject")
    #expect(posts.prefix(2).map(\.title) == ["Copy", "Near"])
    #expect(posts.first?.reason == "same story")
    #expect(posts.dropFirst().first?.reason?.contains("same story") == false)
  }

  @Test func copiesOfAFoundPostAreOneRow() throws {
    let library = try Library(.temporary)
    let copies = (1...3).map { number in
      Article.sample("Copy \(number)", "2012-01-0\(number)", body: wire + " \(filler(number))", site: "Site \(number)")
    }
    try library.add(
      others() + copies + [.sample("Subject", "2018-10-30", body: filler(2) + " Locusts came back to the desert.")])
    let posts = try library.related(toTitle: "Subject")
    #expect(posts.filter { $0.title.hasPrefix("Copy") }.count == 1)
    #expect(posts.first?.reason?.hasPrefix("same story, 3 sources · ") == true)
    let own = try library.related(toTitle: "Copy 1")
    #expect(own.first?.reason == "same story, 2 sources")
  }

  @Test func copiesWithoutASourceAreTimesNotSources() throws {
    let library = try Library(.temporary)
    let copies = (1...3).map { number in
      Article.sample("Copy \(number)", "2012-01-0\(number)", body: wire + " \(filler(number))")
    }
    try library.add(
      others() + copies + [.sample("Subject", "2018-10-30", body: filler(2) + " Locusts came back to the desert.")])
    #expect(try library.related(toTitle: "Subject").first?.reason?.hasPrefix("same story, 3 times · ") == true)
  }

  @Test func whatArrivesOrChangesIsFoundAtOnce() throws {
    let library = try Library(.temporary)
    try library.add(others() + [.sample("Subject", "2018-10-30", body: filler(1) + " A drawbridge.")])
    #expect(try !library.related(toTitle: "Subject").map(\.title).contains("Near"))
    try library.add([.sample("Near", "2018-10-30", body: filler(2) + " The drawbridge.")])
    #expect(try library.related(toTitle: "Subject").first?.title == "Near")
    try library.add([.sample("Near", "2018-10-30", body: filler(2) + " The bypass.")])
    #expect(try !(library.related(toTitle: "Subject").first?.reason ?? "").contains("drawbridge"))
  }

  @Test func everyWordIsCountedInASmallLibrary() throws {
    let library = try Library(.temporary)
    for number in 0..<9 {
      try library.add([.sample("Story \(number)", body: "Common words" + (number % 3 == 0 ? " seldom" : ""))])
    }
    let statistics = try library.connections.front.read { db in try StemStatistics.read(db) }
    func articles(_ word: String) -> Double {
      StemmedText(word).words.map { statistics.articles(having: $0.stem, of: 9) }.first ?? 0
    }
    // Counted when there were six or more; what came since is of the same kind.
    #expect((8...10).contains(articles("common")) && (2...4).contains(articles("seldom")))
    #expect(articles("nowhere") <= 1.5)
  }
}

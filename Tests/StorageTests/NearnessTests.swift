import Articles
import Testing

@testable import Storage

/// What nearness in time does to the posts that the library finds.
@Suite struct NearnessTests {
  private let cuba = Entity(.country, "Cuba", code: "CU")

  private func naming(_ title: String, _ day: String, _ words: String) -> Article {
    .sample(title, day, body: words + " Cuba.").naming(cuba, as: "Cuba", .country)
  }

  /// Articles that have nothing to do with the others, so that a name is rare.
  private func others() -> [Article] {
    (0..<40).map { .sample("Other \($0)", "2015-03-1\($0 % 10)", body: "Nothing came of number \($0) in spring.") }
  }

  /// The two texts change places, so that nothing but the days decides.
  @Test(arguments: [("2018-10-20", "2012-10-30"), ("2018-11-09", "2012-10-30"), ("2018-10-20", "2024-10-30")])
  func ofTwoThatAreAsMuchAlikeTheNearerStandsFirst(near: String, far: String) throws {
    for (first, second) in [(near, far), (far, near)] {
      let library = try Library(.temporary)
      try library.add(
        others() + [
          naming("Subject", "2018-10-30", "Farmers plough."), naming("One", first, "Sailors sing."),
          naming("Two", second, "Bakers knead."),
        ])
      #expect(try library.related(toTitle: "Subject").first?.title == (first == near ? "One" : "Two"))
    }
  }

  @Test func articlesOnEitherSideInTimeAreFound() throws {
    let library = try Library(.temporary)
    try library.add(
      others() + [
        naming("Subject", "2018-10-30", "Farmers plough."), naming("Before", "2018-10-29", "Sailors sing."),
        naming("After", "2018-10-31", "Bakers knead."),
      ])
    #expect(Set(try library.related(toTitle: "Subject").map(\.title)) == ["Before", "After"])
  }

  /// More on either side than are looked at.
  @Test func ofManyThatShareANameTheNearestOnEitherSideAreLookedAt() throws {
    let most = CandidateSearch.articlesPerTerm
    let start = try #require(PublicationDate(iso8601: "2018-10-30")?.day.daysSince1970)
    let stories = (-most - 15...most + 15).map { distance in
      let day = PublicationDate(Day(daysSince1970: start + distance)).iso8601
      return naming("Story \(distance)", day, distance == 0 ? "Farmers plough." : "Sailors sing.")
    }
    let library = try Library(.temporary)
    try library.add(stories)
    let subject = try #require(stories.first { $0.title == "Story 0" })
    let distances = try library.connections.front.read { db in
      let key = try #require(try db.key(of: ArticleIdentity(of: subject).id))
      let text = try #require(try RelatedText.fetch(db, key: key))
      let compared = RelatedSubject(text, key: key, try IndexEdition.read(db).folding)
      var weights = TermWeights(try StemStatistics.read(db), articles: try ListNumbers.articles(db))
      try weights.learnEntities(of: [compared.profile], db)
      var search = CandidateSearch(db, key: key)
      let found = try search.candidates(
        of: compared.profile, [compared.title, compared.body], weights: &weights, limit: 1_000)
      return found.map { Int(DateKey.dayNumber(of: $0) - DateKey.dayNumber(of: key)) }
    }
    #expect(distances.sorted() == (-most...most).filter { $0 != 0 })
  }
}

import Articles
import Testing

@testable import dateline_bench

@Suite struct PressTests {
  private static let shared = Press(wordsPerArticle: 120)
  private var press: Press { Self.shared }

  @Test func theSameNumberGivesTheSameArticle() {
    let another = Press(wordsPerArticle: 120)
    for number in [0, 7, 17, 43, 999_999] { #expect(press.article(number) == another.article(number)) }
  }

  @Test func anotherSeedMakesOtherArticles() {
    #expect(Press(wordsPerArticle: 120, seed: 2).article(3).body != press.article(3).body)
  }

  @Test func mentionsStandWhereTheirNamesStand() throws {
    for number in 0..<200 {
      let article = press.article(number)
      for mention in article.mentions {
        let text = mention.field == .title ? article.title : article.body
        let scalars = Array(text.unicodeScalars)
        try #require(mention.range.upperBound <= scalars.count)
        let name = String(String.UnicodeScalarView(scalars[mention.range]))
        if mention.kind != .nationality { #expect(name == mention.entity.name) }
      }
    }
    #expect((0..<200).contains { !press.article($0).mentions.isEmpty })
  }

  @Test func articlesFollowEachOtherInTime() {
    let times = (0..<500).compactMap { press.article($0).published }.filter { $0.time != nil }
    #expect(times.count > 400)
    for (newer, older) in zip(times, times.dropFirst()) { #expect(newer.secondsSince1970 > older.secondsSince1970) }
  }

  @Test func everySortOfArticleIsThere() {
    let articles = (0..<400).map(press.article)
    #expect(Set(articles.compactMap(\.language)) == ["en", "fr", "ru", "el", "zh", "ja"])
    #expect(articles.contains { $0.published == nil })
    #expect(articles.contains { $0.published != nil && $0.published?.time == nil })
    #expect(articles.contains { !$0.related.isEmpty })
    #expect(articles.contains { $0.authors.isEmpty })
    let lengths = articles.map(\.body.utf8.count).sorted()
    #expect(lengths[lengths.count - 1] > 8 * lengths[lengths.count / 2])
    #expect(Set(articles.compactMap(\.url)).count == articles.count)
  }

  @Test func aRetoldStoryIsNearlyTheOriginal() {
    let (retold, original) = (press.article(17), press.article(20))
    #expect(retold.url != original.url)
    let overlap = Shingles(of: retold.body).overlap(with: Shingles(of: original.body))
    #expect(overlap > 0.5 && overlap < 1)
    #expect(retold.title.hasSuffix(original.title))
  }

  @Test func aFewWordsAreNearlyEverywhereAndMostAreRare() {
    var counts: [Substring: Int] = [:]
    for number in 0..<300 where Script(article: number) == .latin {
      for word in Set(press.article(number).body.lowercased().split { !$0.isLetter }) { counts[word, default: 0] += 1 }
    }
    #expect(counts["the", default: 0] > 250)
    #expect(counts.values.count { $0 == 1 } * 3 > counts.count)
  }
}

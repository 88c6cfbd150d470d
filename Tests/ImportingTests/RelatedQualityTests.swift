import Articles
import Dispatch
import Importing
import Recognition
import Storage
import Testing

/// How well related posts are found, on the articles of the sample edition: cut into two halves, each of which is the one
/// right answer to the other.
@Suite struct RelatedQualityTests {
  @Test func halvesOfAnArticleFindEachOther() throws {
    let library = try Library(.temporary)
    let halves = try Self.articles().enumerated().flatMap { number, article in Self.halves(of: article, number) }
    _ = try library.add(halves.map { Library.Addition($0) }, addedAt: 0)
    var reciprocalRanks = 0.0
    for half in halves {
      let id = ArticleIdentity(of: half).id
      let found = try library.found(for: id, limit: 10)
      let rank = found.firstIndex { $0.url == Self.twin(of: half) }
      reciprocalRanks += rank.map { 1 / Double($0 + 1) } ?? 0
    }
    let score = reciprocalRanks / Double(halves.count)
    print("related posts: MRR@10 \(score) on \(halves.count) halves")
    #expect(halves.count >= 60)
    #expect(score >= 0.82)
  }

  /// The articles of the sample edition.
  private static func articles() throws -> [Article] {
    let library = try Library(.temporary)
    let isOver = DispatchSemaphore(value: 0)
    Intake(into: library, now: 0, showsFirst: false).start(.sampleEdition) { isOver.signal() }
    isOver.wait()
    return try library.window(ListQuery(), .top, rows: 100).rows.compactMap { try library.article($0.id)?.article }
  }

  /// The even and the odd paragraphs, with headlines that say nothing and dates that lie apart.
  private static func halves(of article: Article, _ number: Int) -> [Article] {
    let paragraphs = article.body.split(separator: "\n\n").map(String.init)
    guard paragraphs.count >= 4 else { return [] }
    return ["a", "b"].enumerated().map { side, letter in
      let body = paragraphs.enumerated().filter { $0.offset % 2 == side }.map(\.element).joined(separator: "\n\n")
      let day = 18_000 + (number * 151 + side * (number * 17 % 311 + 11)) % 336
      let title = "Story \(number * 7_919 % 100_003) \(letter)"
      return Article(
        title: title, published: PublicationDate(Day(daysSince1970: day)),
        url: "https://halves.example/\(number)-\(letter)", body: body,
        mentions: Recognizer().mentions(title: title, body: body))
    }
  }

  private static func twin(of half: Article) -> String? {
    half.url.map { String($0.dropLast()) + ($0.hasSuffix("a") ? "b" : "a") }
  }
}

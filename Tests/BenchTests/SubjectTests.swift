import Articles
import Foundation
import Storage
import Testing

@testable import dateline_bench

@Suite struct SubjectTests {
  /// More undated articles than one window holds, with `dated` above them, a day apart.
  private func firstDay(dated: Int, undated: Int) throws -> Day? {
    let folder = try TemporaryFolder()
    let library = try Library(.files(library: folder.file("library.sqlite"), state: folder.file("state.sqlite")))
    let articles = (0..<dated + undated).map { number in
      var article = Article(title: "Story \(number)", body: "The text of story \(number).")
      if number < dated { article.published = PublicationDate(iso8601: "2018-10-\(10 + number)") }
      return Library.Addition(article)
    }
    _ = try library.add(articles, addedAt: 1_600_000_000)
    return try Subject.firstDay(of: library)
  }

  @Test(arguments: [(5, 0), (5, 60), (5, 1_000), (1, 2_300)])
  func theFirstDayIsThatOfTheOldestDatedArticle(dated: Int, undated: Int) throws {
    #expect(try firstDay(dated: dated, undated: undated) == Day(year: 2018, month: 10, day: 10))
  }

  @Test func aLibraryWithoutDatesHasNoFirstDay() throws {
    #expect(try firstDay(dated: 0, undated: 1_200) == nil)
  }
}

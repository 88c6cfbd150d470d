import Articles
import Testing

@testable import Importing

@Suite struct CaptureTests {
  @Test(arguments: westernEuropeanCaptures + otherCaptures)
  func readsAPageAsItsReaderWould(_ page: CaptureCase) throws {
    let imported = try #require(readCapture(page.page))
    let article = imported.article
    #expect(article.title == page.title)
    #expect(article.dateline == page.dateline)
    #expect(article.authors == page.authors)
    #expect(article.published?.iso8601 == page.published)
    #expect(article.language == page.language)
    #expect(article.body == page.cleanBody ?? page.body)
    #expect(article.related == page.related)
    #expect(article.neighbours.map(\.title) == page.neighbours)
    #expect(article.tags == page.tags)
    #expect(Set(page.categories).isSubset(of: article.categories))
    #expect(imported.capture == page.page)
  }
}

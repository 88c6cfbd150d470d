import Articles
import Formats
import Foundation
import SampleEdition
import Testing

@Suite struct SampleEditionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/SampleEdition/articles").standardizedFileURL

  private func articles() throws -> [Article] {
    var articles: [Article] = []
    for index in 0..<sampleArticleCount() {
      let file = sampleArticle(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byteCount))
      let problems = try readArticles(in: bytes, name: String(cString: file.name), format: .markdown) {
        articles.append($0.article)
      }
      #expect(problems.isEmpty)
    }
    return articles
  }

  @Test func everyFileOfTheFolderIsEmbedded() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let embedded = (0..<sampleArticleCount()).map { String(cString: sampleArticle($0).name) }
    #expect(embedded == files)
    for (index, name) in files.enumerated() {
      let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let file = sampleArticle(index)
      #expect(Data(bytes: file.bytes, count: file.byteCount) == bytes)
    }
  }

  @Test func everyArticleHasWhatANewsStoryHas() throws {
    let articles = try articles()
    #expect(articles.count == sampleArticleCount())
    for article in articles {
      #expect(!article.title.isEmpty && article.published != nil && article.url != nil)
      #expect(!article.categories.isEmpty && article.dateline != nil, "\(article.title)")
    }
    #expect(articles.count { !$0.authors.isEmpty } >= 30, "agencies sign no names")
  }

  @Test func everyArticleHasThreeRelatedPostsInTheEdition() throws {
    let articles = try articles()
    let addresses = Set(articles.compactMap(\.url))
    for article in articles {
      #expect(article.related.count { $0.url.map(addresses.contains) == true } >= 3, "\(article.title)")
    }
    #expect(articles.contains { $0.related.contains { $0.url.map(addresses.contains) != true } })
  }
}

import Articles

@testable import Reader

extension ReadingDriver {
  /// A reader with one article open, in which every kind of text occurs.
  static func rich(_ article: Article = RichArticle.harbour, columns: Int = 80, rows: Int = 24) throws -> ReadingDriver {
    var reader = try ReadingDriver(TestArticles(articles: [article]), columns: columns, rows: rows)
    reader.press(.enter)
    if var shown = reader.state.article.open?.shown {
      shown.article = article
      reader.state.article.open = OpenArticle(shown)
      reader.state.arrange()
    }
    return reader
  }
}

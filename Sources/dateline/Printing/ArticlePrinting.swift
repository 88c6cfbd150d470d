import Articles
import Typesetting

/// An article as `dateline show` prints it.
struct ArticlePrinter {
  /// Columns that the body is wrapped at; `nil` leaves it as it is.
  let measure: Int?
  let isStyled: Bool

  /// For a terminal: wrapped, with a bold headline. For anything else: plain.
  init(isColorless: Bool) {
    let columns = terminalColumns(1)
    measure = columns.map { min($0, 66) }
    isStyled = columns != nil && !isColorless
  }

  func print(_ article: Article, to output: inout Output) throws {
    let origin = (article.authors + [article.published?.dayISO8601, article.site].compactMap(\.self))
    let links = article.links.enumerated().map { "[\($0 + 1)] \($1.text) \($1.url)" }
    try output.line(article.title, isStrong: isStyled)
    let lines = [origin.joined(separator: " · "), ""] + body(article) + (links.isEmpty ? [] : [""] + links)
    for line in lines { try output.line(line) }
  }

  private func body(_ article: Article) -> [String] {
    guard let measure else {
      return article.body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    var galley = Galley(ArticleText(body: article.body, blocks: article.blocks), measure: measure)
    let lines = galley.lines(from: LinePosition(), count: Int.max)
    return lines.map { galley.text.string(of: $0) }
  }
}

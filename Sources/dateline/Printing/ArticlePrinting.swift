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
    // Notes stand under the text, with the numbers that the text refers to them by; the links' numbers go on from there.
    let notes = article.blocks.compactMap { $0.kind == .footnote ? $0.ordinal : nil }.max() ?? 0
    let links = article.links.filter { !$0.url.hasPrefix("#") }.enumerated().map { index, link in
      "[\(notes + index + 1)] \(link.text) \(link.url)"
    }
    try output.line(article.title, isStrong: isStyled)
    let lines = [origin.joined(separator: " · "), ""] + body(article) + (links.isEmpty ? [] : [""] + links)
    for line in lines { try output.line(line) }
  }

  private func body(_ article: Article) -> [String] {
    guard let measure else { return PlainBody.lines(of: article) }
    let text = ArticleText(body: article.body, blocks: article.blocks, images: article.images)
    var galley = Galley(text, measure: measure)
    let lines = galley.lines(from: LinePosition(), count: Int.max)
    return lines.map { galley.text.string(of: $0) }
  }
}

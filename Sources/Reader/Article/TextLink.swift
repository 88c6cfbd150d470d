import Articles
import Typesetting

/// What the text cursor stops at on its way from link to link: a link, or an image.
struct TextLink: Hashable, Sendable {
  /// Scalars of the article's text; those of an image are what is shown of it.
  var range: Range<Int>
  /// The scalar of the body that it begins at or stands before.
  var place: Int
  /// `nil` for an image that is part of its page.
  var url: String?
  var isImage = false

  /// The number of the note that it leads to; `nil` when it leads elsewhere.
  var note: Int? {
    guard let url, url.hasPrefix("#fn") else { return nil }
    return Int(url.dropFirst(3))
  }

  /// All of an article, in the order of the text; an image comes before a link at its place.
  static func all(of article: Article, in text: ArticleText) -> [TextLink] {
    let images = article.images.enumerated().map { index, image in
      TextLink(range: text.range(ofImage: index), place: image.position, url: image.url, isImage: true)
    }
    let links = article.links.map { TextLink(range: $0.range, place: $0.range.lowerBound, url: $0.url) }
    return (images + links).enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }
}

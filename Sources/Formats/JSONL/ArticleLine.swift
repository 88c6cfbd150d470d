import Articles

/// An article made from a JSON value, and what was wrong with it, in sentences that say what to do.
struct ArticleLine {
  var article: Article
  var flaws: [String]
}

/// Why a JSON value is not an article.
enum ArticleRefusal: Error {
  case noObject, feed, noText, bodyOfAnotherKind
  /// The text is under another program's key.
  case otherFormat(key: String)

  /// What is wrong and what to do, in words.
  var sentence: String {
    switch self {
    case .noObject: "no JSON object; an article is one object with at least a body"
    case .feed: "names a feed, and none that can be taken; give it a url, or leave it out"
    case .noText: "has no body; give it one, as text or as a list of paragraphs"
    case .otherFormat(let key):
      "is another program's: its text is in \"\(key)\" and not in \"body\"; such exports cannot be imported yet"
    case .bodyOfAnotherKind: "has a body that is no text; make it text or a list of paragraphs"
    }
  }
}

/// Where exports of other programs have their texts.
private let textKeysOfOthers = [
  "content", "content_html", "content_text", "html", "text", "items", "entries", "contents",
]

/// The article that a JSON value describes. A value with neither body nor related posts is of some other format.
func articleLine(of value: SourceValue) -> Result<ArticleLine, ArticleRefusal> {
  guard case .map = value else { return .failure(.noObject) }
  guard value.value("kind")?.rawText != "feed" else { return .failure(.feed) }
  let fields = ArticleFields(value)
  let text = BodyText(value)
  guard !text.isOfAnotherKind else { return .failure(.bodyOfAnotherKind) }
  let (related, neighbours) = (fields.related, fields.neighbours)
  // A headline with its link is an article whose text is elsewhere, if the object says that it has no text.
  let isHeadline = value.hasKey("body") && fields.title != nil && fields.url != nil
  guard !text.body.isEmpty || !related.isEmpty || !neighbours.isEmpty || isHeadline,
    let title = fields.title ?? headline(fromBody: text.body)
  else {
    let key = textKeysOfOthers.first { value.value($0) != nil }
    return .failure(key.map { .otherFormat(key: $0) } ?? .noText)
  }
  let article = Article(
    title: title, dateline: fields.dateline, authors: fields.authors, published: fields.published,
    updated: fields.updated, url: fields.url, guid: fields.guid, site: fields.site, language: fields.language,
    categories: fields.categories(splittingText: false), tags: fields.tags(splittingText: false), body: text.body,
    blocks: text.blocks, styles: text.styles, links: text.links, images: text.images, related: related,
    neighbours: neighbours)
  return .success(ArticleLine(article: article, flaws: text.flaws))
}

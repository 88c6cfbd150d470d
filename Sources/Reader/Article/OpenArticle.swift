import Articles
import Typesetting

/// An article on the screen.
///
/// All that depends on the whole article is found out here, when it is made, and not while somebody reads: a key then
/// costs the same in every article. What the library brings is therefore made into this off the screen's thread.
public struct OpenArticle: Hashable, Sendable {
  /// What stands at the top of the view, in terms that no width changes.
  enum Anchor: Hashable, Sendable {
    /// A line above the body, counted from zero.
    case header(line: Int)
    case body(ReadingPosition)
  }

  public internal(set) var shown: LibraryArticle
  var galley: Galley
  /// Columns that the article is set in, and rows of its pane; 0 until it is laid out.
  var measure = 0
  var rows = 0
  var header: [HeaderLine] = []
  /// Where the reader has gone. Only a person's own motion changes it, never a layout.
  var anchor = Anchor.header(line: 0)
  /// First line of the header on the screen; `header.count` when the body's line `top` comes first.
  var headerTop = 0
  var top = LinePosition()
  /// Lines of the body on the screen.
  var lines: [SetLine] = []
  /// How much of the text stands above the lower edge of the screen, 0…100; 100 exactly when its end is in view.
  var percent = 0
  /// What the cursor in the text stands on; `nil` while nobody has moved it.
  public internal(set) var cursor: TextCursor?
  /// What is marked in the text: hits of a find or of the list's search.
  var matches = Matches()
  /// The body as a find compares it; `nil` until the first find.
  var findable: FindableText?
  let facts: ArticleFacts
  /// Links and names in the order in which they stand in the text.
  let links: [Link]
  let headlineMentions: [Mention]
  let bodyMentions: [Mention]
  let linkPlaces: SortedRanges
  let headlinePlaces: SortedRanges
  let namePlaces: SortedRanges

  public init(_ shown: LibraryArticle) {
    self.shown = shown
    let article = shown.article
    let text = ArticleText(body: article.body, blocks: article.blocks)
    galley = Galley(text, measure: Look.standardMeasure)
    facts = ArticleFacts(article, text.scalars)
    links = article.links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    headlineMentions = Self.mentions(of: article, in: .title)
    bodyMentions = Self.mentions(of: article, in: .body)
    linkPlaces = SortedRanges(links.map(\.range))
    headlinePlaces = SortedRanges(headlineMentions.map(\.range))
    namePlaces = SortedRanges(bodyMentions.map(\.range))
  }

  private static func mentions(of article: Article, in field: Mention.Field) -> [Mention] {
    article.mentions.filter { $0.field == field }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where the reader has gone, as a position that survives any width.
  public var position: ReadingPosition {
    if case .body(let position) = anchor { position } else { ReadingPosition() }
  }

  /// First scalar of the body on the screen.
  var firstOffset: Int { lines.first { !$0.range.isEmpty }?.range.lowerBound ?? 0 }

  /// Takes over where the reader has gone, and what was found, in an older reading of the same article; `false` when its
  /// text has changed, so that what is to be marked has to be found anew.
  mutating func resume(_ older: OpenArticle) -> Bool {
    go(to: older.anchor)
    guard older.shown.article.body == shown.article.body else { return false }
    matches = older.matches
    findable = older.findable
    if links == older.links, bodyMentions == older.bodyMentions { cursor = older.cursor }
    return true
  }
}

import Articles
import Typesetting

/// An article on the screen.
///
/// Everything whose cost grows with the article is computed when this is made, so that a key costs the same in every
/// article. It is therefore made from the library's answer off the screen's thread.
public struct OpenArticle: Hashable, Sendable {
  /// What is at the top of the view, independent of the width.
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
  /// The reader's place. Only the reader's own scrolling changes it, never a layout.
  var anchor = Anchor.header(line: 0)
  /// First line of the header on the screen; `header.count` when the body's line `top` comes first.
  var headerTop = 0
  var top = LinePosition()
  /// Lines of the body on the screen.
  var lines: [SetLine] = []
  /// How much of the text is above the lower edge of the screen, in percent; 100 exactly when its end is in view.
  var percent = 0
  /// The link or name that the text cursor is on; `nil` until the cursor is moved.
  public internal(set) var cursor: TextCursor?
  /// What is marked in the text: hits of a find or of the list's search.
  var matches = Matches()
  /// The body as a find compares it; `nil` until the first find.
  var findable: FindableText?
  let facts: ArticleFacts
  /// Links and images in the order of the text, and names.
  let links: [TextLink]
  let headlineMentions: [Mention]
  let bodyMentions: [Mention]
  let linkPlaces: SortedRanges
  /// For each style that is drawn, where it is.
  let stylePlaces: [StylePlaces]
  let headlinePlaces: SortedRanges
  let namePlaces: SortedRanges

  public init(_ shown: LibraryArticle) {
    self.shown = shown
    let article = shown.article
    let text = ArticleText(body: article.body, blocks: article.blocks, images: article.images)
    galley = Galley(text, measure: Look.standardMeasure)
    facts = ArticleFacts(article, text.scalars.prefix(text.bodyCount))
    links = TextLink.all(of: article, in: text)
    stylePlaces = StylePlaces.all(article.styles)
    headlineMentions = Self.mentions(of: article, in: .title)
    bodyMentions = Self.mentions(of: article, in: .body)
    linkPlaces = SortedRanges(links.filter { !$0.isImage }.map(\.range))
    headlinePlaces = SortedRanges(headlineMentions.map(\.range))
    namePlaces = SortedRanges(bodyMentions.map(\.range))
  }

  private static func mentions(of article: Article, in field: Mention.Field) -> [Mention] {
    article.mentions.filter { $0.field == field }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The reader's place, independent of the width; the start of the body while the header is at the top.
  public var position: ReadingPosition {
    if case .body(let position) = anchor { position } else { ReadingPosition() }
  }

  /// Offset of the first scalar of the body on the screen.
  var firstOffset: Int {
    guard let line = lines.first(where: { !$0.segments.isEmpty }) else { return 0 }
    let paragraph = galley.text.paragraphs[line.paragraph]
    return paragraph.image == nil ? line.start : paragraph.place
  }

  /// Goes back to a place that the reader has left.
  mutating func comeBack(to place: Place) {
    if let anchor = place.anchor { go(to: anchor) } else { scroll(to: place.position) }
    cursor = place.cursor
  }

  /// Takes over place, hits and cursor from an older copy of the same article; returns `false` when the text has
  /// changed, so that the hits have to be found again.
  mutating func resume(_ older: OpenArticle) -> Bool {
    go(to: older.anchor)
    guard older.shown.article.body == shown.article.body else { return false }
    matches = older.matches
    findable = older.findable
    if links == older.links, bodyMentions == older.bodyMentions { cursor = older.cursor }
    return true
  }
}

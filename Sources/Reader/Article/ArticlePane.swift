import Articles
import Typesetting

/// The article pane: what is open, and what is awaited.
public struct ArticlePane: Hashable, Sendable {
  /// An article that was asked for and has not come yet.
  struct Awaited: Hashable, Sendable {
    var number: Int
    /// `nil` for an article that is known by its address only.
    var id: ArticleID?
    /// Where to open it; `nil` for where the reader stopped last.
    var position: ReadingPosition?
    var isVisited: Bool
    /// 1 to go to the first match, -1 to the last, once it is here.
    var matchStep: Int?
    /// What to say, and to offer for copying, when the library does not hold it.
    var address: String?
  }

  public internal(set) var open: OpenArticle?
  var awaited: Awaited?
  /// Why the article asked for could not be read.
  var problem: String?
  /// The open article was opened, not only previewed from the list.
  var isVisited = false
  /// Number of the preview timer that runs.
  var previewNumber = 0
}

/// An article on the screen.
public struct OpenArticle: Hashable, Sendable {
  public internal(set) var shown: LibraryArticle
  var galley: Galley
  /// Columns that the article is set in, and rows of its pane.
  var measure = 0
  var rows = 0
  var header: [HeaderLine] = []
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
  let headlineMentions: [Mention]
  let bodyMentions: [Mention]
  let minutes: Int

  init(_ shown: LibraryArticle) {
    self.shown = shown
    let text = ArticleText(body: shown.article.body, blocks: shown.article.blocks)
    galley = Galley(text, measure: Look.standardMeasure)
    headlineMentions = shown.article.mentions.filter { $0.place == .title }
    bodyMentions = shown.article.mentions.filter { $0.place == .body }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    minutes = readingMinutes(text.scalars)
  }

  /// The first line of the body on the screen, as a position that survives any width.
  public var position: ReadingPosition {
    var galley = galley
    return headerTop < header.count ? ReadingPosition() : galley.readingPosition(of: top)
  }
}

/// Minutes that the text takes to read: 230 words a minute, or 500 Chinese, Japanese or Korean characters; at least 1.
func readingMinutes(_ scalars: [Unicode.Scalar]) -> Int {
  var words = 0
  var ideographs = 0
  var isInWord = false
  for scalar in scalars {
    if scalar.value >= 0x2E80, scalar.value <= 0xFFFF || scalar.value >= 0x20000 {
      ideographs += 1
      isInWord = false
    } else if scalar.value <= 0x20 || scalar.value == 0xA0 {
      isInWord = false
    } else if !isInWord {
      isInWord = true
      words += 1
    }
  }
  return max(1, (words * 60 / 230 + ideographs * 60 / 500 + 30) / 60)
}

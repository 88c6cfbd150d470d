/// What the words of an element's class and id say about its content.
struct ClassHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// The text of the article: "entry-content".
  static let body = ClassHints(rawValue: 1 << 0)
  /// An article or what holds it: "post", "story", "main".
  static let article = ClassHints(rawValue: 1 << 1)
  static let comments = ClassHints(rawValue: 1 << 2)
  /// Other articles.
  static let related = ClassHints(rawValue: 1 << 3)
  static let share = ClassHints(rawValue: 1 << 4)
  static let newsletter = ClassHints(rawValue: 1 << 5)
  /// Who the author is, in a box of its own.
  static let authorBox = ClassHints(rawValue: 1 << 6)
  static let byline = ClassHints(rawValue: 1 << 7)
  static let tags = ClassHints(rawValue: 1 << 8)
  static let navigation = ClassHints(rawValue: 1 << 9)
  static let sidebar = ClassHints(rawValue: 1 << 10)
  static let footer = ClassHints(rawValue: 1 << 11)
  static let header = ClassHints(rawValue: 1 << 12)
  static let advertisement = ClassHints(rawValue: 1 << 13)
  static let consent = ClassHints(rawValue: 1 << 14)
  /// The caption or credit of a picture.
  static let caption = ClassHints(rawValue: 1 << 15)
  static let popup = ClassHints(rawValue: 1 << 16)
  /// Not shown, or shown only to some: "sr-only", "print-only".
  static let unseen = ClassHints(rawValue: 1 << 17)
  static let login = ClassHints(rawValue: 1 << 18)
  /// Date, section and the like beside the text: "post-meta".
  static let meta = ClassHints(rawValue: 1 << 19)
  static let date = ClassHints(rawValue: 1 << 20)
  static let title = ClassHints(rawValue: 1 << 21)
  /// The words between headline and text: "standfirst".
  static let deck = ClassHints(rawValue: 1 << 22)
  /// Says what the words around it are for: "disclaimer", "boilerplate".
  static let disclaimer = ClassHints(rawValue: 1 << 23)
  static let player = ClassHints(rawValue: 1 << 24)
  /// The names of sections that an article belongs to.
  static let category = ClassHints(rawValue: 1 << 25)
  /// Words of the text, set again for show.
  static let pullQuote = ClassHints(rawValue: 1 << 26)
  /// A list of the article's own headings.
  static let contents = ClassHints(rawValue: 1 << 27)
  static let correction = ClassHints(rawValue: 1 << 28)
  /// Steps to the other parts of the article.
  static let pagination = ClassHints(rawValue: 1 << 29)

  /// What is not the article's text wherever it stands.
  static let foreign: ClassHints = [
    .comments, .related, .share, .newsletter, .authorBox, .tags, .navigation, .sidebar, .footer, .advertisement,
    .consent, .popup, .unseen, .login, .player, .pagination,
  ]
}

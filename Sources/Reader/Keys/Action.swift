/// Everything that a key can mean. Each group is carried out by one exhaustive switch, in `Perform.swift`.
public enum Action: Hashable, Sendable {
  case move(Move)
  case visit(Visit)
  /// Opens a related post, counted from 1 to 10.
  case related(Int)
  case search(Search)
  case keep(Keep)
  case look(Look)
  case program(Program)

  /// Motions in the focused pane, and reading on.
  public enum Move: String, Hashable, Sendable, CaseIterable {
    case down, up, pageDown = "page-down", pageUp = "page-up", halfDown = "half-page-down", halfUp = "half-page-up"
    case top, bottom, readOn = "read-on", readBack = "read-back"
  }

  /// Ways to other articles, panes, names and links.
  public enum Visit: String, Hashable, Sendable, CaseIterable {
    case open, back, forward
    case paneLeft = "pane-left", paneRight = "pane-right", nextPane = "next-pane", previousPane = "previous-pane"
    case relatedPane = "related-pane"
    case nextArticle = "next-article", previousArticle = "previous-article"
    case nextUnread = "next-unread", previousUnread = "previous-unread"
    case nextLink = "next-link", previousLink = "previous-link"
    case nextName = "next-name", previousName = "previous-name", people, countries
  }

  public enum Search: String, Hashable, Sendable, CaseIterable {
    case search, find, searchHere = "search-here", nextMatch = "next-match", previousMatch = "previous-match"
    case saveSearch = "save-search", goToDate = "go-to-date", close
  }

  /// Marks, and addresses to copy or to open elsewhere.
  public enum Keep: String, Hashable, Sendable, CaseIterable {
    case star, toggleRead = "toggle-read", markAllRead = "mark-all-read", undo
    case copyAddress = "copy-address", openOutside = "open-outside"
  }

  /// What is shown, and how.
  public enum Look: String, Hashable, Sendable, CaseIterable {
    case nextView = "next-view", nextOrder = "next-order", details, toggleNames = "toggle-names"
    case nextTheme = "next-theme", charset, narrower = "measure-narrower", wider = "measure-wider"
    case listNarrower = "list-narrower", listWider = "list-wider", zen
  }

  public enum Program: String, Hashable, Sendable, CaseIterable {
    case help, palette, redraw, suspend, quit, quitAtOnce = "quit-at-once"
  }

  /// The name in the configuration, in `dateline keys` and in the palette.
  public var name: String {
    switch self {
    case .move(let move): move.rawValue
    case .visit(let visit): visit.rawValue
    case .related(let post): "related-\(post)"
    case .search(let search): search.rawValue
    case .keep(let keep): keep.rawValue
    case .look(let look): look.rawValue
    case .program(let program): program.rawValue
    }
  }
}

extension Action: CaseIterable {
  public static let relatedPosts = 1...10

  public static let allCases: [Action] =
    Move.allCases.map(Action.move) + Visit.allCases.map(Action.visit) + relatedPosts.map(Action.related)
    + Search.allCases.map(Action.search) + Keep.allCases.map(Action.keep) + Look.allCases.map(Action.look)
    + Program.allCases.map(Action.program)
}

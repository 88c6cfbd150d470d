/// Everything that a key can mean. The raw value is the name in the configuration, in `dateline keys` and the palette.
public enum Action: String, Hashable, Sendable, CaseIterable {
  // Moving.
  case down, up, pageDown = "page-down", pageUp = "page-up", halfDown = "half-page-down", halfUp = "half-page-up"
  case top, bottom, readOn = "read-on", readBack = "read-back"
  // Panes and articles.
  case open, back, forward, paneLeft = "pane-left", paneRight = "pane-right", nextPane = "next-pane"
  case previousPane = "previous-pane", relatedPane = "related-pane"
  case related1 = "related-1", related2 = "related-2", related3 = "related-3", related4 = "related-4"
  case related5 = "related-5", related6 = "related-6", related7 = "related-7", related8 = "related-8"
  case related9 = "related-9", related10 = "related-10"
  case nextArticle = "next-article", previousArticle = "previous-article"
  case nextName = "next-name", previousName = "previous-name", people, countries
  case nextUnread = "next-unread", previousUnread = "previous-unread"
  case nextLink = "next-link", previousLink = "previous-link"
  // Searching.
  case search, find, searchHere = "search-here", nextMatch = "next-match", previousMatch = "previous-match"
  case saveSearch = "save-search", goToDate = "go-to-date"
  // What the reader keeps.
  case star, toggleRead = "toggle-read", markAllRead = "mark-all-read", undo
  // What is shown.
  case nextView = "next-view", nextOrder = "next-order", details, openOutside = "open-outside"
  case copyAddress = "copy-address"
  case toggleNames = "toggle-names"
  case nextTheme = "next-theme", charset, narrower = "measure-narrower", wider = "measure-wider"
  case listNarrower = "list-narrower", listWider = "list-wider", zen, help, palette, redraw, suspend
  case close, quit, quitAtOnce = "quit-at-once"

  /// The related post, counted from zero, that the action opens.
  var relatedPost: Int? {
    switch self {
    case .related1: 0
    case .related2: 1
    case .related3: 2
    case .related4: 3
    case .related5: 4
    case .related6: 5
    case .related7: 6
    case .related8: 7
    case .related9: 8
    case .related10: 9
    default: nil
    }
  }
}

/// What a page is that holds no article, in words for a person.
enum OtherPage: Hashable {
  case empty
  /// Its text comes by a program that did not run when it was saved.
  case script
  case consent
  case paywall
  case login
  /// Asks whether a person or a program wants to read it.
  case robotCheck
  /// Says that there is no such page, or that it cannot be shown.
  case error
  case searchResults
  case front
  /// The list of a section, or bare links.
  case list

  var what: String {
    switch self {
    case .empty: "a page without text"
    case .script: "a page that shows its text by JavaScript alone"
    case .consent: "a page that asks for consent"
    case .paywall: "the beginning of an article behind a paywall"
    case .login: "a page that asks its readers to log in"
    case .robotCheck: "a page that checks for robots"
    case .error: "an error page"
    case .searchResults: "a page of search results"
    case .front: "a front page"
    case .list: "a page of links to articles"
    }
  }

  /// What to do instead.
  var advice: String {
    switch self {
    case .empty, .script: "save it from a browser when its text is there"
    case .consent: "answer it in a browser, then save the article itself"
    case .paywall, .login: "log in with a browser and save it there"
    case .robotCheck: "open it in a browser and save the article itself"
    case .error: "look for the article's present address and save that page"
    case .searchResults, .front, .list: "save the articles themselves"
    }
  }
}

import Articles

extension ReaderState {
  /// Moves the article by lines; a move that shows something new is kept.
  mutating func scrollArticle(by lines: Int) -> [Command] {
    guard article.open?.scroll(by: lines) == true else { return [] }
    return savePosition()
  }

  /// Lines of a page: all but two, so that the eye finds its place.
  var pageLines: Int { max(1, layout.article.rows - 2) }

  /// Pages the article from anywhere; at its end, goes on to the next unread one.
  mutating func readOn() -> [Command] {
    guard !layout.article.isEmpty, let open = article.open, isShowingSelection || article.isVisited else {
      return openSelection()
    }
    let opening = article.isVisited ? [] : openShown(open)
    guard let open = article.open else { return opening }
    if !open.showsEnd {
      return opening + scrollArticle(by: pageLines)
    }
    return opening + seekUnread(forward: true)
  }

  mutating func readBack() -> [Command] { scrollArticle(by: -pageLines) }

  /// The article on the screen is the one that the list has selected.
  var isShowingSelection: Bool { article.open?.shown.id == list.selected?.id }

  /// Opens what a preview shows already.
  private mutating func openShown(_ open: OpenArticle) -> [Command] {
    self.open(open.shown.id)
  }

  // MARK: Links

  /// Moves the cursor to the next (or previous) link, from the screen's first line on.
  mutating func selectLink(by step: Int) -> [Command] {
    guard let open = article.open else { return [] }
    let links = open.links
    guard !links.isEmpty else { return tell("No links in this article") }
    guard let index = open.linkIndex(step) else {
      return tell(step > 0 ? "No more links" : "No link before this one")
    }
    article.open?.cursor = .link(index)
    article.open?.reveal(offset: links[index].range.lowerBound)
    if layout.arrangement == .single { focus = .article }
    return tell(links[index].url) + savePosition()
  }

  /// Follows what is under the cursor: a name to its page, a link to the article if the library holds it.
  mutating func followCursor() -> [Command] {
    if let name = selectedName { return open(name.entity) }
    guard let address = article.open?.selectedLink?.url else {
      return tell(hint("Nothing under the cursor", .visit(.nextName), "goes to a name"))
    }
    return expect(.init(id: nil, position: nil, purpose: .visit, address: address))
  }

  /// The address that a person means: of the link under the cursor, else of the article.
  var subjectAddress: String? {
    if focus == .article, let link = article.open?.selectedLink { return link.url }
    if focus == .related, let post = related.selected { return post.url }
    return subject?.url
  }

  mutating func copyAddress() -> [Command] {
    guard let address = subjectAddress else { return tell("This article has no address") }
    return copy(address)
  }

  mutating func copy(_ address: String) -> [Command] {
    [.terminal(.copy(address))] + tell("Address sent to the terminal: \(address)")
  }

  mutating func openOutside() -> [Command] {
    guard let address = subjectAddress else { return tell("This article has no address") }
    return openOutside(address)
  }

  mutating func openOutside(_ address: String) -> [Command] { [.openOutside(address)] + tell(address) }

  /// "No link under the cursor · a finds one".
  func hint(_ text: String, _ action: Action, _ use: String) -> String {
    guard let key = keymap.key(for: action) else { return text }
    return "\(text) · \(key.label) \(use)"
  }
}

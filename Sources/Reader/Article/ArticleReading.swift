import Articles

extension ReaderState {
  /// Scrolls the article by lines, and stores the new position if the view has moved.
  mutating func scrollArticle(by lines: Int) -> [Command] {
    guard article.open?.scroll(by: lines) == true else { return [] }
    return savePosition()
  }

  /// Lines that a page scrolls by: two fewer than fit, so that two stay in view.
  var pageLines: Int { max(1, layout.article.rows - 2) }

  /// Scrolls the article down a page, whichever pane has the focus; at its end, opens the next unread article.
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

  /// Whether the article on the screen is the one that the list has selected.
  var isShowingSelection: Bool { article.open?.shown.id == list.selected?.id }

  /// Opens what a preview shows already.
  private mutating func openShown(_ open: OpenArticle) -> [Command] {
    self.open(open.shown.id)
  }

  // MARK: Links

  /// Moves the cursor to the next (or previous) link, from the cursor or, without one, from the screen's first line.
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
    return tell(words(of: links[index])) + savePosition()
  }

  /// Where a link leads, or what an image is.
  private func words(of link: TextLink) -> String {
    if let note = link.note { return hint("Note \(note)", .visit(.open), "goes to it") }
    guard link.isImage else { return link.url ?? "" }
    return link.url.map { hint("Image \($0)", .keep(.openOutside), "opens it") } ?? "This image has no address"
  }

  /// Follows what is under the cursor: a name to its page, a link to the article if the library contains it, a reference
  /// to its note and the note's number back to it.
  mutating func followCursor() -> [Command] {
    if let name = selectedName { return open(name.entity) }
    if article.open?.selectedNote != nil { return travel(by: -1) }
    let link = article.open?.selectedLink
    if let note = link?.note { return followNote(note) }
    if let link, link.isImage { return tell(words(of: link)) }
    guard let address = link?.url else {
      return tell(hint("Nothing under the cursor", .visit(.nextName), "goes to a name"))
    }
    return expect(.init(id: nil, position: nil, purpose: .visit, address: address))
  }

  /// The address that a key refers to: of the link under the cursor, of the selected related post, or of the article.
  var subjectAddress: String? {
    if focus == .article, let link = article.open?.selectedLink, link.note == nil { return link.url }
    if focus == .related, let post = related.selected { return post.url }
    return subject?.url
  }

  mutating func copyAddress() -> [Command] {
    guard let address = subjectAddress else { return tellNoAddress() }
    return copy(address)
  }

  mutating func copy(_ address: String) -> [Command] {
    [.terminal(.copy(address))] + tell("Address sent to the terminal: \(address)")
  }

  mutating func openOutside() -> [Command] {
    guard let address = subjectAddress else { return tellNoAddress() }
    return openOutside(address)
  }

  private mutating func tellNoAddress() -> [Command] {
    let isImage = focus == .article && article.open?.selectedLink?.isImage == true
    return tell(isImage ? "This image has no address" : "This article has no address")
  }

  mutating func openOutside(_ address: String) -> [Command] { [.openOutside(address)] + tell(address) }

  /// A text with the key for `action`, if it has one: "Nothing under the cursor · e goes to a name".
  func hint(_ text: String, _ action: Action, _ use: String) -> String {
    guard let key = keymap.key(for: action) else { return text }
    return "\(text) · \(key.label) \(use)"
  }
}

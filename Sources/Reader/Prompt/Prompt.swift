import Articles
import Grid

/// The line in the bottom row that text is typed into.
public struct Prompt: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Searches the library; the list shows what is found.
    case search
    /// Finds in the open article.
    case find
    /// Narrows what the list shows: an index, or an entity's page.
    case filter
    /// Goes to a day in the list.
    case date
  }

  public var kind: Kind
  public var field: TextField
  /// What was there before, to go back to when the prompt is closed.
  let origin: PromptOrigin
  /// Where the prompt is among earlier searches; `nil` while it does not go through them.
  var recall: Recall?

  init(_ kind: Kind, _ text: String, origin: PromptOrigin) {
    self.kind = kind
    self.origin = origin
    field = TextField(text)
    libraryKind = kind == .find ? .search : kind
  }

  /// The kind while the text is searched for in the library; Tab switches between it and `.find`.
  let libraryKind: Kind

  var label: String {
    switch kind {
    case .search: "Search "
    case .find: "Find "
    case .filter: "Filter "
    case .date: "Go to date "
    }
  }
}

extension ReaderState {
  mutating func openPrompt(_ kind: Prompt.Kind) -> [Command] {
    message = nil
    let text: String
    switch kind {
    case .search: text = list.query.entity == nil ? list.query.search.text : ""
    case .filter: text = index?.query.filter ?? list.query.search.text
    case .date: text = ""
    case .find:
      guard article.open != nil else { return tell("Open an article first") }
      if case .find(let last) = article.open?.matches.query { text = last } else { text = "" }
    }
    prompt = Prompt(kind, text, origin: promptOrigin)
    showPane(of: kind)
    return []
  }

  /// Shows the pane in which the prompt's answers appear.
  private mutating func showPane(of kind: Prompt.Kind) {
    // Results are shown in the list, whose place an open index would take.
    if kind == .search || kind == .date { index = nil }
    guard layout.arrangement == .single || layout.arrangement == .zen else { return }
    if kind != .find { look.isZen = false }
    focus = kind == .find ? .article : .list
  }

  /// Handles a key while a prompt is open.
  mutating func updatePrompt(_ key: Key) -> [Command] {
    guard let open = prompt else { return [] }
    switch PromptAction(for: key) {
    case .quit: return leave()
    case .close: return closePrompt()
    case .accept: return acceptPrompt()
    case .switchSide: return switchPrompt()
    case .recall: return recallSearch()
    case .up: return moveInResults(by: -1)
    case .down: return moveInResults(by: 1)
    case .pageDown: return moveInResults(by: visibleListRows)
    case .pageUp: return moveInResults(by: -visibleListRows)
    case .edit(.deleteBackward) where open.field.isEmpty: return closePrompt()
    case .edit, nil:
      let before = open.field.text
      guard prompt?.field.edit(key) == true, prompt?.field.text != before else { return [] }
      prompt?.recall = nil
      return promptChanged()
    }
  }

  mutating func paste(_ text: String) -> [Command] {
    if case .palette(var palette) = overlay {
      palette.field.insert(text)
      palette.selection = 0
      overlay = .palette(palette)
      return []
    }
    if case .help(let help) = overlay, var field = help.filter {
      field.insert(text)
      overlay = .help(help.filtered(by: field))
      return []
    }
    guard prompt != nil else { return [] }
    prompt?.field.insert(text)
    return promptChanged()
  }

  /// Shows what the text in the prompt finds.
  mutating func promptChanged() -> [Command] {
    guard let prompt else { return [] }
    switch prompt.kind {
    case .find: return find(prompt.field.text)
    case .search:
      var query = prompt.origin.list.query
      query.setSearch(prompt.field.text)
      query.entity = nil
      if !query.search.isEmpty { query.view = .all }
      article.isVisited = false
      return show(query)
    case .filter:
      if var query = index?.query {
        query.filter = prompt.field.text
        return showIndex(query)
      }
      var query = prompt.origin.list.query
      query.setSearch(prompt.field.text)
      article.isVisited = false
      return show(query)
    case .date:
      guard let span = daySpan(typed: prompt.field.text, today: today) else { return [] }
      article.isVisited = false
      return fillList(.from(.day(list.query.order == .oldest ? span.first : span.last)))
    }
  }

  private mutating func moveInResults(by rows: Int) -> [Command] {
    if prompt?.kind == .find {
      // Without a text to find, the hits are those of the list's search, and a step may lead to another article.
      guard case .find = article.open?.matches.query else { return [] }
      return selectMatch(by: rows > 0 ? 1 : -1)
    }
    return index == nil ? moveSelection(by: rows) : moveInIndex(by: rows)
  }

  /// Keeps what was found and goes there.
  private mutating func acceptPrompt() -> [Command] {
    guard let accepted = prompt else { return [] }
    prompt = nil
    switch accepted.kind {
    case .find:
      focus = .article
      if accepted.origin.list.query != list.query { history.leave(accepted.origin.place, for: place) }
      return savePosition()
    case .date:
      focus = .list
      if accepted.origin.place.row != list.selected?.id { history.leave(accepted.origin.place, for: place) }
      return completeList()
    case .search, .filter:
      focus = .list
      let offered = index == nil && list.rows.isEmpty && list.pager.content == .loaded ? list.suggestion : nil
      var commands = offered.map { takeSuggestion($0) } ?? []
      if accepted.origin.list.query != list.query { history.leave(accepted.origin.place, for: place) }
      if offered == nil, accepted.kind == .search, !accepted.field.isEmpty {
        searches.remember(accepted.field.text)
        commands.append(keepSearches())
      }
      if index == nil { commands += completeList() }
      return commands
    }
  }

  /// Closes the prompt without its search: everything is as it was before.
  private mutating func closePrompt() -> [Command] {
    guard let closed = prompt else { return [] }
    prompt = nil
    return restore(closed.origin)
  }

  /// Switches from searching the library to finding in the article, with the same text, or back.
  private mutating func switchPrompt() -> [Command] {
    guard let open = prompt, open.kind != .date else { return [] }
    let kind: Prompt.Kind = open.kind == .find ? open.libraryKind : .find
    if kind == .find, article.open == nil { return [] }
    prompt?.kind = kind
    showPane(of: kind)
    // The hits of a find are removed when the prompt leaves it.
    let marking = kind == .find ? [] : markSearchMatches()
    return marking + promptChanged()
  }

  /// Clears the list's search; the selected article stays selected in the longer list.
  mutating func clearSearch() -> [Command] {
    guard !list.query.search.isEmpty else { return [] }
    var query = list.query
    query.setSearch("")
    let row = list.selected?.id
    history.leave(place, for: Place(query: query, row: row, focus: .list))
    article.open?.matches = Matches()
    return show(query, around: row)
  }
}

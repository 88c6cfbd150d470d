import Articles

/// The searches that a reader made, and those that they saved, which the command palette lists.
public struct Searches: Hashable, Sendable {
  static let mostRecent = 50

  /// Newest first, each once.
  private(set) var recent: [String] = []
  /// In the order in which they were saved.
  private(set) var saved: [String] = []

  mutating func remember(_ search: String) {
    let search = trimmed(search)
    guard !search.isEmpty else { return }
    recent.removeAll { $0 == search }
    recent.insert(search, at: 0)
    recent = Array(recent.prefix(Self.mostRecent))
  }

  /// Saves a search, or forgets one that is saved; returns whether it is saved now.
  mutating func toggleSaved(_ search: String) -> Bool {
    let search = trimmed(search)
    if let index = saved.firstIndex(of: search) {
      saved.remove(at: index)
      return false
    }
    saved.append(search)
    return true
  }

  /// Searches other than the typed text that begin with it, newest first.
  func earlier(than typed: String) -> [String] {
    let typed = typed.folded
    return recent.filter { $0.folded.hasPrefix(typed) && $0.folded != typed }
  }

  private func trimmed(_ search: String) -> String {
    var words = search[...]
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}

extension Searches {
  /// The name under which the searches are kept.
  public static let noteName = "searches"

  /// A line for each search: "-" and a recent one, "+" and a saved one.
  var note: String { (recent.map { "-" + $0 } + saved.map { "+" + $0 }).joined(separator: "\n") }

  /// Reads a note; lines that are not searches are skipped.
  public init(note: String) {
    for line in note.split(separator: "\n") {
      switch line.first {
      case "-": recent.append(String(line.dropFirst()))
      case "+": saved.append(String(line.dropFirst()))
      default: continue
      }
    }
  }
}

/// How far back the prompt is among earlier searches.
struct Recall: Hashable, Sendable {
  /// What was typed before, with which the earlier searches begin.
  var typed: String
  /// Index among the earlier searches; `nil` at the typed text.
  var place: Int?
}

extension ReaderState {
  func keepSearches() -> Command { .make(.note(name: Searches.noteName, searches.note)) }

  /// Puts into the prompt the next older search that begins with what was typed; after the oldest, what was typed.
  mutating func recallSearch() -> [Command] {
    guard let open = prompt, open.kind == .search else { return [] }
    let recall = open.recall ?? Recall(typed: open.field.text)
    let found = searches.earlier(than: recall.typed)
    let place = recall.place.map { $0 + 1 } ?? 0
    let isPast = place >= found.count
    prompt?.field = TextField(isPast ? recall.typed : found[place])
    prompt?.recall = Recall(typed: recall.typed, place: isPast ? nil : place)
    return prompt?.field == open.field ? [] : promptChanged()
  }

  /// Saves the search of the list, or forgets it when it is saved.
  mutating func toggleSavedSearch() -> [Command] {
    let search = list.query.search.text
    guard !search.isEmpty else { return tell("Search first, then save the search with this command") }
    let isSaved = searches.toggleSaved(search)
    let palette = keymap.key(for: .program(.palette))?.label ?? ":"
    return [keepSearches()]
      + tell(isSaved ? "Saved: “\(search)” is under \(palette) now" : "“\(search)” is no longer saved")
  }

  /// Shows what a search of the whole library finds, as if it had been typed.
  mutating func search(for text: String) -> [Command] {
    var query = list.query
    query.setSearch(text)
    query.entity = nil
    query.view = .all
    history.leave(place, for: Place(query: query, focus: .list))
    index = nil
    look.isZen = false
    focus = .list
    article.isVisited = false
    searches.remember(text)
    return [keepSearches()] + savePosition() + show(query)
  }

  /// Searches for the suggestion that was offered because a search found nothing.
  mutating func takeSuggestion(_ suggestion: SearchSuggestion) -> [Command] {
    var query = list.query
    query.setSearch(suggestion.search)
    searches.remember(suggestion.search)
    return [keepSearches()] + show(query)
  }
}

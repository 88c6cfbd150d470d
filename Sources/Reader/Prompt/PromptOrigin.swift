import Articles

/// All that a prompt may change, as it was before the prompt was opened.
struct PromptOrigin: Hashable, Sendable {
  /// The same as a place for the history, which stays valid when rows and texts change.
  let place: Place
  let list: ListPane
  let index: IndexPane?
  let profile: EntityProfile?
  let article: ArticlePane
  let related: RelatedPane
  let focus: Pane
  let isZen: Bool
  /// The changes by then; if there are more when the prompt is closed, everything is read again.
  let changes: Changes
}

extension ReaderState {
  /// The present state, for a prompt to go back to.
  var promptOrigin: PromptOrigin {
    PromptOrigin(
      place: place, list: list, index: index, profile: profile, article: article, related: related, focus: focus,
      isZen: look.isZen, changes: changes)
  }

  /// An article as it was when the prompt was opened; `nil` when there is no prompt, or another article was open.
  func promptOrigin(of id: ArticleID) -> OpenArticle? {
    prompt?.origin.article.open.flatMap { $0.shown.id == id ? $0 : nil }
  }

  /// Restores what was there before the prompt.
  mutating func restore(_ origin: PromptOrigin) -> [Command] {
    (list, index, profile) = (origin.list, origin.index, origin.profile)
    (article, related) = (origin.article, origin.related)
    (focus, look.isZen) = (origin.focus, origin.isZen)
    arrange()
    // Questions from before the prompt have been answered, replaced or dropped while it was open; those that the prompt
    // asked are no longer wanted.
    seats.vacate(
      .list(.rows), .list(.more), .listCount, .listRank, .suggestion, .index(.rows), .index(.more), .article, .related,
      .profile, .hits, .timer(.preview))
    let asked = askListAgain() + askIndexAgain() + askArticleAgain()
    return asked + (changes == origin.changes ? [] : refresh())
  }

  private mutating func askListAgain() -> [Command] {
    let profile = askProfile()
    if let anchor = list.pager.filling { return profile + fillList(anchor) }
    return profile + (list.count == nil ? countList() : []) + awaitRank() + extendList()
  }

  private mutating func askIndexAgain() -> [Command] {
    guard let pane = index else { return [] }
    guard let anchor = pane.pager.filling else { return extendIndex() }
    return fillIndex(anchor)
  }

  private mutating func askArticleAgain() -> [Command] {
    var commands = askMatchesAgain()
    if related.content == .loading, let subject = related.subject { commands += askRelated(to: subject) }
    return commands + (article.awaited.map { expect($0) } ?? previewIfResting())
  }

  /// Previews the selected row now, as its timer was stopped.
  private mutating func previewIfResting() -> [Command] {
    guard let row = list.selected, article.open?.shown.id != row.id else { return [] }
    return previewAtOnce()
  }
}

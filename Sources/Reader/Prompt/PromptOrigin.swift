import Articles

/// All that a prompt may change, as it was before the prompt was opened.
struct PromptOrigin: Hashable, Sendable {
  /// The same in terms that outlive the rows and texts of the moment.
  let place: Place
  let list: ListPane
  let index: IndexPane?
  let profile: EntityProfile?
  let article: ArticlePane
  let related: RelatedPane
  let focus: Pane
  let isZen: Bool
  /// What had changed by then; if more has since, everything is read again.
  let changes: Changes
}

extension ReaderState {
  /// What is there now, for a prompt to go back to.
  var promptOrigin: PromptOrigin {
    PromptOrigin(
      place: place, list: list, index: index, profile: profile, article: article, related: related, focus: focus,
      isZen: look.isZen, changes: changes)
  }

  /// An article as it was when the prompt was opened; `nil` when there is no prompt, or another article was open.
  func promptOrigin(of id: ArticleID) -> OpenArticle? {
    prompt?.origin.article.open.flatMap { $0.shown.id == id ? $0 : nil }
  }

  /// Brings back what was there before the prompt.
  mutating func restore(_ origin: PromptOrigin) -> [Command] {
    (list, index, profile) = (origin.list, origin.index, origin.profile)
    (article, related) = (origin.article, origin.related)
    (focus, look.isZen) = (origin.focus, origin.isZen)
    arrange()
    // What was asked before the prompt has been answered to the prompt since, or been given up; what the prompt asked is
    // no longer wanted.
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

  /// The preview for which the list had to come to rest.
  private mutating func previewIfResting() -> [Command] {
    guard let row = list.selected, article.open?.shown.id != row.id else { return [] }
    return previewAtOnce()
  }
}

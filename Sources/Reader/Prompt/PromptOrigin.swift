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
  /// Marks and articles as they were then; if they have changed since, the rows are read again.
  let changeCount: Int
}

extension ReaderState {
  /// What is there now, for a prompt to go back to.
  var promptOrigin: PromptOrigin {
    PromptOrigin(
      place: place, list: list, index: index, profile: profile, article: article, related: related, focus: focus,
      isZen: look.isZen, changeCount: changeCount)
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
    let asked = askListAgain() + askIndexAgain() + askArticleAgain()
    return asked + (changeCount == origin.changeCount ? [] : refresh())
  }

  // What was asked before the prompt has been answered to the prompt, or been given up, since.

  private mutating func askListAgain() -> [Command] {
    list.extendNumber = nil
    let profile = askProfile()
    if let anchor = list.filling { return profile + fillList(anchor, landing: list.landing) }
    return profile + (list.count == nil ? countList() : []) + awaitRank() + extendList()
  }

  private mutating func askIndexAgain() -> [Command] {
    guard let pane = index else { return [] }
    index?.extendNumber = nil
    guard let anchor = pane.filling else { return extendIndex() }
    return fillIndex(anchor)
  }

  private mutating func askArticleAgain() -> [Command] {
    var commands = askMatchesAgain()
    if related.content == .loading, let subject = related.subject {
      related.number = nextNumber()
      commands.append(.readRelated(subject, number: related.number))
    }
    guard var awaited = article.awaited else { return commands + previewIfResting() }
    awaited.number = nextNumber()
    awaited.changeCount = changeCount
    article.awaited = awaited
    if let id = awaited.id { return commands + [.readArticle(id, number: awaited.number)] }
    return commands + (awaited.address.map { [.readArticleAt(address: $0, number: awaited.number)] } ?? [])
  }

  /// The preview for which the list had to come to rest.
  private mutating func previewIfResting() -> [Command] {
    guard let row = list.selected, article.open?.shown.id != row.id else { return [] }
    return previewAtOnce()
  }
}

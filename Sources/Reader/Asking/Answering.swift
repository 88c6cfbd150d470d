import Articles

extension ReaderState {
  /// Takes an answer of the library. `asked`: the changes at the time of the question.
  mutating func receive(_ answer: Answer, _ seat: Seat, asked: Changes) -> [Command] {
    switch seat {
    case .list(let part):
      guard case (.rows(_, let anchor, _), .rows(let window)) = (answer.question, answer.reply) else { return [] }
      return receive(window, at: anchor, part, asked: asked)
    case .unread:
      guard case (.rows(_, let anchor, _), .rows(let window)) = (answer.question, answer.reply) else { return [] }
      if case .before = anchor { return openUnread(window.rows.last) }
      return openUnread(window.rows.first)
    case .listCount:
      if case .count(let count) = answer.reply { return receive(count) }
    case .listRank:
      if case (.rank(let key, _), .rank(let rank)) = (answer.question, answer.reply) { receiveRank(rank, of: key) }
    case .suggestion:
      if case .suggestion(let suggestion) = answer.reply { list.suggestion = suggestion }
    case .index:
      guard case (.entities(_, let anchor, _), .entities(let window)) = (answer.question, answer.reply) else {
        return []
      }
      return receive(window, at: anchor)
    case .article: return answer.opened.map { receive($0, asked: asked) } ?? receiveNoArticle()
    case .related:
      guard case (.related(let id, _), .related(let posts)) = (answer.question, answer.reply) else { return [] }
      return receive(posts, to: id, asked: asked)
    case .profile:
      if case (.profile(let entity), .profile(let profile)) = (answer.question, answer.reply) {
        receive(profile, of: entity)
      }
    case .articleCount:
      guard case (.articleCount(let entity), .articleCount(let articles)) = (answer.question, answer.reply) else {
        return []
      }
      return receiveArticleCount(articles, naming: entity)
    // The library answers no questions of these seats.
    case .hits, .timer: break
    }
    return []
  }

  /// Handles a question that could not be answered; `reason` says why.
  mutating func receiveFailure(_ seat: Seat, _ reason: String) -> [Command] {
    switch seat {
    case .list(.rows):
      list.pager.fail(reason)
      list.isStale = false
    case .index(.rows): index?.pager.fail(reason)
    case .article:
      guard article.awaited != nil else { return [] }
      article.awaited = nil
      article.open = nil
      article.problem = reason
    case .related: related.content = .failed(reason)
    case .list(.more), .index(.more), .listCount, .listRank, .suggestion, .unread, .profile, .articleCount, .hits,
      .timer:
      return tell(reason, .problem)
    }
    return []
  }
}

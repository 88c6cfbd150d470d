import Articles
import Reader
import Storage

/// What a test's library holds: articles, and what its reader did with them.
struct TestArticles {
  /// In the order of the list: those without a date come in this order after all others.
  var articles: [Article]
  /// Places in `articles`.
  var read: Set<Int> = []
  var starred: Set<Int> = []
  var positions: [Int: ReadingPosition] = [:]
}

/// A library of its own, which answers what a reader asks at once.
struct TestLibrary {
  let library: Library
  /// In the order of the articles that it was made of.
  let ids: [ArticleID]
  /// Rows that one answer may hold: few of them force paging in small lists.
  var pageRows: Int

  init(_ content: TestArticles, pageRows: Int = 1_000) throws {
    library = try Library(.temporary)
    ids = content.articles.map { ArticleIdentity(of: $0).id }
    self.pageRows = pageRows
    try add(content.articles)
    try library.make(.mark(.read(content.read.map { ids[$0] }, true)))
    for place in content.starred { try library.make(.mark(.starred(ids[place], true))) }
    for (place, position) in content.positions { try library.make(.position(position, of: ids[place])) }
  }

  /// Adds articles as an import does, the last first: what has no date is listed the other way round.
  func add(_ articles: [Article]) throws {
    _ = try library.add(articles.reversed().map { Library.Addition($0) }, addedAt: 0)
  }

  /// What the library keeps of an article; `nil` when it does not hold it.
  func article(_ place: Int) throws -> LibraryArticle? { try library.article(ids[place]) }

  /// Places of the articles that are unread.
  func unread() throws -> [Int] { try ids.indices.filter { try article($0)?.isUnread == true } }

  /// What a command brings; `nil` for one that brings nothing here.
  func answer(_ command: Command) -> Event? {
    switch command {
    case .ask(let question, let seat, let ticket):
      do {
        return .answer(Answer(to: question, try library.answer(limited(question))), seat, ticket)
      } catch {
        return .failed(seat, ticket, reason: "\(error)")
      }
    case .find(let question, let ticket): return question.findings().map { .found($0, ticket) }
    case .make(let change):
      do {
        return .kept(change, try library.make(change))
      } catch {
        return .notKept(change, reason: "\(error)")
      }
    case .wait(.preview, _, let ticket): return .timer(.preview, ticket)
    case .wait(.message, _, _), .terminal, .openOutside, .quit: return nil
    }
  }

  private func limited(_ question: Question) -> Question {
    switch question {
    case .rows(let query, let anchor, let limit): .rows(query, anchor, limit: min(limit, pageRows))
    case .entities(let query, let anchor, let limit): .entities(query, anchor, limit: min(limit, pageRows))
    case .count, .rank, .suggestion, .article, .articleAt, .related, .profile, .articleCount: question
    }
  }
}

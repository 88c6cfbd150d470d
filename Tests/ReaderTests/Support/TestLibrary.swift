import Articles
import Reader

/// A handful of articles that answers the reader's commands at once, as the real library would later.
struct TestLibrary {
  var articles: [LibraryArticle]
  /// Related posts of each article, by its place in `articles`.
  var related: [Int: [RelatedPost]] = [:]
  /// Rows that one answer may hold, to force paging in small lists.
  var pageRows = 1_000

  func window(_ query: ListQuery, _ anchor: WindowAnchor, rows: Int) -> ListWindow {
    let all = self.rows(of: query)
    let count = min(rows, pageRows)
    let range: Range<Int>
    switch anchor {
    case .day(let day):
      let later = all.prefix { ($0.published?.day).map { $0 > day } ?? false }.count
      let start = min(later, max(0, all.count - 1))
      range = start..<min(start + count, all.count)
    case .top: range = 0..<min(count, all.count)
    case .bottom: range = max(0, all.count - count)..<all.count
    case .after(let key):
      let start = (all.firstIndex { $0.key == key } ?? -1) + 1
      let first = all.firstIndex { $0.key.article < key.article } ?? all.count
      let from = start > 0 ? start : first
      range = from..<min(from + count, all.count)
    case .before(let key):
      let end = all.firstIndex { $0.key.article <= key.article } ?? all.count
      range = max(0, end - count)..<end
    case .around(let id):
      let index = all.firstIndex { $0.id == id } ?? 0
      let start = max(0, index - count / 2)
      range = start..<min(start + count, all.count)
    }
    return ListWindow(
      rows: Array(all[range]), startsAtTop: range.lowerBound == 0, endsAtBottom: range.upperBound == all.count)
  }

  func rows(of query: ListQuery) -> [ArticleRow] {
    articles.filter { article in
      switch query.view {
      case .all: true
      case .unread: article.isUnread
      case .starred: article.isStarred
      }
    }
    .filter { article in query.entity.map { article.article.mentions.map(\.entity).contains($0) } ?? true }
    .filter { query.search.isEmpty || ($0.article.title + $0.article.body).folded.contains(query.search.folded) }
    .enumerated().map { index, article in
      row(article, naming: query.entity, key: Int64(1_000 - articles.firstIndex(of: article)!))
    }
  }

  private func row(_ shown: LibraryArticle, naming entity: Entity?, key: Int64) -> ArticleRow {
    let article = shown.article
    let names = article.mentions.filter { $0.place == .body && $0.entity == entity }.map(\.range)
    return ArticleRow(
      id: shown.id, key: RowKey(article: key), title: article.title,
      titleMentions: article.mentions.filter { $0.place == .title }, dateline: article.dateline,
      published: article.published, site: article.site, authors: article.authors, url: article.url,
      isUnread: shown.isUnread, isStarred: shown.isStarred,
      excerpt: entity.map { _ in Excerpt(of: article.body, naming: names) })
  }

  /// What a command brings; `nil` for commands that bring nothing.
  mutating func answer(_ command: Command) -> Event? {
    switch command {
    case .readWindow(let query, let anchor, let rows, let purpose, let number):
      return .answer(.window(window(query, anchor, rows: rows), purpose, number: number))
    case .countRows(let query, _, let number):
      return .answer(.count(.exactly(rows(of: query).count), number: number))
    case .rankRow(let key, let query, let number):
      let rank = rows(of: query).filter { $0.key.article > key.article }.count
      return .answer(.rank(rank, of: key, number: number))
    case .readSuggestion(let query, let number):
      var mended = query
      mended.search = String(query.search.dropLast()) + "s"
      let found = rows(of: mended).count
      let suggestion = found == 0 ? nil : SearchSuggestion(search: mended.search, count: .exactly(found))
      return .answer(.suggestion(suggestion, number: number))
    case .countArticles(let entity, let number):
      let count = profile(entity)?.row.articles ?? 0
      return .answer(.articleCount(count, naming: entity, number: number))
    case .readArticle(let id, let number):
      return .answer(
        articles.first { $0.id == id }.map { .article(OpenArticle($0), number: number) } ?? .noArticle(number: number))
    case .readArticleAt(let address, let number):
      let found = articles.first { $0.article.url == address }
      return .answer(found.map { .article(OpenArticle($0), number: number) } ?? .noArticle(number: number))
    case .readRelated(let id, let number):
      let posts = articles.firstIndex { $0.id == id }.flatMap { related[$0] } ?? []
      return .answer(.related(posts, to: id, number: number))
    case .readIndex(let query, let anchor, let rows, let purpose, let number):
      return .answer(.index(index(query, anchor, rows: rows), purpose, number: number))
    case .readProfile(let entity, let number):
      return profile(entity).map { .answer(.profile($0, number: number)) }
    case .findText(let question, let number):
      return question.findings().map { .answer(.found($0, number: number)) }
    case .setRead(let ids, let isRead):
      for index in articles.indices where ids.contains(articles[index].id) { articles[index].isUnread = !isRead }
      return nil
    case .setStarred(let id, let isStarred):
      for index in articles.indices where articles[index].id == id { articles[index].isStarred = isStarred }
      return nil
    case .markAllRead(let query):
      let ids = rows(of: query).filter(\.isUnread).map(\.id)
      for index in articles.indices where ids.contains(articles[index].id) { articles[index].isUnread = false }
      return .answer(.markedAllRead(ids))
    case .savePosition(let id, let position):
      for index in articles.indices where articles[index].id == id { articles[index].position = position }
      return nil
    case .wait(.preview, _, let number): return .timer(.preview, number: number)
    case .wait, .saveNote, .copy, .openOutside, .useTheme, .useCharset, .redraw, .suspend, .quit: return nil
    }
  }
}

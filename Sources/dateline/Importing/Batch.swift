import Articles
import Dispatch
import Glibc
import Importing
import Recognition
import Storage
import Synchronization

/// Articles that go through the stages of an intake together.
struct Batch: Sendable {
  private static let articleLimit = 64
  private static let byteLimit = 2 << 20

  var articles: [ImportedArticle] = [] {
    didSet { byteCount += articles.last?.article.body.utf8.count ?? 0 }
  }
  /// Whether it shall be seen before its names are known.
  let isFirst: Bool
  /// Whether it shall be seen even before it is full.
  private let isHurried: Bool
  private var byteCount = 0
  private let startedAt = monotonicMilliseconds()

  init(isFirst: Bool = false, isHurried: Bool = false) {
    self.isFirst = isFirst
    self.isHurried = isHurried
  }

  /// A batch in a hurry is sent on after 30 ms, so that a person sees something.
  var isFull: Bool {
    articles.count >= Self.articleLimit || byteCount >= Self.byteLimit
      || isHurried && monotonicMilliseconds() - startedAt > 30
  }

  /// The articles with their names, found on all cores, in the same order.
  func withMentions() -> [Library.Addition] {
    let additions = Mutex(articles.map(\.addition))
    DispatchQueue.concurrentPerform(iterations: articles.count) { index in
      let article = articles[index].article
      guard article.mentions.isEmpty else { return }
      let mentions = Recognizer().mentions(title: article.title, body: article.body)
      additions.withLock { $0[index].article.mentions = mentions }
    }
    return additions.withLock(\.self)
  }
}

extension ImportedArticle {
  var addition: Library.Addition { Library.Addition(article, capture: capture) }
}

/// A clock that only goes forward.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

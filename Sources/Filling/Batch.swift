import Articles
import Dispatch
import Importing
import Recognition
import Storage
import SystemCalls
import Synchronization

/// Articles that go through the stages of an intake together.
struct Batch: Sendable {
  /// How many go into the library at once. The full-text index merges what each addition writes: the fewer additions,
  /// the less it has to do again. The first ones are smaller, so that a person sees soon that articles come in.
  private static let articleLimits = (first: 64, last: 512)
  private static let byteLimit = 4 << 20

  var articles: [ImportedArticle] = [] {
    didSet { byteCount += articles.last?.article.body.utf8.count ?? 0 }
  }
  /// Whether it shall be seen before its names are known.
  let isFirst: Bool
  /// Whether its articles come only into a library in which nothing has ever been.
  let isForNewLibrary: Bool
  /// Whether it shall be seen even before it is full.
  private let isHurried: Bool
  private let articleLimit: Int
  private var byteCount = 0
  private let startedAt = monotonicMilliseconds()

  init(isFirst: Bool, isHurried: Bool) {
    self.isFirst = isFirst
    isForNewLibrary = false
    self.isHurried = isHurried
    articleLimit = Self.articleLimits.first
  }

  /// For the sample edition, which has to come in all at once, and into a new library: never full.
  static var whole: Batch { Batch(articleLimit: Int.max) }

  private init(articleLimit: Int) {
    isFirst = true
    isForNewLibrary = true
    isHurried = false
    self.articleLimit = articleLimit
  }

  /// The next one is twice as large, up to a limit.
  init(after last: Batch) {
    isFirst = false
    isForNewLibrary = last.isForNewLibrary
    isHurried = false
    articleLimit = min(last.articleLimit * 2, Self.articleLimits.last)
  }

  /// A batch in a hurry is sent on after 30 ms, so that a person sees something.
  var isFull: Bool {
    articles.count >= articleLimit || byteCount >= Self.byteLimit && articleLimit < Int.max
      || isHurried && monotonicMilliseconds() - startedAt > 30
  }

  /// The articles in the same order, with their names, which are found on all cores. Those that the library seems to
  /// hold already go without: finding names is most of the work. `nil` when that was given up in the middle.
  func additions(to library: Library, unless isOver: @Sendable () -> Bool) throws -> [Library.Addition]? {
    guard !isOver() else { return nil }
    let held = try library.holds(articles.map(\.article), namesEdition: Recognizer.edition)
    let additions = Mutex(articles.map(\.addition))
    DispatchQueue.concurrentPerform(iterations: articles.count) { index in
      guard !isOver() else { return }
      SignalStack.prepare()
      var addition = articles[index].addition
      if held[index] {
        addition.names = .awaited(edition: Recognizer.edition)
      } else {
        addition.findNames()
      }
      additions.withLock { [addition] in $0[index] = addition }
    }
    return isOver() ? nil : additions.withLock(\.self)
  }
}

extension ImportedArticle {
  /// Without names, which are still to be sought.
  var addition: Library.Addition { Library.Addition(article, capture: capture, names: .pending) }
}

extension Library.Addition {
  mutating func findNames() {
    article.mentions = Recognizer().mentions(title: article.title, body: article.body)
    names = .found(edition: Recognizer.edition)
  }
}

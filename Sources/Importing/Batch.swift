import Articles
import Dispatch
import Formats
import Recognition
import Storage
import SystemCalls
import Synchronization

/// Articles that pass through the stages of an intake together.
struct Batch: Sendable {
  /// How many articles and bytes are added at once. The full-text index merges what each addition writes, so a few
  /// large additions cost less. The first batches are smaller, so that a person soon sees articles.
  private static let articleLimits = (first: 64, last: 512)
  private static let byteLimit = 4 << 20

  var articles: [ImportedArticle] = [] {
    didSet { byteCount += articles.last?.article.body.utf8.count ?? 0 }
  }
  /// Whether the batch is shown before its names are known.
  let isFirst: Bool
  /// Whether its articles are added only to a library that has never contained any.
  let isForNewLibrary: Bool
  /// Whether the batch is sent on before it is full, so that something is shown soon.
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

  /// A batch that is never full, for the sample edition: all of it is added at once, and only to a new library.
  static var whole: Batch { Batch(articleLimit: Int.max) }

  private init(articleLimit: Int) {
    isFirst = true
    isForNewLibrary = true
    isHurried = false
    self.articleLimit = articleLimit
  }

  /// The next batch, twice as large up to a limit.
  init(after last: Batch) {
    isFirst = false
    isForNewLibrary = last.isForNewLibrary
    isHurried = false
    articleLimit = min(last.articleLimit * 2, Self.articleLimits.last)
  }

  /// Whether the batch is to be sent on. One in a hurry is after 30 ms.
  var isFull: Bool {
    articles.count >= articleLimit || byteCount >= Self.byteLimit && articleLimit < Int.max
      || isHurried && monotonicMilliseconds() - startedAt > 30
  }

  /// The articles in the same order with their names, which are looked for on all cores. Articles that the library
  /// seems to contain already are passed on without, because looking for names is most of the work. `nil` when `isOver`
  /// returned true before the end.
  func additions(to library: Library, unless isOver: @Sendable () -> Bool) throws -> [Library.Addition]? {
    guard !isOver() else { return nil }
    let held = try library.holds(articles.map(\.addition), namesEdition: Recognizer.edition)
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
  /// Without names, which are still to be looked for.
  var addition: Library.Addition { Library.Addition(article, capture: capture, aliases: aliases, names: .pending) }
}

extension Library.Addition {
  mutating func findNames() {
    article.mentions = Recognizer().mentions(title: article.title, body: article.body)
    names = .found(edition: Recognizer.edition)
  }
}

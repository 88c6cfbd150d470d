import Articles
import Charsets
import Dispatch
import Grid
import Postbox
import Reader
import Session
import Synchronization

/// A session on a made-up library, played without a terminal. What the services are asked is written down in order.
final class Desk: Sendable {
  let mailbox: Mailbox<Event>
  let workload: Workload
  let size = Size(columns: 120, rows: 24)
  private let entries = Mutex<[String]>([])

  init() throws {
    mailbox = Mailbox(wakeup: try Wakeup())
    workload = Workload(mailbox)
  }

  var log: [String] { entries.withLock(\.self) }
  func note(_ entry: String) { entries.withLock { $0.append(entry) } }

  /// Plays the script to its end. `change` replaces services.
  func play(
    _ script: [HeadlessScreen.Step], change: @escaping @Sendable (inout Services) -> Void = { _ in }
  ) async -> Played {
    await outside { [self] in
      let screen = HeadlessScreen(size: size, script: [.untilQuiet] + script, awaitRing: workload.awaitRing)
      run(on: screen, change: change)
      return Played(screen)
    }
  }

  /// The loop blocks the thread that it runs on; here it must not take one from the tasks that answer it.
  @discardableResult
  func outside<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "desk").async { continuation.resume(returning: work()) }
    }
  }

  /// Gives back which marks could not be kept.
  @discardableResult
  func run<S: Screen>(on screen: S, change: (inout Services) -> Void = { _ in }) -> [String] {
    var services = services
    change(&services)
    return Session.run(
      ReaderState(size: screen.size, look: Look(theme: "plain", themes: ["plain", "loud", "lost"])),
      theme: Theme(name: "plain", [:]), on: screen, mailbox: mailbox, services: services, workload: workload)
  }

  private var services: Services {
    Services(
      window: { query, _, _ in window(of: articles.filter { $0.article.title.lowercased().contains(query.search) }) },
      count: { query, _ in .exactly(articles.count) },
      rank: { _, _ in 0 },
      suggestion: { _ in nil },
      article: { id in articles.first { $0.id == id } },
      articleAt: { _ in nil },
      related: { _ in [] },
      index: { query, _, _ in
        let rows = articles.map { EntityRow(Entity(query.kind, "Ana " + $0.article.title), mentions: 2, articles: 1) }
        return IndexWindow(rows: rows, startsAtTop: true, endsAtBottom: true)
      },
      profile: { entity in EntityProfile(EntityRow(entity, mentions: 2, articles: 1), companions: [], months: []) },
      articleCount: { _ in 1 },
      setRead: { [self] ids, isRead in note("read \(ids.map(\.rawValue)) \(isRead)") },
      setStarred: { [self] id, isStarred in note("star \(id.rawValue) \(isStarred)") },
      markAllRead: { [self] _ in
        note("all read")
        return articles.map(\.id)
      },
      savePosition: { [self] id, position in note("position \(id.rawValue) \(position.paragraph)") },
      saveNote: { [self] name, _ in note("note \(name)") },
      openOutside: { [self] address in note("open \(address)") },
      theme: { $0 == "lost" ? nil : Theme(name: $0, [.background: Style(.palette(1), on: .palette(2))]) },
      wait: { timer, _ in if timer == .message { try await forever() } },
      waitForQuiet: { try? await forever() })
  }
}

/// Waits until the task is cancelled.
func forever() async throws { try await Task.sleep(for: .seconds(86_400)) }

/// Four articles of thirty paragraphs each.
let articles = ["Peso falls", "Pearl found", "Canal opens", "Vote counted"].enumerated().map { index, title in
  LibraryArticle(
    id: ArticleID(rawValue: UInt64(index + 1)),
    article: Article(
      title: title, url: "https://desk.example/\(index + 1)",
      body: (1...30).map { "Paragraph \($0) of \(title)." }.joined(separator: "\n\n")))
}

func window(of articles: [LibraryArticle]) -> ListWindow {
  let rows = articles.map { shown in
    ArticleRow(
      id: shown.id, key: RowKey(article: Int64(shown.id.rawValue)), title: shown.article.title,
      url: shown.article.url)
  }
  return ListWindow(rows: rows, startsAtTop: true, endsAtBottom: true)
}

/// A place where tasks wait until it is opened.
final class Gate: Sendable {
  private let state = Mutex((isOpen: false, waiting: [CheckedContinuation<Void, Never>]()))

  func open() {
    let waiting = state.withLock { state in
      defer { state = (true, []) }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }
}

/// The keys one by one, each after all is quiet.
func press(_ text: String) throws -> [HeadlessScreen.Step] {
  try keys(from: text).flatMap { [.inputs([.key($0)]), .untilQuiet] }
}

/// The keys all at once.
func pressAtOnce(_ text: String) throws -> [HeadlessScreen.Step] {
  [.inputs(try keys(from: text).map(Input.key)), .untilQuiet]
}

/// What a screen was shown and asked for.
struct Played: Sendable {
  let frames: [Frame]
  let copies: [String]
  let suspensions: Int
  let charsets: [Charset]
  let missing: String?

  init(_ screen: HeadlessScreen) {
    (frames, copies, suspensions, missing) = (screen.frames, screen.copies, screen.suspensions, screen.missing)
    charsets = screen.charsets
  }

  /// The screen at the end.
  var text: String { frames.last?.text() ?? "" }
}

/// A value that services and tests share.
final class Shared<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>
  init(_ value: Value) { mutex = Mutex(value) }

  var value: Value {
    get { mutex.withLock { $0 } }
    set { mutex.withLock { $0 = newValue } }
  }
}

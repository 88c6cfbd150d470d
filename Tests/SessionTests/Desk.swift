import Articles
import Charsets
import Dispatch
import Grid
import Postbox
import Reader
import Session
import Storage
import Styling
import Synchronization

/// A session on a small library, played without a terminal. What is to be kept is written down in order.
final class Desk: Sendable {
  let mailbox: Mailbox<Event>
  let workload: Workload
  let size = Size(columns: 120, rows: 24)
  let library: Library
  /// In the order of the list.
  private let ids: [ArticleID]
  private let entries = Mutex<[String]>([])

  init(_ content: [Article] = articles) throws {
    library = try Library(.temporary)
    ids = content.map { ArticleIdentity(of: $0).id }
    mailbox = Mailbox(wakeup: try Wakeup())
    workload = Workload(mailbox)
    try add(content)
  }

  /// Adds articles without a date: the last one added stands first in the list.
  func add(_ articles: [Article]) throws {
    _ = try library.add(articles.reversed().map { Library.Addition($0) }, addedAt: 0)
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
  func run<S: Screen>(
    on screen: S, change: (inout Services) -> Void = { _ in }, witness: Witness? = nil
  ) -> [String] {
    var services = services
    change(&services)
    return Session.run(
      state, theme: Theme(name: "plain", [:]), on: screen, mailbox: mailbox, services: services, workload: workload,
      witness: witness)
  }

  var state: ReaderState { ReaderState(size: size, look: Look(theme: "plain", themes: ["plain", "loud", "lost"])) }

  var services: Services {
    Services(
      answer: { [library] question in try await library.answer(question) },
      make: { [self] change in
        note(words(change))
        return try library.make(change)
      },
      openOutside: { [self] address in note("open \(address)") },
      theme: { $0 == "lost" ? nil : Theme(name: $0, [.background: Style(.indexed(1), on: .indexed(2))]) },
      wait: { timer, _ in if timer == .message { try await forever() } },
      waitForQuiet: { try? await forever() })
  }

  /// The number of an article in the list, from 1.
  func number(_ id: ArticleID) -> Int { (ids.firstIndex(of: id) ?? -1) + 1 }

  private func words(_ change: Change) -> String {
    switch change {
    case .mark(.read(let ids, let isRead)): "read \(ids.map(number)) \(isRead)"
    case .mark(.starred(let id, let isStarred)): "star \(number(id)) \(isStarred)"
    case .markAllRead: "all read"
    case .position(let position, let id): "position \(number(id)) \(position.paragraph)"
    case .note(let name, _): "note \(name)"
    }
  }
}

extension Services {
  /// Does something before a question is answered.
  mutating func beforeAnswer(_ body: @escaping @Sendable (Question) async throws -> Void) {
    answer = { [answer] question in
      try await body(question)
      return try await answer(question)
    }
  }

  /// Does something once a question is answered.
  mutating func afterAnswer(_ body: @escaping @Sendable (Question) -> Void) {
    answer = { [answer] question in
      let reply = try await answer(question)
      body(question)
      return reply
    }
  }

  /// Does something before a change is stored, which is not if that throws.
  mutating func beforeChange(_ body: @escaping @Sendable (Change) throws -> Void) {
    make = { [make] change in
      try body(change)
      return try make(change)
    }
  }

  /// Does something once a change is stored.
  mutating func afterChange(_ body: @escaping @Sendable (Change) -> Void) {
    make = { [make] change in
      let reply = try make(change)
      body(change)
      return reply
    }
  }
}

/// Waits until the task is cancelled.
func forever() async throws { try await Task.sleep(for: .seconds(86_400)) }

/// Four articles of thirty paragraphs each.
let articles = ["Peso falls", "Pearl found", "Canal opens", "Vote counted"].enumerated().map { index, title in
  Article(
    title: title, url: "https://desk.example/\(index + 1)",
    body: (1...30).map { "Paragraph \($0) of \(title)." }.joined(separator: "\n\n"))
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

import Postbox
import Reader

/// What was asked for and has not been answered yet. Each question is a task; its answer comes through the mailbox.
struct Questions {
  /// Of one kind, only the newest question matters.
  private enum Kind: Hashable {
    case window(WindowPurpose)
    case index(WindowPurpose)
    case count, rank, suggestion, article, related, profile, articleCount, findings, outside
  }

  private let services: Services
  private let mailbox: Mailbox<Event>
  private let workload: Workload
  private let writer: StateWriter
  private var tasks: [Kind: Task<Void, Never>] = [:]
  private var timers: [Timer: Task<Void, Never>] = [:]

  init(_ services: Services, _ mailbox: Mailbox<Event>, _ workload: Workload, _ writer: StateWriter) {
    self.services = services
    self.mailbox = mailbox
    self.workload = workload
    self.writer = writer
  }

  /// Asks; an older question of the same kind is cancelled.
  mutating func ask(_ command: Command) {
    guard let kind = kind(of: command) else { return }
    if kind == .window(.fill) || kind == .index(.fill) { cancelContinuations(of: kind) }
    tasks[kind]?.cancel()
    let (services, mailbox, workload, writer) = (services, mailbox, workload, writer)
    workload.begin()
    tasks[kind] = Task.detached(priority: .userInitiated) {
      defer { workload.end() }
      await writer.settle()
      do {
        guard let answer = try await services.answer(to: command), !Task.isCancelled else { return }
        mailbox.post(.answer(answer))
      } catch {
        guard !Task.isCancelled else { return }
        mailbox.post(.answer(.failed(command, reason: oneLine(error))))
      }
    }
  }

  /// Posts the timer's event after a while; a newer wait of the same timer takes the place of an older one.
  mutating func wait(_ timer: Timer, milliseconds: Int, number: Int) {
    timers[timer]?.cancel()
    let (services, mailbox, workload) = (services, mailbox, workload)
    // A message that goes away is nothing that anyone waits for.
    let isWork = timer != .message
    if isWork { workload.begin() }
    timers[timer] = Task.detached(priority: .userInitiated) {
      defer { if isWork { workload.end() } }
      guard (try? await services.wait(timer, milliseconds)) != nil, !Task.isCancelled else { return }
      mailbox.post(.timer(timer, number: number))
    }
  }

  func cancelAll() {
    for task in tasks.values { task.cancel() }
    for task in timers.values { task.cancel() }
  }

  /// A list that is filled anew has no use for rows that continue the old one.
  private func cancelContinuations(of filling: Kind) {
    for (kind, task) in tasks {
      switch (kind, filling) {
      case (.window, .window), (.index, .index): task.cancel()
      default: continue
      }
    }
  }

  /// `nil` for commands that are no questions.
  private func kind(of command: Command) -> Kind? {
    switch command {
    case .readWindow(_, _, _, let purpose, _): .window(purpose)
    case .countRows: .count
    case .rankRow: .rank
    case .readSuggestion: .suggestion
    case .readArticle, .readArticleAt: .article
    case .readRelated: .related
    case .readIndex(_, _, _, let purpose, _): .index(purpose)
    case .readProfile: .profile
    case .countArticles: .articleCount
    case .findText: .findings
    case .openOutside: .outside
    default: nil
    }
  }
}

extension Services {
  /// `nil` for a command that brings no answer.
  fileprivate func answer(to command: Command) async throws -> Answer? {
    switch command {
    case .readWindow(let query, let anchor, let rows, let purpose, let number):
      return .window(try await window(query, anchor, rows), purpose, number: number)
    case .countRows(let query, let limit, let number):
      return .count(try await count(query, limit), number: number)
    case .rankRow(let key, let query, let number):
      return .rank(try await rank(key, query), of: key, number: number)
    case .readSuggestion(let query, let number):
      return .suggestion(try await suggestion(query), number: number)
    case .readArticle(let id, let number):
      return try await article(id).map { .article(OpenArticle($0), number: number) } ?? .noArticle(number: number)
    case .readArticleAt(let address, let number):
      return try await articleAt(address).map { .article(OpenArticle($0), number: number) }
        ?? .noArticle(number: number)
    case .readRelated(let id, let number):
      return .related(try await related(id), to: id, number: number)
    case .readIndex(let query, let anchor, let rows, let purpose, let number):
      return .index(try await index(query, anchor, rows), purpose, number: number)
    case .readProfile(let entity, let number):
      return try await profile(entity).map { .profile($0, number: number) }
    case .countArticles(let entity, let number):
      return .articleCount(try await articleCount(entity), naming: entity, number: number)
    case .findText(let question, let number):
      return question.findings { Task.isCancelled }.map { .found($0, number: number) }
    case .openOutside(let address):
      try openOutside(address)
      return nil
    default:
      return nil
    }
  }
}

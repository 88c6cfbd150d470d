import Articles
import Postbox
import Reader
import SystemCalls

/// Runs the questions that are not answered yet, one task per seat. Results are posted to the mailbox.
struct Errands {
  private let services: Services
  private let mailbox: Mailbox<Event>
  private let workload: Workload
  private let writer: StateWriter
  private var tasks: [Seat: Task<Void, Never>] = [:]

  init(_ services: Services, _ mailbox: Mailbox<Event>, _ workload: Workload, _ writer: StateWriter) {
    self.services = services
    self.mailbox = mailbox
    self.workload = workload
    self.writer = writer
  }

  mutating func ask(_ question: Question, _ seat: Seat, _ ticket: Ticket) {
    let (services, writer) = (services, writer)
    run(seat) {
      do {
        await writer.settle(for: question)
        let reply = try await services.answer(question)
        // Another thread may go on than asked.
        SignalStack.prepare()
        return .answer(Answer(to: question, reply), seat, ticket)
      } catch {
        return .failed(seat, ticket, reason: oneLine(error))
      }
    }
  }

  mutating func find(_ question: TextQuestion, _ ticket: Ticket) {
    run(.hits) { question.findings { Task.isCancelled }.map { .found($0, ticket) } }
  }

  mutating func wait(_ timer: Timer, milliseconds: Int, _ ticket: Ticket) {
    let services = services
    // Nobody waits for a message to go away.
    run(.timer(timer), isWork: timer != .message) {
      (try? await services.wait(timer, milliseconds)).map { .timer(timer, ticket) }
    }
  }

  func openOutside(_ address: String) {
    let (services, mailbox, workload) = (services, mailbox, workload)
    workload.begin()
    Task.detached(priority: .userInitiated) {
      defer { workload.end() }
      do { try services.openOutside(address) } catch { mailbox.post(.problem(oneLine(error))) }
    }
  }

  func cancelAll() { for task in tasks.values { task.cancel() } }

  /// Runs the work and posts its result. Older work of the same seat, and of those that depend on it, is cancelled.
  private mutating func run(_ seat: Seat, isWork: Bool = true, _ work: @escaping @Sendable () async -> Event?) {
    for outdated in [seat] + seat.dependents { tasks.removeValue(forKey: outdated)?.cancel() }
    let (mailbox, workload) = (mailbox, workload)
    if isWork { workload.begin() }
    tasks[seat] = Task.detached(priority: .userInitiated) {
      SignalStack.prepare()
      defer { if isWork { workload.end() } }
      guard let event = await work(), !Task.isCancelled else { return }
      mailbox.post(event)
    }
  }
}

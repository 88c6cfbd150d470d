import Articles
import Postbox
import Reader

/// Why a session cannot be repeated to its end.
public struct ReplayProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    /// Nothing is under way any more, or nothing has come for a long time.
    case neverCame(String)
    case failed(String, reason: String)
  }

  /// The record's line, from 1.
  public let line: Int
  public let cause: Cause

  public var description: String {
    switch cause {
    case .neverCame(let what): "line \(line): \(what) never came, so the replay ends here"
    case .failed(let what, let reason): "line \(line): \(what) failed: \(reason)"
    }
  }
}

/// Passes the events of a record to a loop, those of one frame at a time. Answers of the library are waited for, and
/// passed on where the record has them.
final class Conductor {
  private struct Asked: Hashable {
    var seat: Seat
    var ticket: Ticket
  }

  /// Most waits of a second in a row in which nothing comes.
  private static let mostSilentWaits = 120

  private var entries: ArraySlice<NumberedEntry>
  private let mailbox: Mailbox<Event>
  private let workload: Workload
  /// What has come before its turn.
  private var answers: [Asked: Event] = [:]
  private var marks: [Event] = []
  private(set) var problem: ReplayProblem?

  init(_ record: SessionRecord, _ mailbox: Mailbox<Event>, _ workload: Workload) {
    entries = record.entries[...]
    self.mailbox = mailbox
    self.workload = workload
    // The loop draws the first frame before it asks for events.
    if entries.first?.entry == .frame { entries.removeFirst() }
  }

  /// The events up to the next frame; after the last of them, a hangup.
  func next() -> [Event] {
    var events: [Event] = []
    while let numbered = entries.popFirst() {
      if numbered.entry == .frame, !events.isEmpty { return events }
      do {
        if let event = try event(numbered) { events.append(event) }
      } catch {
        problem = error
        entries = []
      }
    }
    return events.isEmpty ? [.input(.hangup)] : events
  }

  /// `nil` for an entry that changes nothing.
  private func event(_ numbered: NumberedEntry) throws(ReplayProblem) -> Event? {
    switch numbered.entry {
    case .input(let input): return .input(input)
    case .answer(let seat, let ticket): return try answer(Asked(seat: seat, ticket: ticket), numbered.line)
    case .failed(let seat, let ticket, let reason): return .failed(seat, ticket, reason: reason)
    case .timer(let timer, let ticket): return .timer(timer, ticket)
    case .kept, .notKept: return try mark(numbered.line)
    case .unwritten(let reason): return .notKept(.note(name: "", ""), reason: reason)
    case .newDay(let day): return .newDay(day)
    case .libraryChanged: return .libraryChanged
    case .notice(let text): return .notice(text)
    case .problem(let text): return .problem(text)
    case .late, .frame, .end: return nil
    }
  }

  private func answer(_ asked: Asked, _ line: Int) throws(ReplayProblem) -> Event {
    let name = "the answer \(asked.seat.name) \(asked.ticket.number)"
    let event = try wait(for: name, line) { self.answers[asked] }
    // Older answers of the same seat are not needed any more.
    answers = answers.filter { $0.key.seat != asked.seat || $0.key.ticket.number > asked.ticket.number }
    if case .failed(_, _, let reason) = event {
      throw ReplayProblem(line: line, cause: .failed(name, reason: reason))
    }
    return event
  }

  private func mark(_ line: Int) throws(ReplayProblem) -> Event {
    try wait(for: "the end of a mark", line) { self.marks.isEmpty ? nil : self.marks.removeFirst() }
  }

  private func wait(
    for name: String, _ line: Int, _ take: () -> Event?
  ) throws(ReplayProblem) -> Event {
    var silentWaits = 0
    while true {
      let news = mailbox.takeAll()
      for event in news { sort(event) }
      if let event = take() { return event }
      silentWaits = news.isEmpty ? silentWaits + 1 : 0
      guard silentWaits < Self.mostSilentWaits, workload.awaitRing() else {
        throw ReplayProblem(line: line, cause: .neverCame(name))
      }
    }
  }

  /// Keeps answers and stored marks until the record has them. All other events come from the record itself.
  private func sort(_ event: Event) {
    switch event {
    case .answer(_, let seat, let ticket), .failed(let seat, let ticket, _):
      answers[Asked(seat: seat, ticket: ticket)] = event
    case .found(_, let ticket): answers[Asked(seat: .hits, ticket: ticket)] = event
    case .kept(let change, _), .notKept(let change, _): if change.isMark { marks.append(event) }
    case .input, .timer, .newDay, .libraryChanged, .notice, .problem: break
    }
  }
}

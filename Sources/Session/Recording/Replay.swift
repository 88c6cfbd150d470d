import Charsets
import Grid
import Postbox
import Reader
import Styling
import Synchronization

/// How a replay ended.
public struct Replayed: Sendable {
  /// The last frame that the session showed.
  public var frame: Frame?
  /// Where the replay came to differ from the record; `nil` when all of it was repeated.
  public var problem: ReplayProblem?
}

/// Replays a recorded session without a person and without a terminal: every event, timers too, in the recorded order.
///
/// Runs on the calling thread. `mailbox` and `workload` belong to each other, as in `run`; the state must be what the
/// session began with, and the services must answer as they did then.
public func replay(
  _ record: SessionRecord, _ state: ReaderState, theme: Theme, mailbox: Mailbox<Event>, services: Services,
  workload: Workload, witness: Witness? = nil
) -> Replayed {
  var services = services
  let marks = ReplayedMarks(record)
  let make = services.make
  services.make = { change in
    if change.isMark, let reason = marks.nextFailure() { throw ReplayedFailure(description: reason) }
    return try make(change)
  }
  // Timers go off where the record says so, and addresses are not opened outside again.
  services.wait = { _, _ in throw CancellationError() }
  services.openOutside = { _ in }
  let conductor = Conductor(record, mailbox, workload)
  let screen = LastFrame(record.beginning.size)
  var loop = Loop(state, theme, screen, mailbox, services, workload, witness) { conductor.next() }
  _ = loop.run()
  return Replayed(frame: screen.frame, problem: conductor.problem)
}

/// Which of a session's marks could not be stored.
private final class ReplayedMarks: Sendable {
  private let failures: [String?]
  private let count = Mutex(0)

  init(_ record: SessionRecord) {
    failures = record.entries.compactMap { numbered in
      switch numbered.entry {
      case .kept: .some(nil)
      case .notKept(let reason): .some(reason)
      case .input, .answer, .late, .failed, .timer, .unwritten, .newDay, .libraryChanged, .notice, .problem, .frame,
        .end:
        nil
      }
    }
  }

  /// Why the next mark could not be stored; `nil` when it was.
  func nextFailure() -> String? {
    let number = count.withLock { count in
      defer { count += 1 }
      return count
    }
    return failures.indices.contains(number) ? failures[number] : nil
  }
}

private struct ReplayedFailure: Error, CustomStringConvertible {
  let description: String
}

/// A screen without a terminal that keeps only the last frame, however long a session was.
private final class LastFrame: Screen {
  let size: Size
  private(set) var frame: Frame?

  init(_ size: Size) { self.size = size }

  func show(_ frame: Frame) { self.frame = frame }
  func nextInputs() -> [Input] { [] }
  func redraw() {}
  func use(_ charset: Charset) {}
  func suspend() {}
  func copyToClipboard(_ text: String) {}
}

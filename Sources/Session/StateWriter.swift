import Articles
import Dispatch
import Postbox
import Reader
import SystemCalls
import Synchronization

/// Writes what the reader keeps, in the order in which it was asked for, off the screen's thread.
///
/// Positions change with every line scrolled, so they are written once the scrolling has come to rest.
final class StateWriter: Sendable {
  /// Positions that are not written yet.
  private struct Unwritten {
    var positions: [ArticleID: ReadingPosition] = [:]
    /// Grows with every position kept.
    var count = 0
    /// Whether a task waits for the scrolling to end.
    var isAwaited = false
  }

  /// What was asked for and is not stored yet.
  private struct Waiting {
    /// In order; the numbers grow by one.
    var changes: [(number: Int, change: Change)] = []
    var last = 0
    /// Questions that wait until the change with a number is stored.
    var readers: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let services: Services
  private let mailbox: Mailbox<Event>
  private let workload: Workload
  private let queue = DispatchQueue(label: "dateline.state", qos: .userInitiated)
  private let all = DispatchGroup()
  private let marks = DispatchGroup()
  private let waiting = Mutex(Waiting())
  private let unwritten = Mutex(Unwritten())

  init(_ services: Services, _ mailbox: Mailbox<Event>, _ workload: Workload) {
    self.services = services
    self.mailbox = mailbox
    self.workload = workload
  }

  /// Prepares for the first mark. What cannot be opened now is reported when something is to be stored.
  func prepare() { queue.async { [self] in try? services.prepareToKeep() } }

  func write(_ change: Change) {
    if case .position(let position, let id) = change { return keep(position, of: id) }
    writePositions()
    enqueue(change)
  }

  /// Returns once everything that the answer to the question depends on is stored. It waits for nothing else, so that
  /// marking a hundred thousand articles does not delay a search.
  func settle(for question: Question) async {
    writePositions()
    await withCheckedContinuation { continuation in
      let isSettled = waiting.withLock { waiting in
        guard let last = waiting.changes.last(where: { question.depends(on: $0.change) }) else { return true }
        waiting.readers.append((last.number, continuation))
        return false
      }
      if isSettled { continuation.resume() }
    }
  }

  /// How long marks may take at the end.
  private static let marksMilliseconds = 2_000

  /// Writes everything: marks within `marksMilliseconds`, then the rest within `othersMilliseconds`. Returns how many
  /// marks are not stored.
  func flush(othersMilliseconds: Int) -> Int {
    writePositions()
    guard marks.wait(timeout: .now() + .milliseconds(Self.marksMilliseconds)) == .success else {
      return waiting.withLock { $0.changes.count { $0.change.isMark } }
    }
    _ = all.wait(timeout: .now() + .milliseconds(othersMilliseconds))
    return 0
  }

  private func enqueue(_ change: Change) {
    workload.begin()
    let number = waiting.withLock { waiting in
      waiting.last += 1
      waiting.changes.append((waiting.last, change))
      return waiting.last
    }
    if change.isMark { marks.enter() }
    queue.async(group: all) { [self] in
      SignalStack.prepare()
      do {
        mailbox.post(.kept(change, try services.make(change)))
      } catch {
        mailbox.post(.notKept(change, reason: oneLine(error)))
      }
      leave(number)
      if change.isMark { marks.leave() }
      workload.end()
    }
  }

  /// Resumes the questions that waited for the change.
  private func leave(_ number: Int) {
    let settled = waiting.withLock { waiting in
      waiting.changes.removeAll { $0.number == number }
      let settled = waiting.readers.filter { $0.number <= number }
      waiting.readers.removeAll { $0.number <= number }
      return settled
    }
    for reader in settled { reader.continuation.resume() }
  }

  // MARK: Positions

  private func keep(_ position: ReadingPosition, of id: ArticleID) {
    let isFirst = unwritten.withLock { unwritten in
      unwritten.positions[id] = position
      unwritten.count += 1
      defer { unwritten.isAwaited = true }
      return !unwritten.isAwaited
    }
    guard isFirst else { return }
    Task.detached { [self] in
      while await isScrollingOn() {}
      writePositions()
    }
  }

  /// Waits a while; returns whether a position was kept meanwhile.
  private func isScrollingOn() async -> Bool {
    let before = unwritten.withLock(\.count)
    await services.waitForQuiet()
    return unwritten.withLock { unwritten in
      unwritten.isAwaited = unwritten.count != before
      return unwritten.isAwaited
    }
  }

  private func writePositions() {
    let positions = unwritten.withLock { unwritten in
      defer { unwritten.positions = [:] }
      return unwritten.positions
    }
    for (id, position) in positions { enqueue(.position(position, of: id)) }
  }
}

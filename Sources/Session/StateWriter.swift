import Articles
import Dispatch
import Postbox
import Reader
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

  private let services: Services
  private let mailbox: Mailbox<Event>
  private let workload: Workload
  private let queue = DispatchQueue(label: "dateline.state", qos: .userInitiated)
  private let group = DispatchGroup()
  private let waiting = Atomic<Int>(0)
  private let unwritten = Mutex(Unwritten())

  init(_ services: Services, _ mailbox: Mailbox<Event>, _ workload: Workload) {
    self.services = services
    self.mailbox = mailbox
    self.workload = workload
  }

  func write(_ command: Command) {
    if case .savePosition(let id, let position) = command { return keep(position, of: id) }
    writePositions()
    enqueue(command)
  }

  /// Returns once everything is written that was asked for before.
  func settle() async {
    writePositions()
    guard waiting.load(ordering: .acquiring) > 0 else { return }
    await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
  }

  /// Writes everything, but gives up after a time.
  func flush(milliseconds: Int) {
    writePositions()
    _ = group.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  private func enqueue(_ command: Command) {
    workload.begin()
    waiting.add(1, ordering: .releasing)
    queue.async(group: group) { [self] in
      do {
        if let answer = try services.write(command) { mailbox.post(.answer(answer)) }
      } catch {
        mailbox.post(.answer(.failed(command, reason: oneLine(error))))
      }
      waiting.subtract(1, ordering: .releasing)
      workload.end()
    }
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

  /// Waits a while; true if a position was kept meanwhile.
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
    for (id, position) in positions { enqueue(.savePosition(id, position)) }
  }
}

extension Services {
  /// Gives back what the write has to tell.
  fileprivate func write(_ command: Command) throws -> Answer? {
    switch command {
    case .setRead(let ids, let isRead): try setRead(ids, isRead)
    case .setStarred(let id, let isStarred): try setStarred(id, isStarred)
    case .markAllRead(let query): return .markedAllRead(try markAllRead(query))
    case .savePosition(let id, let position): try savePosition(id, position)
    case .saveNote(let name, let text): try saveNote(name, text)
    default: break
    }
    return nil
  }
}

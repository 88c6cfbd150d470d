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
  private let all = DispatchGroup()
  private let marks = DispatchGroup()
  private let waiting = Atomic<Int>(0)
  private let waitingMarks = Atomic<Int>(0)
  private let unwritten = Mutex(Unwritten())

  init(_ services: Services, _ mailbox: Mailbox<Event>, _ workload: Workload) {
    self.services = services
    self.mailbox = mailbox
    self.workload = workload
  }

  /// Makes ready for the first mark. What cannot be opened now is told when something is to be kept.
  func prepare() { queue.async { [self] in try? services.prepareToKeep() } }

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

  /// How long marks may take at the end.
  private static let marksMilliseconds = 2_000

  /// Writes everything: marks as long as they may take, then the rest for a time. Gives back how many marks are left.
  func flush(othersMilliseconds: Int) -> Int {
    writePositions()
    guard marks.wait(timeout: .now() + .milliseconds(Self.marksMilliseconds)) == .success else {
      return waitingMarks.load(ordering: .acquiring)
    }
    _ = all.wait(timeout: .now() + .milliseconds(othersMilliseconds))
    return 0
  }

  private func enqueue(_ command: Command) {
    workload.begin()
    waiting.add(1, ordering: .releasing)
    if command.isMark {
      marks.enter()
      waitingMarks.add(1, ordering: .releasing)
    }
    queue.async(group: all) { [self] in
      do {
        if let answer = try services.write(command) { mailbox.post(.answer(answer)) }
      } catch {
        mailbox.post(.answer(.failed(command, reason: oneLine(error))))
      }
      waiting.subtract(1, ordering: .releasing)
      if command.isMark {
        waitingMarks.subtract(1, ordering: .releasing)
        marks.leave()
      }
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
    case .setRead(let ids, let isRead):
      try setRead(ids, isRead)
      return .kept(command)
    case .setStarred(let id, let isStarred):
      try setStarred(id, isStarred)
      return .kept(command)
    case .markAllRead(let query): return .markedAllRead(try markAllRead(query))
    case .savePosition(let id, let position): try savePosition(id, position)
    case .saveNote(let name, let text): try saveNote(name, text)
    default: break
    }
    return nil
  }
}

extension Command {
  /// Whether it is a mark that a person has set, which must not be lost.
  var isMark: Bool {
    switch self {
    case .setRead, .setStarred, .markAllRead: true
    default: false
    }
  }
}

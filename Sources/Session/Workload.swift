import Postbox
import Reader
import Synchronization

/// Counts the background work that is on its way. Scripts press the next key when there is none.
public final class Workload: Sendable {
  private let mailbox: Mailbox<Event>
  private let count = Atomic<Int>(0)

  public init(_ mailbox: Mailbox<Event>) { self.mailbox = mailbox }

  public func begin() { count.add(1, ordering: .acquiringAndReleasing) }

  /// Call after the work's events are posted: whoever finds no work left then finds all its events.
  public func end() {
    let left = count.subtract(1, ordering: .acquiringAndReleasing).newValue
    if left == 0 { mailbox.wakeup.ring() }
  }

  /// Whether no work is on its way and no event waits to be taken.
  public var isQuiet: Bool { count.load(ordering: .acquiring) == 0 && mailbox.isEmpty }

  /// Waits up to a second for work to post something; returns `false`, at once, when all is quiet.
  public func awaitRing() -> Bool {
    guard !isQuiet else { return false }
    // Waiting events have rung before, and that ring may have been consumed.
    if mailbox.isEmpty { _ = mailbox.wakeup.wait(milliseconds: 1_000) }
    return true
  }
}

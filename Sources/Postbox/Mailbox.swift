import Synchronization

/// Where background work leaves its events for the screen's loop.
public final class Mailbox<Event: Sendable>: Sendable {
  public let wakeup: Wakeup
  private let waiting = Mutex<[Event]>([])

  public init(wakeup: Wakeup) { self.wakeup = wakeup }

  /// Safe from any thread. Rings only when nothing was waiting: who takes one event takes them all.
  public func post(_ event: Event) {
    let wasEmpty = waiting.withLock { waiting in
      waiting.append(event)
      return waiting.count == 1
    }
    if wasEmpty { wakeup.ring() }
  }

  /// Whether no event waits to be taken.
  public var isEmpty: Bool { waiting.withLock(\.isEmpty) }

  /// The events posted since the last call, oldest first.
  public func takeAll() -> [Event] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

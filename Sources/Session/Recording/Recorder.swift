import Articles
import Reader

extension RecordEntry {
  /// What is recorded of an event; `nil` for one that changes nothing.
  init?(_ event: Event, isLate: Bool) {
    switch event {
    case .input(let input): self = .input(input)
    case .answer(_, let seat, let ticket): self = isLate ? .late(seat, ticket) : .answer(seat, ticket)
    case .found(_, let ticket): self = isLate ? .late(.hits, ticket) : .answer(.hits, ticket)
    case .failed(let seat, let ticket, let reason): self = .failed(seat, ticket, reason: reason)
    case .timer(let timer, let ticket): self = .timer(timer, ticket)
    case .kept(let change, _):
      // When positions and notes are stored depends on the clock, but nothing on the screen depends on that.
      guard change.isMark else { return nil }
      self = .kept
    case .notKept(let change, let reason):
      self = change.isMark ? .notKept(reason: reason) : .unwritten(reason: reason)
    case .newDay(let day): self = .newDay(day)
    case .libraryChanged: self = .libraryChanged
    case .notice(let text): self = .notice(text)
    case .problem(let text): self = .problem(text)
    }
  }
}

/// Makes a record of what a loop does. Of frames with no event between them, only the first is recorded.
public struct Recorder {
  private var hasNews = true

  public init() {}

  /// The entry to write before the loop goes on; `nil` when there is nothing to record.
  public mutating func entry(for occurrence: Occurrence) -> RecordEntry? {
    switch occurrence {
    case .applying(let event, let isLate, _):
      let entry = RecordEntry(event, isLate: isLate)
      hasNews = hasNews || entry != nil
      return entry
    case .drawing:
      defer { hasNews = false }
      return hasNews ? .frame : nil
    case .ending: return .end
    case .performing, .shown: return nil
    }
  }
}

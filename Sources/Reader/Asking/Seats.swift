import Articles

/// Where the answer to a question belongs. In each seat only the newest question matters.
public enum Seat: Hashable, Sendable {
  /// What is read of a list that is read in parts.
  public enum Part: Hashable, Sendable {
    /// Rows that replace the ones there are.
    case rows
    /// Rows that continue them.
    case more
  }

  case list(Part), listCount, listRank, suggestion
  case index(Part)
  /// The nearest unread article beyond the rows of the list.
  case unread
  case article, related, profile
  /// How many articles the name under the cursor has.
  case articleCount
  /// Where something occurs in the open article.
  case hits
  case timer(Timer)

  /// Seats whose questions become void when this one is asked again.
  public var dependents: [Seat] {
    switch self {
    case .list(.rows): [.list(.more), .listRank]
    case .index(.rows): [.index(.more)]
    case .list(.more), .index(.more), .listCount, .listRank, .suggestion, .unread, .article, .related, .profile,
      .articleCount, .hits, .timer:
      []
    }
  }
}

/// Identifies one question in a session.
public struct Ticket: Hashable, Sendable {
  public let number: Int

  public init(number: Int) { self.number = number }
}

/// Which question holds each seat. An answer with another ticket comes too late and is dropped.
struct Seats: Hashable, Sendable {
  private struct Holder: Hashable, Sendable {
    var ticket: Ticket
    /// The changes at the time of the question.
    var changes: Changes
  }

  private var holders: [Seat: Holder] = [:]
  private var last = 0

  /// Gives the seat to a new question.
  mutating func take(_ seat: Seat, _ changes: Changes) -> Ticket {
    last += 1
    let ticket = Ticket(number: last)
    holders[seat] = Holder(ticket: ticket, changes: changes)
    for dependent in seat.dependents { holders[dependent] = nil }
    return ticket
  }

  /// Drops whatever answers to these seats are on their way.
  mutating func vacate(_ seats: Seat...) { for seat in seats { holders[seat] = nil } }

  func isTaken(_ seat: Seat) -> Bool { holders[seat] != nil }

  /// Whether the seat still waits for the answer of this ticket.
  func awaits(_ seat: Seat, _ ticket: Ticket) -> Bool { holders[seat]?.ticket == ticket }

  /// Frees the seat when its answer comes; returns the changes at the time of the question, `nil` for a late answer.
  mutating func leave(_ seat: Seat, _ ticket: Ticket) -> Changes? {
    guard let holder = holders[seat], holder.ticket == ticket else { return nil }
    holders[seat] = nil
    return holder.changes
  }

  /// The changes at the time of the oldest question that still waits; `nil` when none does.
  var oldest: Changes? { holders.values.map(\.changes).min { $0.stored < $1.stored } }
}

/// How often things have changed since the start.
struct Changes: Hashable, Sendable {
  /// Marks drawn or taken back.
  var marks = 0
  /// Marks stored.
  var stored = 0
  /// The library's articles.
  var articles = 0
}

extension ReaderState {
  /// Asks the library, in place of the seat's earlier question.
  mutating func ask(_ question: Question, _ seat: Seat) -> Command { .ask(question, seat, seats.take(seat, changes)) }

  mutating func wait(_ timer: Timer, milliseconds: Int) -> Command {
    .wait(timer, milliseconds: milliseconds, seats.take(.timer(timer), changes))
  }
}

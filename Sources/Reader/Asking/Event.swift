import Articles
import Grid

/// Something that happened: on the terminal, or in work that a command asked for.
public enum Event: Hashable, Sendable {
  case input(Input)
  case answer(Answer, Seat, Ticket)
  case found(TextFindings, Ticket)
  /// What was asked for in a seat cannot be answered.
  case failed(Seat, Ticket, reason: String)
  /// A change is stored; the reply says what it did, where that is not known beforehand.
  case kept(Change, Reply?)
  case notKept(Change, reason: String)
  case timer(Timer, Ticket)
  /// The clock has reached another day.
  case newDay(Day)
  /// Articles were added to the library while the reader is open.
  case libraryChanged
  /// One line that a person should see once.
  case notice(String)
  case problem(String)
}

/// What the library answers to a question, made ready for the screen.
public struct Answer: Hashable, Sendable {
  public let question: Question
  public let reply: Reply
  /// The article of the reply, if it has one.
  let opened: OpenArticle?

  /// Takes longer for a longer article: call it off the screen's thread.
  public init(to question: Question, _ reply: Reply) {
    self.question = question
    self.reply = reply
    if case .article(let shown?) = reply { opened = OpenArticle(shown) } else { opened = nil }
  }
}

extension ReaderState {
  /// Whether the event is an answer that `update` drops, since its question does not matter any more.
  public func isLate(_ event: Event) -> Bool {
    switch event {
    case .answer(_, let seat, let ticket), .failed(let seat, let ticket, _): !seats.awaits(seat, ticket)
    case .found(_, let ticket): !seats.awaits(.hits, ticket)
    case .timer(let timer, let ticket): !seats.awaits(.timer(timer), ticket)
    case .input, .kept, .notKept, .newDay, .libraryChanged, .notice, .problem: false
    }
  }
}

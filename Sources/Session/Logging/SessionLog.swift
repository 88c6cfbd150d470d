import Articles
import Reader

/// Makes log lines, for people, of what a loop does: what came and when, what was asked, and how long the answer took.
///
/// They contain no text of articles and no typed text, only names of seats and actions, counts, lengths and IDs.
public struct SessionLog {
  public static let firstLine =
    "dateline log 1: milliseconds since the start; no text of articles, and of what was typed only its length"

  private struct Asked {
    var ticket: Ticket
    /// In tenths of a millisecond, as all times here.
    var time: Int
  }

  /// Questions of one seat whose answers may still come.
  private static let mostAsked = 8

  private var asked: [Seat: [Asked]] = [:]
  /// When the marks that are not stored yet were made, oldest first.
  private var marks: ArraySlice<Int> = []
  private var drawing = 0
  private var hasNews = true

  public init() {}

  /// The log line of an occurrence, `nil` when there is nothing to log. `tenths` of a millisecond since the start.
  public mutating func line(for occurrence: Occurrence, at tenths: Int) -> String? {
    switch occurrence {
    case .applying(let event, let isLate, let isTyping):
      hasNews = true
      return line(tenths, words(of: event, isLate: isLate, isTyping: isTyping, at: tenths))
    case .performing(let command):
      note(command, at: tenths)
      return line(tenths, "  " + command.logWords)
    case .drawing:
      drawing = tenths
      return nil
    case .shown:
      defer { hasNews = false }
      return hasNews ? line(tenths, "frame in \(milliseconds(tenths - drawing)) ms") : nil
    case .ending: return line(tenths, "end")
    }
  }

  private func line(_ tenths: Int, _ words: String) -> String {
    let time = milliseconds(tenths)
    return String(repeating: " ", count: max(0, 10 - time.count)) + time + "  " + words
  }

  private mutating func note(_ command: Command, at tenths: Int) {
    switch command {
    case .ask(_, let seat, let ticket): note(seat, ticket, tenths)
    case .find(_, let ticket): note(.hits, ticket, tenths)
    case .make(let change): if change.isMark { marks.append(tenths) }
    case .wait, .terminal, .openOutside, .quit: break
    }
  }

  private mutating func note(_ seat: Seat, _ ticket: Ticket, _ tenths: Int) {
    asked[seat] = (asked[seat] ?? []).suffix(Self.mostAsked - 1) + [Asked(ticket: ticket, time: tenths)]
  }

  private mutating func words(of event: Event, isLate: Bool, isTyping: Bool, at tenths: Int) -> String {
    switch event {
    case .input(let input): return input.logWords(isTyping: isTyping)
    case .answer(let answer, let seat, let ticket):
      return came("answer", seat, ticket, isLate, tenths) + ": " + answer.reply.logWords
    case .found(_, let ticket): return came("answer", .hits, ticket, isLate, tenths)
    case .failed(let seat, let ticket, let reason): return came("failed", seat, ticket, isLate, tenths) + ": " + reason
    case .timer(let timer, _): return "timer \(timer.name)" + (isLate ? ", late" : "")
    case .kept(let change, let reply): return "kept \(change.logWords)" + took(change, tenths, reply)
    case .notKept(let change, let reason): return "not kept \(change.logWords)" + took(change, tenths) + ": " + reason
    case .newDay(let day): return "day \(day.iso8601)"
    case .libraryChanged: return "library changed"
    case .notice(let text): return "notice of \(length(text))"
    case .problem(let text): return "problem: \(text)"
    }
  }

  private mutating func came(_ what: String, _ seat: Seat, _ ticket: Ticket, _ isLate: Bool, _ tenths: Int) -> String {
    let time = asked[seat]?.first { $0.ticket == ticket }?.time
    asked[seat]?.removeAll { $0.ticket == ticket }
    return "\(what) \(seat.name) \(ticket.number)"
      + (time.map { " after \(milliseconds(tenths - $0)) ms" } ?? "") + (isLate ? ", late" : "")
  }

  private mutating func took(_ change: Change, _ tenths: Int, _ reply: Reply? = nil) -> String {
    guard change.isMark, let time = marks.popFirst() else { return "" }
    return " after \(milliseconds(tenths - time)) ms" + (reply.map { ": " + $0.logWords } ?? "")
  }
}

import Articles
import Charsets
import Grid
import Reader

/// The length of a text that must not be logged.
func length(_ text: String) -> String { counted(text.count, "character") }

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Input {
  /// `isTyping`: a character is text, of which only the length is logged.
  func logWords(isTyping: Bool) -> String {
    switch self {
    case .key(.character), .key(.alt): isTyping ? "typed 1 character" : "key \(keyName)"
    case .key: "key \(keyName)"
    case .paste(let text): "pasted \(length(text))"
    case .mouse(let event): "mouse \(event.action.recordName) at \(event.row), \(event.column)"
    case .resize(let size): "resized to \(size.columns)x\(size.rows)"
    case .hangup: "hangup"
    }
  }

  private var keyName: String { if case .key(let key) = self { key.notation } else { "" } }
}

extension Command {
  var logWords: String {
    switch self {
    case .ask(let question, let seat, let ticket): "ask \(seat.name) \(ticket.number): \(question.logWords)"
    case .find(_, let ticket): "ask hits \(ticket.number)"
    case .make(let change): "keep \(change.logWords)"
    case .wait(let timer, let milliseconds, let ticket): "wait \(timer.name) \(ticket.number): \(milliseconds) ms"
    case .terminal(.copy(let text)): "copy \(length(text))"
    case .terminal(.useTheme(let name)): "theme \(name)"
    case .terminal(.useCharset(let charset)): "charset \(charset.name)"
    case .terminal(.redraw): "redraw"
    case .terminal(.suspend): "suspend"
    case .openOutside(let address): "open an address of \(length(address))"
    case .quit: "quit"
    }
  }
}

extension Change {
  var logWords: String {
    switch self {
    case .mark(.read(let ids, let isRead)):
      (isRead ? "read " : "unread ") + (ids.count == 1 ? "\(ids[0])" : counted(ids.count, "article"))
    case .mark(.starred(let id, let isStarred)): (isStarred ? "starred " : "not starred ") + "\(id)"
    case .markAllRead(let query): "all read: \(query.logWords)"
    case .position(let position, let id): "position \(id) \(position.paragraph) \(position.character)"
    case .note(let name, let text): "note \(name) of \(length(text))"
    }
  }
}

extension Question {
  var logWords: String {
    switch self {
    case .rows(let query, let anchor, let limit): "\(limit) rows \(anchor.logWords { "\($0)" }) of \(query.logWords)"
    case .count(let query, let limit): "count to \(limit) of \(query.logWords)"
    case .rank(_, let query): "rank in \(query.logWords)"
    case .suggestion(let query): "suggestion for \(query.logWords)"
    case .article(let id): "article \(id)"
    case .articleAt(let address): "article at an address of \(length(address))"
    case .related(let id, let limit): "\(limit) related to \(id)"
    case .entities(let query, let anchor, let limit):
      "\(limit) rows \(anchor.logWords { $0.kind.rawValue }) of \(query.logWords)"
    case .profile(let entity): "profile of a \(entity.kind.rawValue)"
    case .articleCount(let entity): "articles naming a \(entity.kind.rawValue)"
    }
  }
}

extension Reply {
  var logWords: String {
    switch self {
    case .rows(let window): window.logWords
    case .count(.exactly(let count)): "\(count)"
    case .count(.moreThan(let count)): "more than \(count)"
    case .rank(let rank): "\(rank)"
    case .suggestion(let suggestion): suggestion.map { "of \(length($0.search))" } ?? "none"
    case .article(let shown): shown.map { "\($0.id) of \(length($0.article.body))" } ?? "none"
    case .related(let posts): counted(posts.count, "post")
    case .entities(let window): window.logWords
    case .profile(let profile): profile.map { counted($0.row.articles, "article") } ?? "none"
    case .articleCount(let count): "\(count)"
    case .markedRead(let ids): counted(ids.count, "article")
    }
  }
}

extension ListQuery {
  fileprivate var logWords: String {
    "\(view.rawValue) by \(order.rawValue)" + (search.text.isEmpty ? "" : ", search of \(length(search.text))")
      + (entity.map { ", naming a \($0.kind.rawValue)" } ?? "")
  }
}

extension IndexQuery {
  fileprivate var logWords: String {
    "\(kind.rawValue) index by \(order.rawValue)" + (filter.isEmpty ? "" : ", filter of \(length(filter))")
  }
}

extension Anchor {
  fileprivate func logWords(_ subjectWords: (Row.Subject) -> String) -> String {
    switch self {
    case .top: "from the top"
    case .bottom: "to the bottom"
    case .after: "after a row"
    case .before: "before a row"
    case .around(let subject): "around \(subjectWords(subject))"
    case .from: "from a day"
    }
  }
}

extension Window {
  fileprivate var logWords: String {
    counted(rows.count, "row") + (startsAtTop ? ", from the top" : "") + (endsAtBottom ? ", to the bottom" : "")
  }
}

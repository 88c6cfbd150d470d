import Articles
import Grid
import Reader

extension SessionRecord {
  public static let version = 2
  static let firstWords = "dateline record"

  /// The first line of every record: what the file is, and that it is private.
  public static let firstLine =
    "\(firstWords) \(version): contains everything that was typed in this session, so keep it private"
}

extension Beginning {
  /// The lines between the first line and the entries.
  public var lines: [String] {
    var lines = ["program \(quoted(program))", "size \(size.columns) \(size.rows)"]
    lines.append("terminal \(quoted(terminal))")
    lines.append("locale \(quoted(locale))")
    lines.append(charset.recordLine)
    lines.append((["arguments"] + arguments.map(quoted)).joined(separator: " "))
    lines.append("started \(startedAt)")
    if let today { lines.append("today \(today.iso8601)") }
    switch source {
    case .library: lines.append("source library")
    case .sampleEdition: lines.append("source sample")
    case .paths(let paths): lines.append((["source paths"] + paths.map(quoted)).joined(separator: " "))
    }
    if let library { lines.append("library \(quoted(library))") }
    lines.append("name \(quoted(libraryName))")
    lines.append("fingerprint \(quoted(fingerprint))")
    lines.append((["themes"] + themes.map(quoted)).joined(separator: " "))
    lines.append("first-theme \(quoted(firstTheme))")
    if let wantedTheme { lines.append("wanted-theme \(quoted(wantedTheme))") }
    for (action, keys) in keys.sorted(by: { $0.key.name < $1.key.name }) {
      lines.append((["keys \(quoted(action.name))"] + keys.map { quoted($0.notation) }).joined(separator: " "))
    }
    return lines + state.compactMap(\.recordLine) + [Self.end]
  }

  /// The line after which the entries begin.
  static let end = "begin"
}

extension TerminalCharset {
  /// The charset by the locale, why, the kind of terminal, and the charset that was chosen, if any was.
  fileprivate var recordLine: String {
    let texts = [byLocale.name, reason, kind] + (chosen.map { [$0.name] } ?? [])
    return (["charset"] + texts.map(quoted)).joined(separator: " ")
  }
}

extension Change {
  /// The line for a change that is part of the state at the beginning; `nil` for one that is not.
  fileprivate var recordLine: String? {
    switch self {
    case .mark(.read(let ids, true)) where ids.isEmpty: nil
    case .mark(.read(let ids, true)): "read " + ids.map(\.description).joined(separator: " ")
    case .mark(.starred(let id, true)): "starred \(id)"
    case .position(let position, let id): "position \(id) \(position.paragraph) \(position.character)"
    case .note(let name, let text): "note \(quoted(name)) \(quoted(text))"
    case .mark(.read(_, false)), .mark(.starred(_, false)), .markAllRead: nil
    }
  }
}

extension RecordEntry {
  /// The entry's line. `tenths` is its time in tenths of a millisecond since the start.
  public func line(at tenths: Int) -> String { "\(milliseconds(tenths)) \(words)" }

  private var words: String {
    switch self {
    case .input(let input): input.recordWords
    case .answer(let seat, let ticket): "answer \(seat.name) \(ticket.number)"
    case .late(let seat, let ticket): "late \(seat.name) \(ticket.number)"
    case .failed(let seat, let ticket, let reason): "failed \(seat.name) \(ticket.number) \(quoted(reason))"
    case .timer(let timer, let ticket): "timer \(timer.name) \(ticket.number)"
    case .kept: "kept"
    case .notKept(let reason): "not-kept \(quoted(reason))"
    case .unwritten(let reason): "unwritten \(quoted(reason))"
    case .newDay(let day): "day \(day.iso8601)"
    case .libraryChanged: "library-changed"
    case .notice(let text): "notice \(quoted(text))"
    case .problem(let text): "problem \(quoted(text))"
    case .frame: "frame"
    case .end: "end"
    }
  }
}

/// Tenths of a millisecond as milliseconds: "12.3".
func milliseconds(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

extension Input {
  fileprivate var recordWords: String {
    switch self {
    case .key(let key): "key \(key.recordWords)"
    case .paste(let text): "paste \(quoted(text))"
    case .mouse(let event): "mouse \(event.action.recordName) \(event.row) \(event.column)"
    case .resize(let size): "resize \(size.columns) \(size.rows)"
    case .hangup: "hangup"
    }
  }
}

extension MouseEvent.Action {
  static let all: [Self] = [.press, .release, .wheelUp, .wheelDown]

  var recordName: String {
    switch self {
    case .press: "press"
    case .release: "release"
    case .wheelUp: "wheel-up"
    case .wheelDown: "wheel-down"
    }
  }
}

extension Key {
  fileprivate var recordWords: String {
    switch self {
    case .character(let character): quoted(String(character))
    case .control(let letter): "control \(quoted(String(letter)))"
    case .alt(let character): "alt \(quoted(String(character)))"
    case .function(let number): "function \(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .insert, .delete, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end, .altLeft, .altRight:
      Self.recordNames.first { $0.key == self }?.name ?? ""
    }
  }

  /// The keys that are written as a name alone.
  static let recordNames: [(name: String, key: Key)] = [
    ("enter", .enter), ("escape", .escape), ("tab", .tab), ("back-tab", .backTab), ("backspace", .backspace),
    ("insert", .insert), ("delete", .delete), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("page-up", .pageUp), ("page-down", .pageDown), ("home", .home), ("end", .end), ("alt-left", .altLeft),
    ("alt-right", .altRight),
  ]
}

import Articles
import Charsets
import Grid
import Reader

/// The part of a session's beginning that has been read so far.
struct BeginningDraft {
  /// Whether the line before the entries has been read.
  private(set) var isComplete = false

  private var program: String?
  private var size: Size?
  private var terminal = ""
  private var locale = ""
  private var charset: TerminalCharset?
  private var arguments: [String] = []
  private var startedAt: Int?
  private var today: Day?
  private var source: Beginning.Source?
  private var library: String?
  private var libraryName: String?
  private var fingerprint: String?
  private var themes: [String]?
  private var firstTheme: String?
  private var wantedTheme: String?
  private var state: [Change] = []
  private var keys: [Action: [Key]] = [:]

  /// Reads one line.
  mutating func read(_ line: inout RecordLine) throws(RecordProblem.Cause) {
    let name = try line.bare("word that begins a line")
    switch name {
    case Beginning.end: isComplete = true
    case "program": program = try line.text("version")
    case "size": size = try line.size()
    case "terminal": terminal = try line.text("terminal")
    case "locale": locale = try line.text("locale")
    case "charset": charset = try line.terminalCharset()
    case "arguments": arguments = try line.texts()
    case "started": startedAt = try line.number("time")
    case "today": today = try line.day()
    case "source": source = try line.source()
    case "library": library = try line.text("file")
    case "name": libraryName = try line.text("name")
    case "fingerprint": fingerprint = try line.text("fingerprint")
    case "themes": themes = try line.texts()
    case "first-theme": firstTheme = try line.text("theme")
    case "wanted-theme": wantedTheme = try line.text("theme")
    case "read": state.append(.mark(.read(try line.articles(), true)))
    case "starred": state.append(.mark(.starred(try line.article(), true)))
    case "position": state.append(try line.position())
    case "note": state.append(.note(name: try line.text("name"), try line.text("note")))
    case "keys": try readKeys(&line)
    default: throw .unknown(name)
    }
    try line.end()
  }

  /// The beginning. Throws `.missing` when something required was not read.
  func beginning() throws(RecordProblem.Cause) -> Beginning {
    var beginning = Beginning(
      program: try known(program, "which program made it"), size: try known(size, "the size of the screen"),
      startedAt: try known(startedAt, "when the session began"), today: today,
      source: try known(source, "what was read"), library: library, libraryName: try known(libraryName, "the name"),
      fingerprint: try known(fingerprint, "the library's fingerprint"), themes: try known(themes, "the themes"),
      firstTheme: try known(firstTheme, "the first theme"), wantedTheme: wantedTheme, state: state)
    (beginning.terminal, beginning.locale, beginning.arguments) = (terminal, locale, arguments)
    beginning.charset = try known(charset, "the terminal's charset")
    beginning.keys = keys
    return beginning
  }

  private mutating func readKeys(_ line: inout RecordLine) throws(RecordProblem.Cause) {
    let name = try line.text("action")
    guard let action = Action.allCases.first(where: { $0.name == name }) else { throw .wrong(name, in: "action") }
    let names = try line.texts()
    keys[action] = names.compactMap { Key(named: $0) }
    guard keys[action]?.count == names.count else { throw .wrong(names.joined(separator: " "), in: "keys") }
  }

  private func known<Value>(_ value: Value?, _ name: String) throws(RecordProblem.Cause) -> Value {
    guard let value else { throw .missing(name) }
    return value
  }
}

extension RecordLine {
  fileprivate mutating func source() throws(RecordProblem.Cause) -> Beginning.Source {
    let word = try bare("source")
    switch word {
    case "library": return .library
    case "sample": return .sampleEdition
    case "paths": return .paths(try texts())
    default: throw .wrong(word, in: "source")
    }
  }

  fileprivate mutating func terminalCharset() throws(RecordProblem.Cause) -> TerminalCharset {
    let (byLocale, reason, kind) = (try charset(), try text("reason"), try text("kind of terminal"))
    return TerminalCharset(byLocale: byLocale, reason: reason, kind: kind, chosen: isEmpty ? nil : try charset())
  }

  private mutating func charset() throws(RecordProblem.Cause) -> Charset {
    let name = try text("charset")
    guard let charset = Charset(name: name) else { throw .wrong(name, in: "charset") }
    return charset
  }

  fileprivate mutating func articles() throws(RecordProblem.Cause) -> [ArticleID] {
    var ids: [ArticleID] = []
    while !isEmpty { ids.append(try article()) }
    return ids
  }

  fileprivate mutating func article() throws(RecordProblem.Cause) -> ArticleID {
    let word = try bare("article")
    guard let id = ArticleID(word) else { throw .wrong(word, in: "article") }
    return id
  }

  fileprivate mutating func position() throws(RecordProblem.Cause) -> Change {
    let id = try article()
    let position = ReadingPosition(paragraph: try number("paragraph"), character: try number("character"))
    return .position(position, of: id)
  }
}

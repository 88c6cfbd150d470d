import Articles
import Grid
import Reader
import Storage

/// A reader without a terminal, whose every step can be measured: what a command asks for is brought at once, on the
/// same thread.
struct Desk {
  private(set) var state: ReaderState
  private let theme: Theme
  private let library: Library
  /// What `update` took for the last key alone.
  private(set) var updating = Lap(wall: 0, cpu: 0)
  /// What `draw` took for the last frame.
  private(set) var drawing = Lap(wall: 0, cpu: 0)

  init(_ library: Library, _ size: Size, _ theme: Theme) throws {
    self.library = library
    self.theme = theme
    state = ReaderState(size: size, look: Look(theme: theme.name))
    try carryOut(state.start())
  }

  /// Presses a key and draws the screen that it leads to when everything it asks for is there.
  mutating func press(_ key: Key) throws {
    let (commands, lap) = measured { update(&state, .input(.key(key))) }
    updating = lap
    try carryOut(commands)
    drawing = measured { draw(state, theme) }.lap
  }

  private mutating func carryOut(_ commands: [Command]) throws {
    var waiting = commands
    while !waiting.isEmpty {
      let events = try waiting.compactMap(event)
      waiting = events.flatMap { update(&state, $0) }
    }
  }

  /// What a command brings; `nil` for one that brings nothing that is measured here.
  private func event(for command: Command) throws -> Event? {
    switch command {
    case .readWindow(let query, let anchor, let rows, let purpose, let number):
      return .answer(.window(try library.window(query, anchor, rows: rows), purpose, number: number))
    case .countRows(let query, let limit, let number):
      return .answer(.count(try library.count(query, atMost: limit), number: number))
    case .rankRow(let key, let query, let number):
      return .answer(.rank(try library.rank(of: key, in: query), of: key, number: number))
    case .readArticle(let id, let number):
      return try library.article(id).map { .answer(.article(OpenArticle($0), number: number)) }
    case .readRelated(let id, let number):
      return .answer(.related(try library.related(to: id, limit: 20), to: id, number: number))
    case .readIndex(let query, let anchor, let rows, let purpose, let number):
      return .answer(.index(try library.index(query, anchor, rows: rows), purpose, number: number))
    case .readProfile(let entity, let number):
      return try library.profile(entity).map { .answer(.profile($0, number: number)) }
    case .countArticles(let entity, let number):
      return .answer(.articleCount(try library.articleCount(naming: entity), naming: entity, number: number))
    case .findText(let question, let number):
      return question.findings().map { .answer(.found($0, number: number)) }
    case .wait(.preview, _, let number): return .timer(.preview, number: number)
    default: return nil
    }
  }
}

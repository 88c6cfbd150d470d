import Articles
import Grid
import Reader

/// A person at the keyboard: presses keys, and everything that the reader asks for is answered before the next one.
struct ReadingDriver {
  var state: ReaderState
  let library: TestLibrary
  /// All commands since the start, oldest first.
  private(set) var commands: [Command] = []

  /// `pageRows` is how many rows one answer of the library may hold.
  init(_ content: TestArticles = .edition, columns: Int = 80, rows: Int = 24, pageRows: Int = 1_000) throws {
    library = try TestLibrary(content, pageRows: pageRows)
    state = ReaderState(
      size: Size(columns: columns, rows: rows), look: Look(theme: "dusk", themes: ["dusk", "paper"]),
      libraryName: "Test edition", today: Day(year: 2018, month: 11, day: 2))
    carryOut(state.start())
  }

  mutating func send(_ event: Event) { carryOut(update(&state, event)) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.input(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.input(.resize(Size(columns: columns, rows: rows))))
  }

  /// Answers what was asked for in keys typed ahead, and all that comes of it.
  mutating func answer(_ asked: [Command]) { carryOut(asked) }

  private mutating func carryOut(_ asked: [Command]) {
    var waiting = asked
    while !waiting.isEmpty {
      let command = waiting.removeFirst()
      commands.append(command)
      if let event = library.answer(command) { waiting += update(&state, event) }
    }
  }

  /// Title of the open article.
  var headline: String? { state.article.open?.shown.article.title }
  /// Title of the selected row.
  var row: String? { state.list.selected?.title }
}

import Articles
import Grid
import Reader
import Storage
import Styling

/// A reader without a terminal, whose every step can be measured: commands are carried out at once, on the same thread.
struct Desk {
  private(set) var state: ReaderState
  private let theme: Theme
  private let library: Library
  /// What `update` took for the last key or event alone.
  private(set) var updating = Lap.none
  /// What `draw` took for the last frame.
  private(set) var drawing = Lap.none
  /// What the last key or event took on the screen's thread: all changes of state and all frames that it led to,
  /// without the work of the library.
  private(set) var screen = Lap.none
  /// The frames that the last key or event led to, or the start.
  private(set) var frames: [Frame] = []

  init(_ library: Library, _ size: Size, _ theme: Theme) throws {
    self.library = library
    self.theme = theme
    state = ReaderState(size: size, look: Look(theme: theme.name))
    try carryOut(state.start())
  }

  /// Presses a key, and draws until everything is there that it asks for.
  mutating func press(_ key: Key) throws { try send(.input(.key(key))) }

  mutating func send(_ event: Event) throws {
    screen = .none
    frames = []
    let commands = step([event])
    let first = updating
    try carryOut(commands)
    updating = first
  }

  private mutating func carryOut(_ commands: [Command]) throws {
    var waiting = commands
    while !waiting.isEmpty {
      let events = try waiting.compactMap(event)
      waiting = events.isEmpty ? [] : step(events)
    }
  }

  /// Applies events, and draws a frame, as the loop does.
  private mutating func step(_ events: [Event]) -> [Command] {
    let commands: [Command]
    (commands, updating) = measured { events.flatMap { update(&state, $0) } }
    let frame: Frame
    (frame, drawing) = measured { draw(state, theme) }
    frames.append(frame)
    screen = screen + updating + drawing
    return commands
  }

  /// The event that a command leads to; `nil` for one that leads to none here.
  private func event(for command: Command) throws -> Event? {
    switch command {
    case .ask(let question, let seat, let ticket):
      .answer(Answer(to: question, try library.answer(question)), seat, ticket)
    case .find(let question, let ticket): question.findings().map { .found($0, ticket) }
    case .make(let change): .kept(change, try library.make(change))
    case .wait(.preview, _, let ticket): .timer(.preview, ticket)
    case .wait(.message, _, _), .terminal, .openOutside, .quit: nil
    }
  }
}

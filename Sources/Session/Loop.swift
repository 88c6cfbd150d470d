import Grid
import Postbox
import Reader

/// The loop: inputs and answers in, frames and commands out.
struct Loop<S: Screen> {
  private var state: ReaderState
  private var theme: Theme
  private let screen: S
  private let mailbox: Mailbox<Event>
  private let services: Services
  private let writer: StateWriter
  private var questions: Questions

  /// The end of the session.
  private struct End {
    /// Whether the terminal is gone; otherwise a person has quit.
    let isHangup: Bool
    /// What had come by then and was not applied any more.
    let unapplied: ArraySlice<Event>
  }

  init(
    _ state: ReaderState, _ theme: Theme, _ screen: S, _ mailbox: Mailbox<Event>, _ services: Services,
    _ workload: Workload
  ) {
    self.state = state
    self.theme = theme
    self.screen = screen
    self.mailbox = mailbox
    self.services = services
    writer = StateWriter(services, mailbox, workload)
    questions = Questions(services, mailbox, workload, writer)
  }

  /// Gives back which marks could not be kept, a line each.
  mutating func run() -> [String] {
    for command in state.start() { perform(command) }
    screen.show(draw(state, theme))
    writer.prepare()
    while true {
      // Everything that waits is applied before one frame is drawn, so that no typing ahead is slowed by drawing.
      if let end = apply(screen.nextInputs().map(Event.input) + mailbox.takeAll()) { return finish(end) }
      screen.show(draw(state, theme))
    }
  }

  private mutating func apply(_ events: [Event]) -> End? {
    for (index, event) in events.enumerated() {
      for command in update(&state, event) {
        guard command != .quit else {
          return End(isHangup: event == .input(.hangup), unapplied: events[(index + 1)...])
        }
        perform(command)
      }
    }
    return nil
  }

  private mutating func perform(_ command: Command) {
    switch command {
    case .useTheme(let name): useTheme(name)
    case .redraw: screen.redraw()
    case .suspend: screen.suspend()
    case .copy(let text): screen.copyToClipboard(text)
    case .setRead, .setStarred, .markAllRead, .savePosition, .saveNote: writer.write(command)
    case .wait(let timer, let milliseconds, let number):
      questions.wait(timer, milliseconds: milliseconds, number: number)
    case .readWindow, .countRows, .rankRow, .readSuggestion, .readArticle, .readArticleAt, .readRelated, .readIndex,
      .readProfile, .countArticles, .findText, .openOutside:
      questions.ask(command)
    case .quit: break
    }
  }

  private mutating func useTheme(_ name: String) {
    if let theme = services.theme(name) {
      self.theme = theme
    } else {
      mailbox.post(.problem("there is no theme called \(name)"))
    }
  }

  /// Ends the session: stops what was asked, and writes what is left to write, marks first. Returns the marks that could not
  /// be kept and that no frame has told of, a line each.
  ///
  /// When the terminal is gone, the program ends within 50 ms after the last mark is written: other things get 30 ms.
  private func finish(_ end: End) -> [String] {
    questions.cancelAll()
    let late = writer.flush(othersMilliseconds: end.isHangup ? 30 : 1_000)
    let failed = (end.unapplied + mailbox.takeAll()).compactMap { event in
      if case .answer(.failed(let command, let reason)) = event, command.isMark { reason } else { nil }
    }
    return failed + (late == 0 ? [] : ["\(late) \(late == 1 ? "mark was" : "marks were") not kept in time"])
  }
}

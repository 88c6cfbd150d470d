import Grid
import Postbox
import Reader
import Styling

/// The loop: inputs and answers in, frames and commands out.
struct Loop<S: Screen> {
  private var state: ReaderState
  private var theme: Theme
  private let screen: S
  private let next: () -> [Event]
  private let mailbox: Mailbox<Event>
  private let services: Services
  private let writer: StateWriter
  private let witness: Witness?
  private var errands: Errands

  /// The end of the session.
  private struct End {
    /// Whether the terminal is gone; otherwise a person has quit.
    let isHangup: Bool
    /// Events that had come by then and are not applied.
    let unapplied: ArraySlice<Event>
  }

  /// `next` waits for events and returns them; the results of background work are posted to `mailbox`.
  init(
    _ state: ReaderState, _ theme: Theme, _ screen: S, _ mailbox: Mailbox<Event>, _ services: Services,
    _ workload: Workload, _ witness: Witness?, next: @escaping () -> [Event]
  ) {
    self.state = state
    self.theme = theme
    self.screen = screen
    self.mailbox = mailbox
    self.services = services
    self.witness = witness
    self.next = next
    writer = StateWriter(services, mailbox, workload)
    errands = Errands(services, mailbox, workload, writer)
  }

  /// Runs the session to its end; returns the marks that could not be kept, a line each.
  mutating func run() -> [String] {
    for command in state.start() { perform(command) }
    show()
    writer.prepare()
    while true {
      // All waiting events are applied before one frame is drawn, so that drawing does not slow down typing ahead.
      if let end = apply(next()) { return finish(end) }
      show()
    }
  }

  private func show() {
    witness?(.drawing)
    screen.show(draw(state, theme))
    witness?(.shown)
  }

  private mutating func apply(_ events: [Event]) -> End? {
    for (index, event) in events.enumerated() {
      if let witness { witness(.applying(event, isLate: state.isLate(event), isTyping: state.isTyping)) }
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
    witness?(.performing(command))
    switch command {
    case .ask(let question, let seat, let ticket): errands.ask(question, seat, ticket)
    case .find(let question, let ticket): errands.find(question, ticket)
    case .make(let change): writer.write(change)
    case .wait(let timer, let milliseconds, let ticket): errands.wait(timer, milliseconds: milliseconds, ticket)
    case .terminal(let order): obey(order)
    case .openOutside(let address): errands.openOutside(address)
    case .quit: break
    }
  }

  private mutating func obey(_ order: TerminalOrder) {
    switch order {
    case .useTheme(let name): useTheme(name)
    case .useCharset(let charset): screen.use(charset)
    case .redraw: screen.redraw()
    case .suspend: screen.suspend()
    case .copy(let text): screen.copyToClipboard(text)
    }
  }

  private mutating func useTheme(_ name: String) {
    if let theme = services.theme(name) {
      self.theme = theme
    } else {
      mailbox.post(.problem("there is no theme called \(name)"))
    }
  }

  /// Ends the session: cancels open questions and writes what is left to write, marks first. Returns the marks that
  /// could not be kept and that no frame has reported, a line each.
  ///
  /// When the terminal is gone, the program ends within 50 ms after the last mark is written: other things get 30 ms.
  private func finish(_ end: End) -> [String] {
    witness?(.ending)
    errands.cancelAll()
    let late = writer.flush(othersMilliseconds: end.isHangup ? 30 : 1_000)
    let failed = (end.unapplied + mailbox.takeAll()).compactMap { event in
      if case .notKept(let change, let reason) = event, change.isMark { reason } else { nil }
    }
    return failed + (late == 0 ? [] : ["\(late) \(late == 1 ? "mark was" : "marks were") not kept in time"])
  }
}

import CNcurses
import Charsets
import Glibc
import Grid
import Postbox

/// The one owner of the terminal. Not `Sendable`: it lives and dies on the thread that made it, the main one.
///
/// ncurses only draws, and into a file in memory. Keys are decoded here, from the bytes themselves, since ncurses lets the
/// pieces of a sequence that a slow link has torn act as keys; and output goes out here, since ncurses would wait for a
/// terminal that takes none.
public final class CursesTerminal: Screen {
  /// What a person should be told once: for example that the terminal's name is unknown and which stands in for it.
  public let notices: [String]

  /// The charset that the user's locale names. It is used until `use` sets another.
  public let localeCharset: LocaleCharset

  /// What the terminal can show, and is allowed to.
  public let colorDepth: ColorDepth

  /// The signal that asked the process to end, once one has.
  public private(set) var endingSignal: Int32?

  private let teletype: Teletype
  private let wakeup: Wakeup
  private let start: CursesStart
  private let window: UnsafeMutablePointer<WINDOW>
  private let painter: FramePainter
  private let outlet: Outlet
  private let modes: ScreenModes
  private let deviceModes: DeviceModes
  private var decoder: KeyDecoder
  /// Whether the system lets more than ASCII be drawn.
  private let canDrawAll: Bool
  /// Inputs that do not come from the device, such as a resize while the program was stopped.
  private var waiting: [Input] = []
  /// The newest frame and the newest copied text that wait for room.
  private var unshown: Frame?
  private var uncopied: String?
  private var isOpen = true

  private static let signals = EndingSignals.orderly + [SIGWINCH, SIGTSTP, SIGCONT]
  /// How long the terminal may take to read the last output, after a person quits and after a signal to end.
  private static let patienceMilliseconds = (quit: 300, ending: 30)

  /// Takes over the terminal. Throws, and changes nothing, when there is none that can show a full screen.
  public init(wakeup: Wakeup, colors: ColorUse = .all) throws(TerminalProblem) {
    let teletype = try Teletype()
    self.teletype = teletype
    self.wakeup = wakeup
    let locale = LocaleCharset.current()
    let canDrawAll = Lettering.adoptUnicode()
    do {
      start = try CursesStart(teletype.size)
    } catch {
      teletype.close()
      throw error
    }
    notices = start.notices
    window = start.window
    localeCharset = locale
    self.canDrawAll = canDrawAll
    outlet = Outlet(terminal: teletype.output)
    let palette = ColorTable(colors)
    colorDepth = palette.depth
    let lettering = Lettering(canDrawAll ? locale.charset : .ascii)
    decoder = KeyDecoder(locale.charset)
    painter = FramePainter(window, palette: palette, lettering: lettering, buffer: start.buffer)
    modes = ScreenModes()
    deviceModes = DeviceModes(teletype.output)
    CrashGuard.install(teletype.output, outlet.rawDoor, leave: modes.leaveAll, modes: deviceModes.found)
    // After ncurses, whose own handlers would draw from inside a signal.
    wakeup.watch(Self.signals)
    EndingSignals.outlivePipes()
    deviceModes.takeOver()
    outlet.append(start.setUp() + modes.enter)
    advance()
    _ = adoptSize()
  }

  deinit { close() }

  /// Gives the terminal back as it was found. It must not be used afterwards.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    giveBack()
    CrashGuard.remove()
    for number in Self.signals + [SIGPIPE] { signal(number, SIG_DFL) }
    start.close()
    outlet.close()
    teletype.close()
  }

  /// Leaves full-screen mode. A terminal that reads no output does not hold this up for long: what it has not read is
  /// dropped, and it leaves full-screen mode once it reads again.
  private func giveBack() {
    unshown = nil
    uncopied = nil
    let leave = modes.leave + start.buffer.gather { endwin() }
    outlet.append(leave)
    let patience = endingSignal == nil ? Self.patienceMilliseconds.quit : Self.patienceMilliseconds.ending
    if !outlet.drain(milliseconds: patience) { outlet.force(leave) }
    deviceModes.restore()
  }

  /// The charset that text is written and read in.
  public var charset: Charset { painter.lettering.charset }

  /// Writes and reads in another charset from the next frame on.
  public func use(_ charset: Charset) {
    painter.lettering = Lettering(canDrawAll ? charset : .ascii)
    decoder.charset = charset
  }

  public var size: Size { painter.size }

  public func show(_ frame: Frame) {
    guard isOpen else { return }
    unshown = frame
    advance()
  }

  public func redraw() { painter.redraw() }

  public func copyToClipboard(_ text: String) {
    uncopied = text
    advance()
  }

  /// Writes what the terminal has room for. A frame or copy begins only when all before it is written, and only the newest
  /// of those that have come until then.
  private func advance() {
    while true {
      if !outlet.push() { painter.forget() }
      guard outlet.isEmpty else { return }
      if let text = uncopied {
        uncopied = nil
        outlet.append(Clipboard.request(for: text).utf8)
      } else if let frame = unshown {
        unshown = nil
        outlet.append(painter.paint(frame, decoder.reports))
      } else {
        return
      }
    }
  }

  /// Stops the whole job, as the terminal driver does for `^Z` in programs that leave it to it.
  public func suspend() {
    giveBack()
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    // Here the process has been continued.
    wakeup.watch([SIGTSTP])
    takeOverAgain()
  }

  private func takeOverAgain() {
    deviceModes.takeOver()
    // ncurses goes back to the full screen with its next update.
    outlet.append(start.buffer.gather { doupdate() } + modes.enter)
    painter.forget()
    // The shell, not this process, is told of a resize while it is stopped.
    if let size = adoptSize() { waiting.append(.resize(size)) }
  }

  /// Tells ncurses the device's size, and returns it when it has changed.
  private func adoptSize() -> Size? {
    guard let actual = teletype.size, actual != size else { return nil }
    // Not resize_term: only resizeterm also tells ncurses that what is on screen is unknown.
    resizeterm(Int32(actual.rows), Int32(actual.columns))
    redraw()
    return actual
  }
}

// MARK: - Inputs

extension CursesTerminal {
  /// Waits for keys, a signal, or a ring of the wake-up pipe; empty when only the pipe rang.
  ///
  /// What has been typed ahead comes in one piece. An Esc is decided before this returns, so that drawing in between
  /// cannot make an arrow key late.
  public func nextInputs() -> [Input] {
    var inputs = waiting
    waiting = []
    var isGone = !isOpen
    var hasNews = !inputs.isEmpty
    while !isGone, !hasNews || decoder.isUndecided {
      let isUndecided = decoder.isUndecided
      let isNews = wait(
        milliseconds: isUndecided ? decoder.milliseconds(untilSettledFrom: monotonicMilliseconds()) : -1)
      advance()
      guard isNews else { continue }
      hasNews = true
      isGone = adoptSignals(wakeup.drain(), &inputs)
      let read = teletype.readAll()
      isGone = isGone || read.isGone
      let now = monotonicMilliseconds()
      inputs += read.bytes.isEmpty ? decoder.settle(at: now) : decoder.feed(read.bytes, at: now)
    }
    return isGone ? inputs + [.hangup] : inputs
  }

  /// Waits for keys, a ring, or room for output. Returns `false` when there is nothing but room for output.
  private func wait(milliseconds: Int) -> Bool {
    var waits = [teletype.input, wakeup.readEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if !outlet.isEmpty { waits.append(pollfd(fd: outlet.descriptor, events: Int16(POLLOUT), revents: 0)) }
    while poll(&waits, nfds_t(waits.count), Int32(milliseconds)) < 0 && errno == EINTR {}
    return waits[0].revents != 0 || waits[1].revents != 0 || waits.allSatisfy { $0.revents == 0 }
  }

  /// Does what signals ask for. Returns `true` when one asks the process to end.
  private func adoptSignals(_ signals: Set<Int32>, _ inputs: inout [Input]) -> Bool {
    if let number = EndingSignals.orderly.first(where: signals.contains) {
      endingSignal = number
      return true
    }
    if signals.contains(SIGTSTP) { suspend() } else if signals.contains(SIGCONT) { takeOverAgain() }
    if signals.contains(SIGWINCH), let size = adoptSize() { inputs.append(.resize(size)) }
    inputs += waiting
    waiting = []
    return false
  }
}

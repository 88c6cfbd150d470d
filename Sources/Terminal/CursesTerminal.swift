import CNcurses
import Glibc
import Grid
import Postbox

/// The one owner of the terminal. Not `Sendable`: it lives and dies on the thread that made it, the main one.
///
/// ncurses only draws. Keys are decoded here, from the bytes themselves, since ncurses lets the pieces of a sequence
/// that a slow link has torn act as keys.
public final class CursesTerminal: Screen {
  /// What a person should be told once: for example that the terminal's name is unknown and which stands in for it.
  public let notices: [String]

  /// What the terminal can show, and is allowed to.
  public let colorDepth: ColorDepth

  private let teletype: Teletype
  private let wakeup: Wakeup
  private let start: CursesStart
  private let window: UnsafeMutablePointer<WINDOW>
  private let painter: FramePainter
  private let modes: ScreenModes
  private var decoder = KeyDecoder()
  /// Inputs that the terminal has for the reader besides those it reads.
  private var waiting: [Input] = []
  private var isOpen = true

  private static let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

  /// Takes over the terminal. Throws when there is none that can show a full screen; nothing has changed then.
  public init(wakeup: Wakeup, colors: ColorUse = .all) throws(TerminalProblem) {
    let teletype = try Teletype()
    self.teletype = teletype
    self.wakeup = wakeup
    let charset = Charset.adopt()
    CrashGuard.rememberModes(of: teletype.output)
    do {
      start = try CursesStart(teletype)
    } catch {
      teletype.close()
      throw error
    }
    // After ncurses, whose own handlers would draw from inside a signal.
    wakeup.watch(Self.signals)
    Self.unblockSignals()
    (notices, window) = (start.notices, start.window)
    let palette = Palette(colors)
    colorDepth = palette.depth
    let buffer = PaintBuffer(curses: fileno(start.files.output), terminal: teletype.output)
    painter = FramePainter(window, palette: palette, charset: charset, buffer: buffer)
    modes = ScreenModes()
    raw()
    noecho()
    nonl()
    curs_set(0)
    leaveok(window, true)
    // With it a scrolled page costs one new line instead of all of them.
    idlok(window, true)
    // A paint is never left half done because a key has come.
    typeahead(-1)
    CrashGuard.install(leaving: modes.leave)
    teletype.write(modes.enter)
    _ = adoptSize()
  }

  deinit { close() }

  /// Whoever started the program may have blocked signals, and then it would hear of no resize and no hang-up.
  private static func unblockSignals() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Gives the terminal back as it was found. After it the terminal must not be used any more.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    teletype.write(modes.leave)
    endwin()
    CrashGuard.remove()
    for number in Self.signals { signal(number, SIG_DFL) }
    painter.close()
    start.close()
    teletype.close()
  }

  public var size: Size { painter.size }

  public func show(_ frame: Frame) {
    guard isOpen else { return }
    painter.show(frame, decoder.reports)
  }

  public func redraw() { painter.redraw() }

  public func copyToClipboard(_ text: String) { teletype.write(Clipboard.request(for: text)) }

  /// Stops the whole job, as the terminal driver does for `^Z` in programs that leave it to it.
  public func suspend() {
    teletype.write(modes.leave)
    endwin()
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    // Here the process has been continued.
    wakeup.watch([SIGTSTP])
    takeOverAgain()
  }

  private func takeOverAgain() {
    painter.forget()
    reset_prog_mode()
    teletype.write(modes.enter)
    redraw()
    // The shell, not this process, is told of a resize while it is stopped.
    if let size = adoptSize() { waiting.append(.resize(size)) }
  }

  /// Lets ncurses know the device's size; gives it back when it is another one than before.
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
    var hasWaited = !inputs.isEmpty
    while !isGone, !hasWaited || decoder.isUndecided {
      let isUndecided = decoder.isUndecided
      wait(milliseconds: isUndecided ? decoder.milliseconds(untilSettledFrom: now()) : -1)
      hasWaited = true
      isGone = adoptSignals(wakeup.drain(), &inputs)
      let read = teletype.readAll()
      isGone = isGone || read.isGone
      inputs += read.bytes.isEmpty ? decoder.settle(at: now()) : decoder.feed(read.bytes, at: now())
    }
    return isGone ? inputs + [.hangup] : inputs
  }

  private func wait(milliseconds: Int) {
    var waits = [teletype.input, wakeup.readEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&waits, 2, Int32(milliseconds)) < 0 && errno == EINTR {}
  }

  /// True when a signal asks the process to end.
  private func adoptSignals(_ signals: Set<Int32>, _ inputs: inout [Input]) -> Bool {
    if !signals.isDisjoint(with: [SIGTERM, SIGHUP, SIGINT]) { return true }
    if signals.contains(SIGTSTP) { suspend() } else if signals.contains(SIGCONT) { takeOverAgain() }
    if signals.contains(SIGWINCH), let size = adoptSize() { inputs.append(.resize(size)) }
    inputs += waiting
    waiting = []
    return false
  }

  /// Milliseconds on a clock that only goes forward.
  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

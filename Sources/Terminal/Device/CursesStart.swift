import CNcurses
import Glibc
import Grid

/// ncurses, started for the terminal's own name or for one that the system knows. It draws into a file in memory.
struct CursesStart {
  let window: UnsafeMutablePointer<WINDOW>
  let buffer: PaintBuffer
  let notices: [String]
  private let curses: OpaquePointer

  /// Names to use instead of an unknown one, the likeliest first.
  static let standIns = ["xterm-256color", "screen-256color", "xterm", "screen", "linux", "vt100", "ansi"]

  /// `size` is the device's; `nil` leaves it to the terminal's description. `colors` is what the terminal announces in
  /// COLORTERM.
  init(
    _ size: Size?, name: String = environment("TERM") ?? "", colors: String? = environment("COLORTERM")
  ) throws(TerminalProblem) {
    // Where there is no device to ask, ncurses takes the size from these. What they hold otherwise, once exported, stays
    // behind when a window is resized.
    let variables = ["LINES": size?.rows, "COLUMNS": size?.columns]
    let before = variables.keys.map { (name: $0, value: environment($0)) }
    for (variable, value) in variables { setEnvironment(variable, value.map(String.init)) }
    defer { for variable in before { setEnvironment(variable.name, variable.value) } }
    use_env(true)
    use_tioctl(false)
    guard let buffer = PaintBuffer() else { throw .noMemoryFile }
    let candidates = ([name] + Self.standIns).filter { !$0.isEmpty && $0 != "unknown" }
    // newterm reports failure; initscr would print and exit the process.
    var started: (name: String, curses: OpaquePointer)?
    for candidate in candidates where started == nil {
      started = DirectColor.newTerminal(candidate, announcing: colors, buffer.file).map { (candidate, $0) }
    }
    guard let (known, curses) = started, let window = standardScreen() else {
      buffer.close()
      throw .noDescription(terminal: name)
    }
    guard capability("cup") != nil else {
      endwin()
      delscreen(curses)
      buffer.close()
      throw .cannotPlaceCursor(terminal: known)
    }
    (self.curses, self.window, self.buffer) = (curses, window, buffer)
    notices = known == name ? [] : [Self.notice(of: name, standIn: known)]
  }

  private static func notice(of name: String, standIn: String) -> String {
    let reason = name.isEmpty ? "TERM is not set" : "The terminal \"\(name)\" is unknown here"
    return "\(reason); drawing as for \(standIn)."
  }

  /// Sets ncurses up for how we draw, and returns what the terminal has to be sent for that.
  func setUp() -> [UInt8] {
    buffer.gather {
      nonl()
      curs_set(0)
      leaveok(window, true)
      // With it a scrolled page costs one new line instead of all of them.
      idlok(window, true)
      // A paint is never left half done because a key has come.
      typeahead(-1)
    }
  }

  /// Call after `endwin`.
  func close() {
    delscreen(curses)
    buffer.close()
  }
}

/// A variable of the environment; `nil` when it is missing.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Sets a variable of the environment; `nil` takes it away.
private func setEnvironment(_ name: String, _ value: String?) {
  if let value { setenv(name, value, 1) } else { unsetenv(name) }
}

/// What we send the terminal at the start and the end, beside what ncurses sends.
struct ScreenModes {
  let enter: [UInt8]
  /// Also ends a sequence that was cut off in the middle.
  let leave: [UInt8]
  /// Leaves full-screen mode where ncurses can no longer be asked to.
  let leaveAll: [UInt8]

  /// Reads the capabilities of the terminal that ncurses was started for.
  init() {
    // A terminal with sequences of another kind would print these.
    let isECMA48 = capability("cup")?.hasPrefix("\u{1B}[") == true
    enter = Array((isECMA48 ? "\u{1B}[?2004h" : "").utf8)
    leave = Array(((isECMA48 ? "\u{1B}\\\u{1B}[?2004l" : "") + Self.sequence("sgr0")).utf8)
    leaveAll = leave + ["op", "cnorm", "rmcup"].flatMap { Array(Self.sequence($0).utf8) }
  }

  /// A capability as it is sent, without the delays (`$<5>`) in the descriptions of old terminals.
  private static func sequence(_ name: String) -> String {
    var parts = (capability(name) ?? "").split(separator: "$<", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() {
      if let end = parts[index].firstIndex(of: ">") { parts[index] = parts[index][end...].dropFirst() }
    }
    return String(parts.joined())
  }
}

import CNcurses
import Glibc

/// ncurses set going on a terminal, under the terminal's own name or one that the system knows.
struct CursesStart {
  typealias Files = (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)

  let window: UnsafeMutablePointer<WINDOW>
  let files: Files
  let notices: [String]
  private let curses: OpaquePointer

  /// Names to stand in for an unknown one, the likeliest first.
  static let standIns = ["xterm-256color", "screen-256color", "xterm", "screen", "linux", "vt100", "ansi"]

  init(_ teletype: Teletype) throws(TerminalProblem) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    // The size comes from the device alone: LINES and COLUMNS, once exported, stay behind when a window is resized.
    use_env(false)
    use_tioctl(true)
    let copies = (fcntl(teletype.input, F_DUPFD_CLOEXEC, 0), fcntl(teletype.output, F_DUPFD_CLOEXEC, 0))
    guard let input = fdopen(copies.0, "r"), let output = fdopen(copies.1, "w") else { throw .noTerminal }
    files = (input, output)
    let candidates = ([name] + Self.standIns).filter { !$0.isEmpty && $0 != "unknown" }
    // newterm reports failure; initscr would print and exit the process.
    var started: (name: String, curses: OpaquePointer)?
    for candidate in candidates where started == nil {
      started = DirectColor.newTerminal(candidate, output, input).map { (candidate, $0) }
    }
    guard let (known, curses) = started, let window = standardScreen() else {
      Self.close(files)
      throw .noDescription(terminal: name)
    }
    guard capability("cup") != nil else {
      endwin()
      delscreen(curses)
      Self.close(files)
      throw .cannotPlaceCursor(terminal: known)
    }
    (self.curses, self.window) = (curses, window)
    notices = known == name ? [] : [Self.notice(of: name, standIn: known)]
  }

  private static func notice(of name: String, standIn: String) -> String {
    let reason = name.isEmpty ? "TERM is not set" : "The terminal \"\(name)\" is unknown here"
    return "\(reason); drawing as for \(standIn)."
  }

  /// Call after `endwin`.
  func close() {
    delscreen(curses)
    Self.close(files)
  }

  private static func close(_ files: Files) {
    fclose(files.input)
    fclose(files.output)
  }
}

/// What the terminal is told besides what ncurses tells it.
struct ScreenModes {
  let enter: String
  let leave: String

  /// Reads the capabilities of the terminal that ncurses was set going on.
  init() {
    // A terminal with sequences of another kind would print these.
    let isECMA48 = capability("cup")?.hasPrefix("\u{1B}[") == true
    enter = isECMA48 ? "\u{1B}[?2004h" : ""
    leave = isECMA48 ? "\u{1B}[?2004l" : ""
  }
}

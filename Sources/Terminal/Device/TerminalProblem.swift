/// Why there is no full-screen terminal to read on. Each describes in one line what is wrong and what to do.
public enum TerminalProblem: Error, Hashable, CustomStringConvertible {
  /// Neither standard input and output nor /dev/tty is a terminal.
  case noTerminal
  /// The terminal cannot place the cursor, by its name in `TERM`.
  case cannotPlaceCursor(terminal: String)
  /// The system describes neither this terminal nor any that is like it.
  case noDescription(terminal: String)
  /// The system makes no file in memory to draw in.
  case noMemoryFile

  public var description: String {
    switch self {
    case .noTerminal:
      "no terminal: standard output is not one, and /dev/tty cannot be opened"
    case .cannotPlaceCursor(let terminal):
      "the terminal \"\(terminal)\" cannot show full screens; set TERM to what it really is, for example xterm-256color"
    case .noDescription(let terminal):
      "the system knows no terminal \"\(terminal)\", nor any common one; install its terminal descriptions (terminfo)"
    case .noMemoryFile:
      "no file in memory can be made to draw in; the system is out of memory or of open files"
    }
  }
}

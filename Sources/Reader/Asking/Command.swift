import Articles
import Charsets

/// Work that `update` asks for and the loop carries out. Its result comes back as an `Event`.
public enum Command: Hashable, Sendable {
  /// Asks the library. An older question of the same seat need not be answered any more.
  case ask(Question, Seat, Ticket)
  /// Looks for text in the body of the open article. The answer belongs to the seat `hits`.
  case find(TextQuestion, Ticket)
  /// Changes what the library keeps for this reader.
  case make(Change)
  /// Starts a timer; a newer wait of the same timer replaces an older one.
  case wait(Timer, milliseconds: Int, Ticket)
  case terminal(TerminalOrder)
  /// Opens an address in the person's browser, where there is one.
  case openOutside(String)
  case quit
}

/// What the terminal is told to do besides showing frames.
public enum TerminalOrder: Hashable, Sendable {
  /// Puts text on the clipboard.
  case copy(String)
  case useTheme(String)
  /// Writes and reads in another charset.
  case useCharset(Charset)
  case redraw
  case suspend
}

/// What the loop waits for on behalf of the reader.
public enum Timer: Hashable, Sendable {
  /// The list has come to rest: show the selected article.
  case preview
  /// A message has been shown long enough.
  case message
}

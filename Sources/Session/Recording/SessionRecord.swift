import Articles
import Grid
import Reader

/// A recorded session: all that is needed to replay it, except the library.
public struct SessionRecord: Hashable, Sendable {
  public var beginning: Beginning
  public var entries: [NumberedEntry]
  /// Whether the session came to its end; otherwise it was killed, crashed, or could write no more.
  public var isWhole: Bool

  public init(_ beginning: Beginning, _ entries: [NumberedEntry] = [], isWhole: Bool = false) {
    self.beginning = beginning
    self.entries = entries
    self.isWhole = isWhole
  }
}

/// An entry, and its line in the file.
public struct NumberedEntry: Hashable, Sendable {
  /// From 1.
  public var line: Int
  public var entry: RecordEntry

  public init(line: Int, _ entry: RecordEntry) {
    self.line = line
    self.entry = entry
  }
}

/// How a session began.
public struct Beginning: Hashable, Sendable {
  /// What was read.
  public enum Source: Hashable, Sendable {
    case library
    case sampleEdition
    case paths([String])
  }

  /// Version of the program.
  public var program: String
  public var size: Size
  /// The value of TERM, empty where it was not set. This and `locale` are only for people.
  public var terminal = ""
  public var locale = ""
  /// What the terminal was written and read in: the screen tells of it.
  public var charset = TerminalCharset()
  /// The arguments that the program was started with, for a person.
  public var arguments: [String] = []
  /// When the session began, in seconds since 1970. A replay adds articles as of this time.
  public var startedAt: Int
  public var today: Day?
  public var source: Source
  /// The library that the command line named.
  public var library: String?
  /// What the title bar called it.
  public var libraryName: String
  /// Differs between libraries with different articles; empty where the session is not recorded.
  public var fingerprint: String
  /// The themes that there were; `firstTheme` is that of a fresh installation, `wantedTheme` one that was asked for.
  public var themes: [String]
  public var firstTheme: String
  public var wantedTheme: String?
  /// The changes that turn an empty state into this reader's.
  public var state: [Change]
  /// The keys of actions that have other keys than on a fresh installation.
  public var keys: [Action: [Key]] = [:]

  public init(
    program: String, size: Size, startedAt: Int, today: Day? = nil, source: Source, library: String? = nil,
    libraryName: String = "", fingerprint: String = "", themes: [String] = [], firstTheme: String = "",
    wantedTheme: String? = nil, state: [Change] = []
  ) {
    self.program = program
    self.size = size
    self.startedAt = startedAt
    self.today = today
    self.source = source
    self.library = library
    self.libraryName = libraryName
    self.fingerprint = fingerprint
    self.themes = themes
    self.firstTheme = firstTheme
    self.wantedTheme = wantedTheme
    self.state = state
  }
}

/// Something that a loop applied or drew.
///
/// The content of answers is not recorded: the library gives them again. Seat and ticket say which answer it was, since
/// `update` is pure and asks the same questions with the same tickets.
public enum RecordEntry: Hashable, Sendable {
  case input(Input)
  case answer(Seat, Ticket)
  /// An answer that came too late and was dropped. It need not come again.
  case late(Seat, Ticket)
  case failed(Seat, Ticket, reason: String)
  case timer(Reader.Timer, Ticket)
  /// The oldest mark without an answer was stored, or could not be.
  case kept
  case notKept(reason: String)
  /// Something other than a mark could not be stored.
  case unwritten(reason: String)
  case newDay(Day)
  case libraryChanged
  case notice(String)
  case problem(String)
  /// A frame was drawn that shows everything before this entry.
  case frame
  /// The session came to its end.
  case end
}

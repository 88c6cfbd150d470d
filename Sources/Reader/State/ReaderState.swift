import Articles
import Grid

/// Everything the screen depends on, and nothing else.
public struct ReaderState: Hashable, Sendable {
  public internal(set) var size: Size
  /// Name of the library in the title bar.
  public var libraryName: String
  /// The day that "today" means.
  public var today: Day?
  public internal(set) var look: Look
  /// The charset of the terminal.
  public var charset = TerminalCharset()
  public internal(set) var focus = Pane.list
  public internal(set) var list = ListPane()
  /// The index of people or countries; while it is open, it takes the place of the list.
  public internal(set) var index: IndexPane?
  /// What is known of the entity whose page the list shows.
  public internal(set) var profile: EntityProfile?
  public internal(set) var article = ArticlePane()
  public internal(set) var related = RelatedPane()
  public internal(set) var prompt: Prompt?
  public internal(set) var overlay: Overlay?
  public internal(set) var message: Message?
  var announcements: [Announcement] = []
  var history = History()
  public var searches = Searches()
  var undoable: [Mark] = []
  var pendingMarks = PendingMarks()
  var changes = Changes()
  /// What has been asked and not been answered yet.
  var seats = Seats()
  let keymap: Keymap

  public init(
    size: Size, look: Look = Look(), libraryName: String = "", today: Day? = nil, keymap: Keymap = .standard
  ) {
    self.size = size
    self.look = look
    self.libraryName = libraryName
    self.today = today
    self.keymap = keymap
  }

  /// What the loop carries out before anything else: the first rows of the list.
  public mutating func start() -> [Command] { fillList() }

  public var layout: Layout { Layout(size, look, focus: focus) }
}

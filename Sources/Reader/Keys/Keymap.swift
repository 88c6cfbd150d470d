import Grid

/// A row of the keymap: an action, the keys that mean it, and what it does in the words of a reader.
public struct Binding: Hashable, Sendable {
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case reading = "Reading"
    case articles = "Articles"
    case searching = "Searching"
    case keeping = "Keeping"
    case looks = "Looks"
    case program = "Program"
  }

  public var action: Action
  public var topic: Topic
  /// The first is the one that hints name.
  public var keys: [Key]
  public var meaning: String

  init(_ action: Action, _ topic: Topic, _ keys: [Key], _ meaning: String) {
    self.action = action
    self.topic = topic
    self.keys = keys
    self.meaning = meaning
  }
}

/// Which key means what. Help, hints, the palette and `dateline keys` are all made from `bindings`.
public struct Keymap: Hashable, Sendable {
  public private(set) var bindings: [Binding]
  private var actions: [Key: Action]

  public static let standard = Keymap(standardBindings)

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    actions = Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  public func action(for key: Key) -> Action? { actions[key] }

  /// The key that hints name for an action.
  public func key(for action: Action) -> Key? { bindings.first { $0.action == action }?.keys.first }
}

/// The keys of a fresh installation, topic by topic, in the order in which help shows them.
private let standardBindings: [Binding] =
  [
    Binding(.readOn, .reading, [.character(" ")], "read on: a page, then the next unread article"),
    Binding(.readBack, .reading, [.character("b")], "a page of the article back"),
    Binding(.down, .reading, [.character("j"), .down, .control("n")], "down in the focused pane"),
    Binding(.up, .reading, [.character("k"), .up, .control("p")], "up in the focused pane"),
    Binding(.pageDown, .reading, [.pageDown, .control("f")], "a page down in the focused pane"),
    Binding(.pageUp, .reading, [.pageUp, .control("b")], "a page up in the focused pane"),
    Binding(.halfDown, .reading, [.character("d"), .control("d")], "half a page down"),
    Binding(.halfUp, .reading, [.character("u"), .control("u")], "half a page up"),
    Binding(.top, .reading, [.character("g"), .home], "to the top"),
    Binding(.bottom, .reading, [.character("G"), .end], "to the bottom"),
    Binding(.nextLink, .reading, [.character("a")], "next link in the text; Enter follows it"),
    Binding(.previousLink, .reading, [.character("A")], "previous link in the text"),
    Binding(.nextName, .reading, [.character("e")], "next name in the text; Enter opens its page"),
    Binding(.previousName, .reading, [.character("E")], "previous name in the text"),
    Binding(.open, .articles, [.enter], "open the selection; follow the name or link under the cursor"),
    Binding(.nextArticle, .articles, [.character("J")], "next article of the list"),
    Binding(.previousArticle, .articles, [.character("K")], "previous article of the list"),
    Binding(.nextUnread, .articles, [.character(".")], "next unread article"),
    Binding(.previousUnread, .articles, [.character(",")], "previous unread article"),
    Binding(.back, .articles, [.character("H"), .backspace, .altLeft], "back to where you were"),
    Binding(.forward, .articles, [.character("L"), .altRight], "forward again"),
    Binding(.paneLeft, .articles, [.character("h"), .left], "pane to the left"),
    Binding(.paneRight, .articles, [.character("l"), .right], "pane to the right"),
    Binding(.people, .articles, [.character("p")], "people, by how often they are named; and back"),
    Binding(.countries, .articles, [.character("c")], "countries, and back"),
    Binding(.nextPane, .articles, [.tab], "next pane"),
    Binding(.previousPane, .articles, [.backTab], "previous pane"),
    Binding(.relatedPane, .articles, [.character("r")], "to the related posts, and back"),
  ] + relatedBindings + [
    Binding(.searchHere, .searching, [.character("/")], "search the library; in the article: find"),
    Binding(.search, .searching, [.character("S")], "search the library"),
    Binding(.find, .searching, [.character("F")], "find in the article"),
    Binding(.nextMatch, .searching, [.character("n")], "next match"),
    Binding(.previousMatch, .searching, [.character("N")], "previous match"),
    Binding(.goToDate, .searching, [.character("D")], "to a date in the list"),
    Binding(.saveSearch, .searching, [], "keep this search among the commands, or forget it"),
    Binding(.close, .searching, [.escape, .control("g")], "close; clear the search"),
    Binding(.star, .keeping, [.character("s")], "star, or remove the star"),
    Binding(.toggleRead, .keeping, [.character("m")], "mark read or unread"),
    Binding(.markAllRead, .keeping, [.character("M")], "mark the whole list as read"),
    Binding(.undo, .keeping, [.character("U")], "undo the last star or read mark"),
    Binding(.copyAddress, .keeping, [.character("y")], "copy the address through the terminal"),
    Binding(.openOutside, .keeping, [.character("o")], "open in a browser, or show the address"),
    Binding(.nextView, .looks, [.character("v")], "all, unread or starred articles"),
    Binding(.nextOrder, .looks, [.character("V")], "sort another way; a search by its best matches"),
    Binding(.details, .looks, [.character("i")], "what is known about the article"),
    Binding(.toggleNames, .looks, [.character("x")], "highlight names, or not"),
    Binding(.nextTheme, .looks, [.character("t")], "next theme"),
    Binding(.charset, .looks, [], "the terminal's charset, or another by its name"),
    Binding(.narrower, .looks, [.character("-")], "narrower text"),
    Binding(.wider, .looks, [.character("+"), .character("=")], "wider text"),
    Binding(.listNarrower, .looks, [.character("<")], "narrower list"),
    Binding(.listWider, .looks, [.character(">")], "wider list"),
    Binding(.zen, .looks, [.character("z")], "nothing but the article"),
    Binding(.help, .program, [.character("?"), .function(1)], "help"),
    Binding(.palette, .program, [.character(":")], "every command by name"),
    Binding(.redraw, .program, [.control("l")], "draw the screen again"),
    Binding(.suspend, .program, [.control("z")], "back to the shell; its fg returns here"),
    Binding(.quit, .program, [.character("q")], "close what is open, then quit"),
    Binding(.quitAtOnce, .program, [.character("Q"), .control("c")], "quit at once"),
  ]

private let relatedBindings: [Binding] = Action.allCases.compactMap { action in
  action.relatedPost.map { post in
    Binding(
      action, .articles, [.character(Character(String((post + 1) % 10)))],
      "open related post \(post + 1) from anywhere")
  }
}

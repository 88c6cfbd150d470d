import Grid

/// A row of the keymap: an action, the keys that mean it, and what it does, in words for people.
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
  /// The first is the one that hints show.
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

  /// The key that hints show for an action; `nil` when it has none.
  public func key(for action: Action) -> Key? { bindings.first { $0.action == action }?.keys.first }
}

/// The keys of a fresh installation, topic by topic, in the order in which help shows them.
private let standardBindings: [Binding] =
  [
    Binding(.move(.readOn), .reading, [.character(" ")], "read on: a page, then the next unread article"),
    Binding(.move(.readBack), .reading, [.character("b")], "back a page in the article"),
    Binding(.move(.down), .reading, [.character("j"), .down, .control("n")], "down in the focused pane"),
    Binding(.move(.up), .reading, [.character("k"), .up, .control("p")], "up in the focused pane"),
    Binding(.move(.pageDown), .reading, [.pageDown, .control("f")], "a page down in the focused pane"),
    Binding(.move(.pageUp), .reading, [.pageUp, .control("b")], "a page up in the focused pane"),
    Binding(.move(.halfDown), .reading, [.character("d"), .control("d")], "half a page down"),
    Binding(.move(.halfUp), .reading, [.character("u"), .control("u")], "half a page up"),
    Binding(.move(.top), .reading, [.character("g"), .home], "to the top"),
    Binding(.move(.bottom), .reading, [.character("G"), .end], "to the bottom"),
    Binding(.visit(.nextLink), .reading, [.character("a")], "next link in the text; Enter follows it"),
    Binding(.visit(.previousLink), .reading, [.character("A")], "previous link in the text"),
    Binding(.visit(.nextName), .reading, [.character("e")], "next name in the text; Enter opens its page"),
    Binding(.visit(.previousName), .reading, [.character("E")], "previous name in the text"),
    Binding(.visit(.open), .articles, [.enter], "open the selection; follow the name or link under the cursor"),
    Binding(.visit(.nextArticle), .articles, [.character("J")], "next article of the list"),
    Binding(.visit(.previousArticle), .articles, [.character("K")], "previous article of the list"),
    Binding(.visit(.nextUnread), .articles, [.character(".")], "next unread article"),
    Binding(.visit(.previousUnread), .articles, [.character(",")], "previous unread article"),
    Binding(.visit(.back), .articles, [.character("H"), .backspace, .altLeft], "back to where you were"),
    Binding(.visit(.forward), .articles, [.character("L"), .altRight], "forward again"),
    Binding(.visit(.paneLeft), .articles, [.character("h"), .left], "pane to the left"),
    Binding(.visit(.paneRight), .articles, [.character("l"), .right], "pane to the right"),
    Binding(.visit(.people), .articles, [.character("p")], "people, most mentioned first; again: back"),
    Binding(.visit(.countries), .articles, [.character("c")], "countries; again: back"),
    Binding(.visit(.nextPane), .articles, [.tab], "next pane"),
    Binding(.visit(.previousPane), .articles, [.backTab], "previous pane"),
    Binding(.visit(.relatedPane), .articles, [.character("r")], "to the related posts; again: back"),
  ] + relatedBindings + [
    Binding(.search(.searchHere), .searching, [.character("/")], "search the library; in the article: find"),
    Binding(.search(.search), .searching, [.character("S")], "search the library"),
    Binding(.search(.find), .searching, [.character("F")], "find in the article"),
    Binding(.search(.nextMatch), .searching, [.character("n")], "next match"),
    Binding(.search(.previousMatch), .searching, [.character("N")], "previous match"),
    Binding(.search(.goToDate), .searching, [.character("D")], "to a date in the list"),
    Binding(.search(.saveSearch), .searching, [], "save this search under the commands, or remove it"),
    Binding(.search(.close), .searching, [.escape, .control("g")], "close; clear the search"),
    Binding(.keep(.star), .keeping, [.character("s")], "star, or remove the star"),
    Binding(.keep(.toggleRead), .keeping, [.character("m")], "mark read or unread"),
    Binding(.keep(.markAllRead), .keeping, [.character("M")], "mark the whole list as read"),
    Binding(.keep(.undo), .keeping, [.character("U")], "undo the last star or read mark"),
    Binding(.keep(.copyAddress), .keeping, [.character("y")], "copy the address to the clipboard"),
    Binding(.keep(.openOutside), .keeping, [.character("o")], "open in a browser, or show the address"),
    Binding(.look(.nextView), .looks, [.character("v")], "all, unread or starred articles"),
    Binding(.look(.nextOrder), .looks, [.character("V")], "change the order; of a search: best matches first"),
    Binding(.look(.details), .looks, [.character("i")], "what is known about the article"),
    Binding(.look(.toggleNames), .looks, [.character("x")], "highlight names, or not"),
    Binding(.look(.nextTheme), .looks, [.character("t")], "next theme"),
    Binding(.look(.charset), .looks, [], "the terminal's charset, or another by its name"),
    Binding(.look(.narrower), .looks, [.character("-")], "narrower text"),
    Binding(.look(.wider), .looks, [.character("+"), .character("=")], "wider text"),
    Binding(.look(.listNarrower), .looks, [.character("<")], "narrower list"),
    Binding(.look(.listWider), .looks, [.character(">")], "wider list"),
    Binding(.look(.zen), .looks, [.character("z")], "nothing but the article"),
    Binding(.program(.help), .program, [.character("?"), .function(1)], "help"),
    Binding(.program(.palette), .program, [.character(":")], "every command by name"),
    Binding(.program(.redraw), .program, [.control("l")], "draw the screen again"),
    Binding(.program(.suspend), .program, [.control("z")], "suspend; fg in the shell returns here"),
    Binding(.program(.quit), .program, [.character("q")], "close what is open, then quit"),
    Binding(.program(.quitAtOnce), .program, [.character("Q"), .control("c")], "quit at once"),
  ]

private let relatedBindings = Action.relatedPosts.map { post in
  Binding(
    .related(post), .articles, [.character(Character(String(post % 10)))], "open related post \(post) from anywhere")
}

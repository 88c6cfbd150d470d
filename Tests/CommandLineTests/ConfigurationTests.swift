import Foundation
import Testing

/// `config.toml` and the themes beside it, through the built program.
struct ConfigurationTests {
  private let program: Program
  private let file: String

  init() throws {
    program = try Program()
    file = try program.write(".config/dateline/config.toml", "")
  }

  private func configure(_ text: String) throws { try program.write(".config/dateline/config.toml", text) }

  /// The lines of `config --check` without the file's name.
  private func faults(_ text: String) throws -> [String] {
    try configure(text)
    let run = try program.run("config", "--check")
    #expect(run.code == 1)
    #expect(run.messages.isEmpty)
    return run.lines.map { line in
      #expect(line.hasPrefix(file + ":"))
      return String(line.dropFirst(file.count + 1))
    }
  }

  /// What three articles of one's own lead to.
  private func screen(_ keys: String, _ options: String...) throws -> [String] {
    let run = try program.run(options + ["--print-screen", "160x30", "--keys", keys, program.writeArticles()])
    #expect(run.code == 0)
    return run.lines
  }

  @Test(arguments: [
    ("them = \"telex\"", "1: a configuration has no \"them\"; did you mean \"theme\"?"),
    ("\n\nkey.down = []", "3: a configuration has no \"key\"; did you mean \"keys\"?"),
    ("zoom = 2", "1: a configuration has no \"zoom\"; \"dateline config\" shows all that there are"),
    ("down = [\"j\"]", "1: a configuration has no \"down\"; it belongs below [keys]"),
    ("[keys]\ntheme = \"telex\"", "2: [keys] has no \"theme\"; it belongs above the first section"),
    ("[keys]\n\npagedown = [\"x\"]", "3: [keys] has no \"pagedown\"; did you mean \"page-down\"?"),
    ("keys = 1", "1: \"keys\" is a section; write [keys] and its names below"),
    ("theme = 5", "1: theme: write the name of a theme in quotation marks, like \"lamplight\""),
    ("theme = \"lampligth\"", "1: theme: no theme is called \"lampligth\"; did you mean \"lamplight\"?"),
    (
      "theme = \"x\"",
      "1: theme: no theme is called \"x\"; there are lamplight, broadsheet, woodcut, terminal, telex"
    ),
    ("[keys]\ndown = 5", "2: down: write a list of keys, like [\"j\", \"<Down>\"]"),
    ("[keys]\ndown = [5]", "2: down: write each key in quotation marks, like \"j\" or \"<Down>\""),
    (
      "[keys]\ndown = [\"<Dwon>\", \"j\"]",
      "2: down: \"<Dwon>\" is not a key; write one character, or a name like <Enter> <Esc> <PgDn> <C-f> <F1> <lt>"
    ),
    (
      "[keys]\ndown = [\"jk\"]",
      "2: down: \"jk\" is not a key; write one character, or a name like <Enter> <Esc> <PgDn> <C-f> <F1> <lt>"
    ),
    (
      "[keys]\ndown = [\"w\"]\nup = [\"w\", \"e\"]", "3: up: \"w\" is given to \"down\" already; choose another key"
    ),
    // One key for a terminal, whatever it is called.
    (
      "[keys]\nopen = [\"<Enter>\"]\ndown = [\"<C-m>\"]",
      "3: down: \"<Enter>\" is given to \"open\" already; choose another key"
    ),
    (
      "[keys]\nquit = []\nquit-at-once = []",
      " no key is left that quits, so <C-c> does; give one to \"quit\" or \"quit-at-once\""
    ),
    ("theme = \"telex\"\n[keys", "2: is not TOML: a name of a section in [ ] is not closed"),
    ("a = \(String(repeating: "[", count: 30_000))", "1: is not TOML: nested deeper than 100 levels"),
    ("a = 1\n[|x|]", "2: is not TOML: \"|\" is not expected here"),
    ("# \(String(repeating: "x", count: 1 << 20))", " is larger than 1 MB, so it is not read"),
  ])
  func aFaultIsToldWithItsLineAndWhatToDo(text: String, fault: String) throws {
    #expect(try faults(text) == [fault])
  }

  @Test func everyFaultHasItsLineAndTheReaderTellsTheFirst() throws {
    #expect(try faults("theme = 1\nx = 1\n[keys]\ny = 1\nup = [2]").count == 4)
    let screen = try screen("")
    #expect(screen.last?.hasPrefix(" config.toml:1: theme: write the name") == true)
    #expect(screen.last?.contains("(and 3 more: dateline config --check)") == true)
  }

  @Test func theRestOfTheFileHolds() throws {
    _ = try faults("theme = \"nowhere\"\nx = 1\n[keys]\nup = [2, \"w\"]\ndown = 3\nquit = [\"X\"]")
    let keys = try program.run("keys").lines
    #expect(keys.contains { $0.hasPrefix("  w ") && $0.hasSuffix("up in the focused pane") })
    #expect(keys.contains { $0.hasPrefix("  j Down ^N ") && $0.hasSuffix("down in the focused pane") })
    #expect(keys.contains { $0.hasPrefix("  X ") && $0.hasSuffix("then quit") })
  }

  @Test func noFileIsNoFault() throws {
    try FileManager.default.removeItem(atPath: file)
    let run = try program.run("config", "--check")
    #expect(run.code == 0)
    #expect(run.lines == ["\(file): nothing is wrong"])
    #expect(try program.run("config").code == 0)
  }

  @Test func configuredKeysActAndStandInHelpAndHints() throws {
    try configure("[keys]\ndown = [\"w\"]\nhelp = [\"<F2>\", \"j\"]\nstar = []\n")
    #expect(try screen("")[0].contains("1 of"))
    #expect(try screen("ww")[0].contains("3 of"))
    #expect(try screen("ss<Down>")[0].contains("1 of"))
    let help = try screen("j")
    #expect(help.contains { $0.contains("w ") && $0.contains("down in the focused pane") })
    #expect(try screen("").last?.contains("F2 help") == true)
    #expect(try program.run("keys").lines.contains { $0.hasSuffix("star, or take the star away") } == false)
  }

  /// `config` prints what can stand in the file as it is, and means the same.
  @Test(arguments: [
    "", "theme = \"telex\"\n[keys]\ndown = [\"w\", \"<Space>\", \"\\\\\", \"\\\"\", \"<lt>\"]\nstar = []",
  ])
  func whatIsPrintedReadsBackTheSame(_ text: String) throws {
    try configure(text)
    let first = try program.run("config")
    #expect(first.code == 0)
    #expect(first.messages.isEmpty)
    let keys = try program.run("keys").output
    try configure(first.output)
    #expect(try program.run("config", "--check").code == 0)
    #expect(try program.run("keys").output == keys)
    let again = try program.run("config").lines
    #expect(again.filter { !$0.hasPrefix("#") } == first.lines.filter { !$0.hasPrefix("#") })
  }

  @Test func theConfigurationIsPrintedWithComments() throws {
    try configure("theme = \"telex\"\nkeys.down = [\"w\"]")
    let lines = try program.run("config").lines
    #expect(lines.first == "# \(file)")
    #expect(lines.contains("theme = \"telex\""))
    let place = try #require(lines.firstIndex(of: "down = [\"w\"]"))
    #expect(lines[place - 2] == "# down in the focused pane")
    #expect(lines[place - 1] == "# Default: [\"j\", \"<Down>\", \"<C-n>\"]")
    #expect(lines.contains("up = [\"k\", \"<Up>\", \"<C-p>\"]"))
    try configure("")
    #expect(try program.run("config").lines.contains("# theme = \"lamplight\""))
  }

  @Test func aFaultyConfigurationIsPrintedAndItsFaultsTold() throws {
    try configure("them = 1")
    let run = try program.run("config")
    #expect(run.code == 0)
    #expect(run.messages == "dateline: \(file):1: a configuration has no \"them\"; did you mean \"theme\"?\n")
    #expect(run.output.contains("[keys]"))
  }

  @Test func aLinkThatLeadsNowhereIsTold() throws {
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/nowhere/config.toml")
    let run = try program.run("config", "--check")
    #expect(run.code == 1)
    #expect(run.lines == ["\(file): cannot be read: no such file or directory"])
  }

  @Test(arguments: ["config.toml", "themes/own.toml"])
  func whatIsNoFileIsToldAndNotWaitedFor(_ name: String) throws {
    let path = try program.write(".config/dateline/\(name)", "")
    for make in [{ mkfifo(path, 0o600) }, { mkdir(path, 0o700) }] {
      try FileManager.default.removeItem(atPath: path)
      #expect(make() == 0)
      let run = try program.run("config", "--check")
      #expect(run.code == 1)
      #expect(run.lines == ["\(path): is not a file, so it is not read"])
    }
  }

  @Test(arguments: [
    ("# \(String(repeating: "x", count: 1 << 20))", " is larger than 1 MB, so it is not read"),
    ("\(String(repeating: "a.", count: 30_000))a = 1", "1: is not TOML: nested deeper than 100 levels"),
    ("a = 1\n[}", "2: is not TOML: \"}\" is not expected here"),
    ("[roles]\nheadlin = 1", "2: no role is called \"headlin\"; did you mean \"headline\"?"),
  ])
  func aThemesFaultIsToldAndEndsNothing(text: String, fault: String) throws {
    let path = try program.write(".config/dateline/themes/own.toml", text)
    try program.write(".config/dateline/themes/child.toml", "inherits = \"own\"")
    let run = try program.run("config", "--check")
    #expect(run.code == 1)
    #expect(run.lines == ["\(path):\(fault)"])
    #expect(try screen("jj", "--theme", "own")[0].contains("3 of"))
  }
}

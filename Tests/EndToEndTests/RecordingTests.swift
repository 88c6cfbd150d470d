import Foundation
import TestSupport
import Testing

/// Sessions on a terminal that are written down, and had again.
@Suite(.serialized) struct RecordingTests {
  @Test func aReplayShowsTheLastScreenOnAnyTerminal() throws {
    let terminal = try Teletype(columns: 120, rows: 30)
    try terminal.run("cd; DATELINE --sample --record session")
    try terminal.wait(for: "1 of 34")
    try terminal.press("j", "j", "s")
    try terminal.resize(columns: 60, rows: 16)
    try terminal.wait(for: "a narrow screen") { screen in
      screen.components(separatedBy: "\n").first.map { $0.hasSuffix("3 of 34") && $0.count <= 60 } == true
    }
    try terminal.press("S")
    try terminal.press("g", "u", "i", "n", "e", "a", "s", "Enter", "Enter")
    try terminal.resize(columns: 110, rows: 25)
    try terminal.wait(for: "the article and its related posts") { screen in
      screen.contains("Four Guineas and two Congos") && screen.contains("1 Neither one nor the")
    }
    let last = try terminal.settledScreen()
    try terminal.press("Q")
    try terminal.wait(for: "ready>")
    try terminal.resize(columns: 50, rows: 12)
    try terminal.run("TERM=vt100 COLUMNS=33 LINES=7 LC_ALL=C DATELINE --replay session > again; echo code $?")
    try terminal.wait(for: "code 0")
    #expect(try text(terminal, "again") == plain(last))
  }

  /// What the screen says of the terminal comes from the record as well. The recorder is killed while it says so.
  @Test func aSessionThatIsKilledGoesAsFarAsItWent() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    let articles = try write(terminal, "story.md", "# A story from the port\n\nPANAMA – The ships wait.\n")
    // Whoever is killed leaves the terminal's modes as they were.
    let exec = "echo $$ > number; exec DATELINE --record session \(articles)"
    try terminal.run("cd; LC_ALL=de_DE.KOI8-R sh -c '\(exec)'; stty sane")
    try terminal.wait(for: "A story from the port")
    try terminal.press("z")
    try terminal.run(":charset")
    let last = try terminal.wait(for: "KOI8-R: ")
    // Typed text is in it: nobody else may read it while the session goes on.
    let attributes = try FileManager.default.attributesOfItem(atPath: path(terminal, "session"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let number = try text(terminal, "number").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(kill(try #require(pid_t(number)), SIGKILL) == 0)
    try terminal.wait(for: "ready>")
    let lines = try text(terminal, "session").components(separatedBy: "\n")
    #expect(lines[0].contains("everything that was typed") && lines.contains { $0.hasSuffix("key \"z\"") })
    try terminal.run("clear; DATELINE --replay session > again 2> said; echo code $?")
    try terminal.wait(for: "code 0")
    // The signs between the words came to the terminal in KOI8-R.
    #expect(try words(text(terminal, "again")) == words(last))
    #expect(try text(terminal, "said").contains("did not come to an end"))
  }

  /// Whoever sends a log sends no article, and nothing of what was typed.
  @Test func aLogHoldsNoTextOfArticlesAndOfWhatWasTypedOnlyTheLength() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    let articles = try write(
      terminal, "story.md",
      """
      ---
      title: Quillon harbour reopens
      author: Zeno Wexford
      tags: [Marlinspike]
      ---
      VALPARAISO – Captain Bruno Haddock said that [Krakatoa](https://secret.example/volcano) had quietened. Ottokar
      Yamamoto of Norway disagreed.
      """)
    try terminal.run("cd; DATELINE --log log \(articles)")
    try terminal.wait(for: "Quillon harbour")
    // A search, a find, a command with a fault, a paste, and an address that is copied and opened.
    try terminal.press("S")
    try type("haddock", terminal)
    try terminal.press("Enter", "Enter", "/")
    try type("quietened", terminal)
    try terminal.press("Enter", ":")
    try type("charset xyzzy", terminal)
    try terminal.press("Enter", "C-g", "S")
    try terminal.paste("plugh\u{301} twice")
    try terminal.wait(for: "twice")
    try terminal.press("C-g", "y", "o")
    try terminal.settledScreen()
    try terminal.press("Q")
    try terminal.wait(for: "ready>")
    let log = try text(terminal, "log")
    let attributes = try FileManager.default.attributesOfItem(atPath: path(terminal, "log"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let secrets = [
      "quillon", "harbour", "zeno", "wexford", "marlinspike", "valparaiso", "bruno", "haddock", "krakatoa", "secret",
      "volcano", "quieten", "ottokar", "yamamoto", "norway", "disagreed", "xyzzy", "plugh", "story.md",
    ]
    for secret in secrets { #expect(!log.lowercased().contains(secret), "\(secret) in \(log)") }
    #expect(log.contains("search of 7 characters") && log.contains("pasted 11 characters"))
    #expect(log.components(separatedBy: "typed 1 character").count == 1 + 7 + 9 + 13)
    #expect(log.contains("options --log") && log.contains("end"))
  }

  private func path(_ terminal: Teletype, _ name: String) -> String {
    terminal.home.appendingPathComponent(name).path
  }

  private func write(_ terminal: Teletype, _ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: terminal.home.appendingPathComponent(name))
    return path(terminal, name)
  }

  private func type(_ text: String, _ terminal: Teletype) throws {
    for character in text { try terminal.press(character == " " ? "Space" : String(character)) }
  }

  private func words(_ text: String) -> [Substring] { text.split { !$0.isASCII || !$0.isLetter && !$0.isNumber } }

  private func text(_ terminal: Teletype, _ name: String) throws -> String {
    plain(try String(contentsOfFile: path(terminal, name), encoding: .utf8))
  }

  /// Without the blanks at the ends of lines and the text, of which tmux keeps as many as it likes.
  private func plain(_ text: String) -> String {
    var lines = text.components(separatedBy: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

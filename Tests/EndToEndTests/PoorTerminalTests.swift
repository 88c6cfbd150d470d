import Foundation
import Testing

@Suite(.serialized) struct PoorTerminalTests {
  @Test func noColorWritesNoColors() throws {
    let colored = try styledScreen(variables: [])
    let plain = try styledScreen(variables: ["NO_COLOR=1"])
    let colors = /\u{1B}\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/
    #expect(colored.contains(colors))
    #expect(!plain.contains(colors))
  }

  @Test func aLocaleWithoutUnicodeStillShowsThePage() throws {
    let terminal = try Teletype(columns: 100, rows: 24, variables: ["LC_ALL=C"])
    try terminal.run("DATELINE --sample")
    try terminal.wait(for: "1 of 34")
  }

  @Test func anUnknownTerminalIsDrawnAsAKnownOne() throws {
    let terminal = try Teletype(columns: 100, rows: 24, variables: ["TERM=nosuchterminal"])
    try terminal.run("DATELINE --sample")
    try terminal.wait(for: "1 of 34")
  }

  /// Their descriptions hold delays, which are nothing to print.
  @Test(arguments: ["vt100", "vt220", "ansi", "linux", "sun"])
  func anOldTerminalIsGivenBackWithoutRubbish(kind: String) throws {
    for ending in ["Q", "kill"] {
      let terminal = try PseudoTerminal([Teletype.program, "--sample"], variables: ["LC_ALL=C.UTF-8", "TERM=\(kind)"])
      // A word of the first frame. A number may be drawn in two pieces, where a later frame changes only one digit of it.
      try terminal.wait(for: "commands")
      if ending == "Q" { terminal.press("Q") } else { kill(terminal.child, SIGTERM) }
      #expect(terminal.end(within: 20) != nil)
      while terminal.read() {}
      #expect(!terminal.text.contains("$<"))
    }
  }

  @Test func aDumbTerminalGetsAnAnswer() throws {
    let terminal = try Teletype(columns: 100, rows: 24, variables: ["TERM=dumb"])
    try terminal.run("DATELINE --sample; echo code $?")
    let screen = try terminal.wait(for: "code 1")
    #expect(screen.contains("dateline: the terminal \"dumb\""))
    #expect(screen.contains("dateline list"))
  }

  @Test func noTerminalAtAllGetsAnAnswer() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    try terminal.run("setsid --wait DATELINE --sample < /dev/null > ~/out 2> ~/err; echo code $?; cat ~/err")
    let screen = try terminal.wait(for: "no terminal")
    #expect(screen.contains("code 1"))
  }

  private func styledScreen(variables: [String]) throws -> String {
    let terminal = try Teletype(columns: 100, rows: 24, variables: variables)
    try terminal.run("DATELINE --sample")
    try terminal.wait(for: "1 of 34")
    return try terminal.screen(styles: true)
  }
}

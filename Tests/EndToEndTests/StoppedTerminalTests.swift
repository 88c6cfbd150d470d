import Foundation
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct StoppedTerminalTests {
  private static let fullScreenEnd = "\u{1B}[?1049l"

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU])
  func aSignalEndsAReaderWhoseTerminalTakesNoOutput(_ signal: Int32) throws {
    let terminal = try PseudoTerminal([Teletype.program, "--sample"])
    try fill(terminal)
    kill(terminal.child, signal)
    // A second is asked for; a busy machine gets more.
    #expect(terminal.end(within: 5) == signal)
    #expect(terminal.modes == terminal.modesBefore)
    terminal.forgetOutput()
    try terminal.wait(for: Self.fullScreenEnd)
  }

  @Test(arguments: ["Q", "\u{3}"])
  func aKeyEndsAReaderWhoseTerminalTakesNoOutput(_ key: String) throws {
    let terminal = try PseudoTerminal([Teletype.program, "--sample"])
    try fill(terminal)
    terminal.press(key)
    #expect(terminal.end(within: 5) == 0)
    #expect(terminal.modes == terminal.modesBefore)
    terminal.forgetOutput()
    try terminal.wait(for: Self.fullScreenEnd)
  }

  @Test(
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGSYS,
      SIGXCPU, SIGXFSZ, 40,
    ])
  func everySignalThatEndsItPutsTheTerminalBack(_ signal: Int32) throws {
    let terminal = try PseudoTerminal([PseudoTerminal.program("terminal-stage")])
    try terminal.wait(for: "ready")
    #expect(terminal.modes != terminal.modesBefore)
    kill(terminal.child, signal)
    #expect(terminal.end(within: 10) == signal)
    #expect(terminal.modes == terminal.modesBefore)
    try terminal.wait(for: Self.fullScreenEnd)
  }

  @Test func aPipeThatIsGoneEndsNothing() throws {
    let terminal = try PseudoTerminal([PseudoTerminal.program("terminal-stage")])
    try terminal.wait(for: "ready")
    kill(terminal.child, SIGPIPE)
    terminal.press("jk")
    try terminal.wait(for: "jk")
  }

  @Test(
    arguments: [
      ("trap", [SIGILL, SIGTRAP]), ("abort", [SIGABRT]), ("overflow", [SIGSEGV]), ("overflow-elsewhere", [SIGSEGV]),
      ("fault", [SIGSEGV]),
    ])
  func aCrashPutsTheTerminalBack(kind: String, signals: [Int32]) throws {
    let terminal = try PseudoTerminal([PseudoTerminal.program("terminal-stage"), kind])
    let status = terminal.end(within: 20)
    #expect(status.map(signals.contains) == true)
    #expect(terminal.modes == terminal.modesBefore)
    try terminal.wait(for: Self.fullScreenEnd)
  }

  /// Keys are taken while the terminal takes nothing, and the screen is the newest one once it reads again.
  @Test(arguments: [false, true])
  func noFrameIsLostWhileTheTerminalTakesNone(isNonBlocking: Bool) throws {
    let terminal = try PseudoTerminal(
      [PseudoTerminal.program("terminal-stage")], rows: 60, isNonBlocking: isNonBlocking)
    try terminal.wait(for: "ready")
    let isFull = eventually(seconds: 60) {
      terminal.press("j")
      return terminal.isFull
    }
    #expect(isFull)
    terminal.press("0123456789")
    var missing: [Int] = []
    let isWhole = eventually(seconds: 60) {
      missing = lines(of: terminal, rows: 60).enumerated().compactMap { row, line in
        line.contains("j0123456789 \(row) ") ? nil : row
      }
      return missing.isEmpty
    }
    #expect(isWhole, "\(missing)")
  }

  /// What stands on the terminal once it has read all that has come.
  private func lines(of terminal: PseudoTerminal, rows: Int) -> [String] {
    while terminal.read() {}
    var model = ModelTerminal(columns: 100, rows: rows)
    model.write(terminal.text.removingModes)
    return model.rows.map { String($0.compactMap(\.character)) }
  }

  /// Holds keys down until the terminal has no room.
  private func fill(_ terminal: PseudoTerminal) throws {
    // Not in the output: it is drawn digit by digit where the number before it was like it.
    let isReady = eventually(seconds: 60) { lines(of: terminal, rows: 30).contains { $0.contains("of 34") } }
    #expect(isReady)
    let isFull = eventually(seconds: 60) {
      terminal.press("J\u{C}")
      return terminal.isFull
    }
    #expect(isFull)
  }
}

extension String {
  /// Without what is not of the screen's cells.
  fileprivate var removingModes: String { replacing(/\u{1B}\[22;0;0t|\u{1B}[=>]|\u{1B}\\/, with: "") }
}

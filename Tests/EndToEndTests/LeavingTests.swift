import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct LeavingTests {
  @Test(arguments: ["HUP", "TERM"])
  func aSignalEndsItAtOnce(_ signal: String) throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    let child = try start(terminal)
    _ = kill(child, signal == "HUP" ? SIGHUP : SIGTERM)
    #expect(eventually(seconds: 10) { !isRunning(child) })
    try terminal.wait(for: "ready>")
  }

  @Test func aTerminalThatIsGoneEndsItAtOnce() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    let child = try start(terminal)
    try terminal.close()
    #expect(eventually(seconds: 10) { !isRunning(child) })
  }

  /// Opens the reader and gives back its process number.
  private func start(_ terminal: Teletype) throws -> pid_t {
    try terminal.run("sh -c 'echo $$ > ~/number; exec DATELINE --sample'")
    try terminal.wait(for: "1 of 34")
    let text = try String(contentsOf: terminal.home.appendingPathComponent("number"), encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// False also for one that has ended and only waits for its parent to ask.
  private func isRunning(_ child: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8) else { return false }
    return !status.contains(") Z ")
  }
}

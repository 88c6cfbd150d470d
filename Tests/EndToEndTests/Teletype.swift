import Foundation
import Testing

/// A terminal in a tmux server of its own, with a shell in it. Waits for text and never sleeps blindly.
final class Teletype {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  let home: URL
  private let server = "dateline-\(UUID().uuidString)"

  /// The program stands beside the tests that the build made.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("dateline").path

  init(columns: Int, rows: Int, variables: [String] = []) throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent(server)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let standard = ["HOME=\(home.path)", "LC_ALL=C.UTF-8", "PS1=ready> ", "ENV=", "TERM=screen"]
    let cleared = ["NO_COLOR", "COLORTERM", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LANG"]
    let environment = ["env"] + cleared.flatMap { ["-u", $0] } + standard + variables
    try tmux(["-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + environment + ["sh", "-i"])
    try wait(for: "ready>")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: home)
  }

  /// Types a line into the shell; `DATELINE` in it stands for the program.
  func run(_ line: String) throws {
    try tmux(["send-keys", "-l", line.replacingOccurrences(of: "DATELINE", with: Self.program)])
    try press("Enter")
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  /// What stands on the terminal; with `styles` also the sequences that colour it.
  func screen(styles: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p"] + (styles ? ["-e"] : []))
  }

  /// Closes the terminal under the program.
  func close() throws { try tmux(["kill-server"]) }

  /// Waits until the screen fulfils the condition, and gives it back.
  @discardableResult
  func wait(
    for text: String, seconds: Double = 60, _ condition: ((String) -> Bool)? = nil
  ) throws -> String {
    var last = ""
    let isThere = try eventually(seconds: seconds) {
      last = try screen()
      return condition?(last) ?? last.contains(text)
    }
    guard isThere else { throw Missing(description: "\"\(text)\" never came; the screen was:\n\(last)") }
    return last
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    child.arguments = ["tmux", "-L", server, "-f", "/dev/null"] + arguments
    let pipe = Pipe()
    child.standardOutput = pipe
    child.standardError = pipe
    try child.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    child.waitUntilExit()
    return text
  }
}

/// Looks again and again until the condition holds; false when it did not in time.
func eventually(seconds: Double, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = Date(timeIntervalSinceNow: seconds)
  while try !condition() {
    guard Date() < end else { return false }
    usleep(10_000)
  }
  return true
}

import Foundation
import Glibc
import TestSupport
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
    try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: home)
  }

  /// Types a line into the shell; `DATELINE` in it stands for the program.
  func run(_ line: String) throws {
    try tmux(["send-keys", "-l", line.replacingOccurrences(of: "DATELINE", with: Self.program)])
    try press("Enter")
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Pastes a text as a person's terminal does, in brackets where the program has asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  /// What stands on the terminal; with `styles` also the sequences that colour it.
  func screen(styles: Bool = false) throws -> String {
    let file = home.appendingPathComponent("screen")
    try tmux(["capture-pane", "-p"] + (styles ? ["-e"] : []), output: file.path)
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }

  /// What stands on the terminal once it has been the same for a while.
  @discardableResult
  func settledScreen() throws -> String {
    var last = ""
    var repetitions = 0
    _ = try eventually(seconds: 30) {
      let screen = try screen()
      repetitions = screen == last ? repetitions + 1 : 0
      last = screen
      return repetitions > 40
    }
    return last
  }

  /// Where the terminal's cursor stands, and whether it is seen.
  func cursor() throws -> (row: Int, column: Int, isShown: Bool) {
    let file = home.appendingPathComponent("cursor")
    try tmux(["display-message", "-p", "#{cursor_y} #{cursor_x} #{cursor_flag}"], output: file.path)
    let words = try String(decoding: Data(contentsOf: file), as: UTF8.self).split { !$0.isNumber }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 3 else { throw Missing(description: "tmux does not say where its cursor stands") }
    return (numbers[0], numbers[1], numbers[2] == 1)
  }

  /// Waits until the text at the cursor begins so, and gives back whether the cursor is seen.
  @discardableResult
  func wait(forCursorAt text: String, seconds: Double = 20) throws -> Bool {
    var last = ""
    var isShown = false
    let isThere = try eventually(seconds: seconds) {
      let cursor = try self.cursor()
      let rows = try screen().components(separatedBy: "\n")
      // The screens of these tests have a column for each character.
      last = rows.indices.contains(cursor.row) ? String(rows[cursor.row].dropFirst(cursor.column)) : ""
      isShown = cursor.isShown
      return last.hasPrefix(text)
    }
    guard isThere else { throw Missing(description: "the cursor never stood at \"\(text)\", but at \"\(last)\"") }
    return isShown
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

  /// Not by Foundation's `Process`: the server, which the first command starts, inherits the socket that it waits on.
  private func tmux(_ arguments: [String], output: String = "/dev/null") throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // What other tests have open must not stay open with the server. Closing what is not open is no error.
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // Threads of the tests have signals blocked; a server that inherits this cannot be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in environment { free(pointer) } }
    let words = ["tmux", "-L", server, "-f", "/dev/null"] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    guard posix_spawnp(&child, "tmux", &actions, &attributes, &pointers, &environment) == 0 else {
      throw Missing(description: "tmux cannot be started; it is among the packages of README's test command")
    }
    while waitpid(child, nil, 0) == -1, errno == EINTR {}
  }
}

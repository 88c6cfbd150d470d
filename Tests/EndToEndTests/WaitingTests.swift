import Foundation
import Glibc
import Testing

/// A start while another program writes the library.
@Suite(.serialized) struct WaitingTests {
  private let folder: URL
  private var library: String { folder.appendingPathComponent("library.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("waiting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Locks an empty library as SQLite does for writing, and keeps it so while the body runs.
  private func whileLocked(_ body: () throws -> Void) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let descriptor = open(library, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 0x4000_0001
    lock.l_len = 1
    #expect(fcntl(descriptor, F_SETLK, &lock) == 0)
    try body()
  }

  private func start(_ words: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Teletype.program, "--library", library, "--state", folder.appendingPathComponent("state").path] + words)
  }

  @Test func aKeyEndsTheWaitOfAReader() throws {
    try whileLocked {
      let terminal = try start()
      try terminal.wait(for: "dateline: waiting for process \(getpid()) to be done with \(library); ^C cancels")
      terminal.press("\u{3}")
      #expect(terminal.end(within: 10) == SIGINT)
      #expect(terminal.modes == terminal.modesBefore)
    }
  }

  @Test func aReaderGivesUpInOneLine() throws {
    try whileLocked {
      let terminal = try start()
      try terminal.wait(for: "dateline: \(library): in use by another import; try again when that is done\r\n")
      #expect(terminal.end(within: 10) == 1)
    }
  }

  /// Nobody's lines are mixed with the bar.
  @Test func anImportSaysOnALineOfItsOwnForWhomItWaits() throws {
    let source = folder.appendingPathComponent("a.md")
    try Data("# A headline\n\nA first paragraph of some length.\n".utf8).write(to: source)
    try whileLocked {
      let terminal = try start("import", source.path)
      try terminal.wait(for: "\r\u{1B}[Kdateline: waiting for process \(getpid()) to be done with \(library)\r\n")
      kill(terminal.child, SIGTERM)
      #expect(terminal.end(within: 10) == SIGTERM)
    }
  }
}

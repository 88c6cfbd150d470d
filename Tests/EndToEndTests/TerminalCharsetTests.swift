import Charsets
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct TerminalCharsetTests {
  @Test(
    arguments: [
      ("de_DE.ISO-8859-1", .iso8859_1), ("ja_JP.eucJP", .eucJP), ("ru_RU.KOI8-R", .koi8R), ("C", .ascii),
      ("POSIX", .ascii), ("", .ascii),
    ] as [(String, Charset)])
  func theTerminalGetsBytesOfItsCharsetAlone(locale: String, charset: Charset) throws {
    let terminal = try PseudoTerminal([Teletype.program, "--sample"], variables: ["LC_ALL=\(locale)"])
    // "1 of 34" may come in two pieces.
    try terminal.wait(for: "34")
    try terminal.wait(for: "1 of")
    let hasHighBytes = [.iso8859_1, .koi8R].contains(charset)
    #expect(
      eventually(seconds: 60) {
        terminal.read()
        return terminal.output.contains { $0 >= 0x80 } == hasHighBytes
      })
    #expect(!charset.text(of: terminal.output).contains("\u{FFFD}"))
    if charset == .ascii { try terminal.wait(for: "Shown in ASCII") }
  }

  @Test func aChosenCharsetIsUsedAtOnceAndKeptForThisKindOfTerminal() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func start(_ kind: String) throws -> PseudoTerminal {
      try PseudoTerminal(
        [Teletype.program],
        variables: ["LC_ALL=C", "TERM=\(kind)", "XDG_DATA_HOME=\(folder)/data", "XDG_STATE_HOME=\(folder)/state"])
    }
    let first = try start("xterm-256color")
    try first.wait(for: ":charset utf-8")
    #expect(!first.output.contains { $0 >= 0x80 })
    first.press(":charset utf-8\r")
    try first.wait(for: "uses UTF-8")
    try first.wait(for: "┃")
    // What is typed comes in the same charset.
    first.press("Sé")
    try first.wait(for: "é")
    first.press("\u{7}")
    first.forgetOutput()
    first.press(":charset latin1\r")
    #expect(
      eventually(seconds: 60) {
        first.read()
        return first.output.holds([0x53, 0xE3, 0x6F])  // "São"
      })
    first.press(":charset utf-8\r")
    try first.wait(for: "São")
    first.press("Q")
    #expect(first.end(within: 20) == 0)

    let second = try start("xterm-256color")
    try second.wait(for: "┃")
    #expect(!second.text.contains("Shown in ASCII"))
    second.press("Q")
    #expect(second.end(within: 20) == 0)

    let other = try start("xterm")
    try other.wait(for: "Shown in ASCII")
    #expect(!other.output.contains { $0 >= 0x80 })
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in it, one after the other.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: bytes) }
  }
}

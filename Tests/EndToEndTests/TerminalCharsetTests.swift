import Charsets
import Testing

@Suite(.serialized) struct TerminalCharsetTests {
  @Test(
    arguments: [
      ("de_DE.ISO-8859-1", .iso8859_1), ("ja_JP.eucJP", .eucJP), ("ru_RU.KOI8-R", .koi8R), ("C", .ascii),
      ("POSIX", .ascii), ("", .ascii),
    ] as [(String, Charset)])
  func theTerminalGetsBytesOfItsCharsetAlone(locale: String, charset: Charset) throws {
    let terminal = try PseudoTerminal([Teletype.program, "--sample"], variables: ["LC_ALL=\(locale)"])
    try terminal.wait(for: "of 34")
    #expect(!charset.text(of: terminal.output).contains("\u{FFFD}"))
    #expect(terminal.output.contains { $0 >= 0x80 } == [.iso8859_1, .koi8R].contains(charset))
    if charset == .ascii { try terminal.wait(for: "Shown in ASCII") }
  }
}

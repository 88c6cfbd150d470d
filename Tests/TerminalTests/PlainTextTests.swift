import Testing

@testable import Terminal

struct PlainTextTests {
  @Test(arguments: [
    ("é", "e"), ("“", "\""), ("—", "-"), ("│", "|"), ("新", "??"), ("e\u{301}", "e"), ("●", "*"), ("…", "."), ("Ж", "?"),
  ])
  func withoutUnicodeEveryColumnIsOneAsciiCharacter(character: Character, ascii: String) {
    #expect(String(decoding: Transliteration.ascii(character), as: UTF8.self) == ascii)
    #expect(ascii.count == character.columns)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("héllo", "aMOpbGxv")])
  func theClipboardGetsBase64(text: String, encoded: String) {
    #expect(Clipboard.request(for: text) == "\u{1B}]52;c;\(encoded)\u{7}")
  }

  @Test func tooLongACopyIsCutAtACharacter() {
    let text = String(repeating: "é", count: 50_000)
    let request = Clipboard.request(for: text)
    #expect(request.utf8.count <= 100_000)
    #expect(request == Clipboard.request(for: String(text.prefix(37_000))))
  }

  @Test(arguments: [
    TerminalProblem.noTerminal, .cannotPlaceCursor(terminal: "dumb"), .noDescription(terminal: "nope"), .noMemoryFile,
  ])
  func aProblemIsOneLine(problem: TerminalProblem) {
    #expect(!problem.description.contains("\n"))
    #expect(problem.description.count > 20)
  }
}

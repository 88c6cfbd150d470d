import Grid
import Testing

@testable import Terminal

struct TypedTextTests {
  @Test(arguments: ["é", "漢", "😀", "ñ新z"], [5, 900])
  func aCharacterSurvivesEveryCut(text: String, pause: Int) {
    let bytes = Array(text.utf8)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      let inputs = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: pause)
      #expect(inputs == text.map { .key(.character($0)) })
    }
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x80], "\u{FFFD}"), ([0xC3, 0x6A], "\u{FFFD}j"), ([0xE6, 0x96, 0x6A], "\u{FFFD}j"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC2, 0x9B], ""),
    ] as [([UInt8], String)])
  func wrongBytesBecomeTheReplacementCharacter(bytes: [UInt8], text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes, at: 0) == text.unicodeScalars.map { .key(.character(Character($0))) })
  }

  @Test func halfACharacterThatIsNeverFinishedIsReplaced() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0xE6, 0x96], at: 0)
    #expect(decoder.feed([0x6A], at: 2000) == [.key(.character("\u{FFFD}")), .key(.character("j"))])
  }

  private func pasted(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return decoder.feed("\u{1B}[200~\(text)\u{1B}[201~".utf8, at: 0)
  }

  @Test(arguments: [
    ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc\n\nd", "a\nb\nc\n\nd"), ("a\u{1B}[31mb", "a[31mb"),
    ("\u{3}q\u{7F}\u{9B}x", "qx"),
    ("\u{1B}[201", "[201"), ("\u{1B}\u{1B}[20", "[20"), ("", ""), ("日本", "日本"),
  ])
  func aPasteHasNoControlsButNewlineAndTab(text: String, clean: String) {
    #expect(pasted(text) == [.paste(clean)])
  }

  @Test func aPasteMayPauseAndIsCutAtALimit() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~jj".utf8, at: 0) == [])
    #expect(decoder.feed("kk\u{1B}[201~q".utf8, at: 9000) == [.paste("jjkk"), .key(.character("q"))])
    let long = String(repeating: "x", count: Paste.longestBytes + 10)
    #expect(pasted(long) == [.paste(String(long.prefix(Paste.longestBytes)))])
  }

  @Test func aPasteThatIsCutOffIsGivenUpAfterTenSeconds() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~abc".utf8, at: 0)
    #expect(decoder.feed("j".utf8, at: 11_000) == [.paste("abc"), .key(.character("j"))])
  }
}

import Charsets
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

  @Test func keysBehindHalfACharacterAreKept() {
    var decoder = KeyDecoder(.gb18030)
    let inputs = [[0x81, 0x30, 0xD6, 0xD0], [0x81, 0x30, 0x1B], Array("[A".utf8)].flatMap { decoder.feed($0, at: 0) }
    let bad = Input.key(.character("\u{FFFD}"))
    #expect(inputs == [bad, .key(.character("0")), .key(.character("中")), bad, .key(.character("0")), .key(.up)])
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
    ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc\n\nd", "a\nb\nc\n\nd"), ("q\u{3}\u{7F}\u{8}x", "qx"), ("", ""),
    ("日本", "日本"),
  ])
  func aPasteHasNoControlsButNewlineAndTab(text: String, clean: String) {
    #expect(pasted(text) == [.paste(clean)])
  }

  @Test(arguments: [
    ("a\u{1B}[31mred\u{1B}[0m b", "ared b"), ("\u{9B}31mred", "red"), ("\u{1B}]0;title\u{7}text", "text"),
    ("\u{1B}]8;;http://a\u{1B}\\text\u{1B}]8;;\u{1B}\\", "text"), ("\u{1B}_Gx\u{1B}\\a\u{1B}Pq\u{1B}\\b", "ab"),
    ("\u{9D}0;t\u{9C}text", "text"), ("\u{1B}(Ba\u{1B}7b\u{1B}cd", "abd"), ("\u{1B}]0;never closed\nnext", "\nnext"),
    ("\u{1B}]0;a\u{1B}[1mb", "b"), ("\u{1B}[201", ""), ("\u{1B}\u{1B}[20", ""), ("\u{1B}[200~x", "x"),
    ("\u{1B}[é", "é"), ("\u{1B}", ""), ("\u{1B}[", ""), ("\u{1B}]", ""),
  ])
  func escapeSequencesLeaveNoRestInAPaste(text: String, clean: String) {
    #expect(pasted(text) == [.paste(clean)])
  }

  @Test(arguments: [Charset.iso8859_1, .koi8R, .eucJP, .shiftJIS, .gb18030])
  func typedAndPastedTextComesInTheCharsetOfTheTerminal(charset: Charset) {
    let text = charset == .koi8R ? "Мир" : charset == .iso8859_1 ? "déjà" : "日本"
    let encoder = CharacterEncoder(charset)
    let bytes = text.unicodeScalars.flatMap { encoder.bytes($0) ?? [] }
    var decoder = KeyDecoder(charset)
    #expect(bytes.flatMap { decoder.feed([$0], at: 0) } == text.map { .key(.character($0)) })
    #expect(decoder.feed(Array("\u{1B}[200~".utf8) + bytes + "\u{1B}[201~".utf8, at: 1) == [.paste(text)])
  }

  /// It would act on what the terminal shows if it were sent back, and begins nothing here.
  @Test func aControlCharacterOfEightBitsNeverActs() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x9B] + "A".utf8, at: 0) == [.key(.character("\u{FFFD}")), .key(.character("A"))])
    #expect(decoder.feed("\u{9B}\u{9D}\u{85}".utf8, at: 1) == [])
  }

  @Test func controlCEndsAPasteWhoseEndNeverComes() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~jj".utf8, at: 0)
    #expect(decoder.feed([3], at: 500) == [])
    #expect(decoder.isUndecided)
    #expect(decoder.settle(at: 525) == [.paste("jj"), .key(.control("c"))])
    #expect(decoder.feed("j".utf8, at: 530) == [.key(.character("j"))])
  }

  /// Else a paste could quit the reader and type the rest into the shell.
  @Test func aControlCThatIsPastedIsNone() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~a\u{3}b".utf8 + [3], at: 0) == [])
    #expect(decoder.feed("c\u{1B}[201~".utf8, at: 10) == [.paste("abc")])
    #expect(decoder.feed("\u{1B}[200~a\u{3}\u{1B}[201~".utf8, at: 50) == [.paste("a")])
  }

  /// Pieces of a paste come with pauses over a slow link.
  @Test(arguments: [("b\u{3}", 500), ("\u{3}\u{3}", 500), ("\u{3}", 24)])
  func aControlCAtTheEndOfAPieceOfAPasteIsNone(piece: String, pause: Int) {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~a".utf8, at: 0) == [])
    #expect(decoder.feed(piece.utf8, at: pause) == [])
    #expect(!decoder.isUndecided)
    #expect(decoder.settle(at: pause + 900) == [])
    let text = "a" + piece.filter { $0 == "b" } + "rm"
    #expect(decoder.feed("rm\u{1B}[201~q".utf8, at: pause + 1_000) == [.paste(text), .key(.character("q"))])
  }

  @Test func aControlCWithMoreOfThePasteRightBehindIsNone() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~a".utf8, at: 0)
    #expect(decoder.feed([3], at: 500) == [])
    #expect(decoder.settle(at: 524) == [])
    #expect(decoder.feed("b\u{1B}[201~".utf8, at: 524) == [.paste("ab")])
  }

  @Test func aPasteMayPauseAndIsCutAtALimit() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~jj".utf8, at: 0) == [])
    #expect(decoder.feed("kk\u{1B}[201~q".utf8, at: 4_900) == [.paste("jjkk"), .key(.character("q"))])
    let long = String(repeating: "x", count: Paste.longestBytes + 10)
    #expect(pasted(long) == [.paste(String(long.prefix(Paste.longestBytes)))])
  }

  @Test func aPasteThatIsCutOffIsGivenUpAfterFiveSeconds() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~abc".utf8, at: 0)
    #expect(decoder.feed("j".utf8, at: 5_100) == [.paste("abc"), .key(.character("j"))])
  }
}

import Grid
import Testing

@testable import Terminal

struct KeyDecoderTests {
  @Test(arguments: SentSequence.all)
  func everySequenceIsTheKeyItStandsFor(sent: SentSequence) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(sent.bytes, at: 0) == sent.inputs)
    #expect(!decoder.isUndecided)
    #expect(decoder.feed([UInt8(ascii: "j")], at: 1) == [.key(.character("j"))])
  }

  @Test(arguments: SentSequence.all, [5, 30, 900])
  func aSequenceCutOnceNeverActsAsKeys(sent: SentSequence, pause: Int) {
    for cut in 1..<sent.bytes.count {
      var decoder = KeyDecoder()
      var inputs = decoder.feed(sent.bytes[..<cut], at: 100)
      // The terminal waits no longer than an Esc does; what comes later finds it settled.
      if decoder.isUndecided, pause >= 25 { inputs += decoder.settle(at: 125) }
      inputs += decoder.feed(sent.bytes[cut...], at: 100 + pause)
      let isLoneEscape = cut == 1 && pause >= 25
      #expect(inputs == (isLoneEscape ? [.key(.escape)] : []) + sent.inputs, "cut at \(cut)")
    }
  }

  @Test(arguments: SentSequence.all, [5, 30, 900])
  func aSequenceThatComesByteByByteNeverActsAsKeys(sent: SentSequence, pause: Int) {
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    var now = 0
    for byte in sent.bytes {
      inputs += decoder.feed([byte], at: now)
      now += pause
    }
    #expect(inputs == (pause >= 25 ? [.key(.escape)] : []) + sent.inputs)
    #expect(decoder.feed([UInt8(ascii: "j")], at: now) == [.key(.character("j"))])
  }

  @Test(arguments: [5, 30, 900])
  func altSentAsASecondEscSurvivesEveryCut(pause: Int) {
    let bytes = Array("\u{1B}\u{1B}[D".utf8)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      let inputs = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: pause)
      let escapes = pause < 25 || cut > 2 ? 0 : cut
      #expect(inputs == Array(repeating: .key(.escape), count: escapes) + [.key(.altLeft)])
    }
  }

  @Test func aLoneEscActsAfter25Milliseconds() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: 1000) == [])
    #expect(decoder.isUndecided)
    #expect(decoder.milliseconds(untilSettledFrom: 1010) == 15)
    #expect(decoder.settle(at: 1024) == [])
    #expect(decoder.settle(at: 1025) == [.key(.escape)])
    #expect(!decoder.isUndecided)
    #expect(decoder.settle(at: 1060) == [])
  }

  @Test(arguments: Array("jq/x:1Aé~5"))
  func aKeyAfterAnEscThatActedIsItself(character: Character) {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.feed(String(character).utf8, at: 100) == [.key(.escape), .key(.character(character))])
  }

  @Test func afterASecondABracketIsOnlyABracket() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.feed("[A".utf8, at: 1100) == [.key(.escape), .key(.character("[")), .key(.character("A"))])
  }

  @Test func aSequenceThatIsNeverFinishedIsForgotten() {
    for start in ["\u{1B}[1;", "\u{1B}O", "\u{1B}]11;rgb", "\u{1B}P1$r", "\u{1B}]11;x\u{1B}", "\u{1B}_G"] {
      var decoder = KeyDecoder()
      _ = decoder.feed(start.utf8, at: 0)
      #expect(decoder.feed("j".utf8, at: 1500) == [.key(.character("j"))])
    }
  }

  @Test func whatAPersonTypesAfterEscIsNotSwallowedAsAnAnswer() {
    for introducer in ["]", "P"] {
      var decoder = KeyDecoder()
      let inputs = ["\u{1B}", introducer, "j", "k"].enumerated().flatMap { index, text in
        decoder.feed(text.utf8, at: index * 200)
      }
      #expect(inputs == [.key(.escape), .key(.character("j")), .key(.character("k"))])
    }
  }

  /// Nobody types so fast: whatever follows is no key.
  @Test(arguments: ["\u{1B}]ltitle Q\u{1B}\\", "\u{1B}]Licon\u{7}", "\u{1B}Pqjk\u{1B}\\"])
  func anAnswerInOnePieceMayBeginWithALetter(text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(text.utf8, at: 0) == [])
    #expect(decoder.feed("j".utf8, at: 1) == [.key(.character("j"))])
  }

  @Test(arguments: ["\u{1B}]52;c;", "\u{1B}_G", "\u{1B}X", "\u{1B}P1$r", "\u{1B}["])
  func aSequenceOfAnyLengthIsSwallowed(start: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(start.utf8, at: 0) == [])
    for chunk in 1...50 {
      #expect(decoder.feed(Array(repeating: UInt8(ascii: "1"), count: 10_000), at: chunk * 900) == [])
    }
    #expect(decoder.feed((start.hasSuffix("[") ? "~" : "\u{1B}\\").utf8, at: 45_100) == [])
    #expect(decoder.feed("j".utf8, at: 45_101) == [.key(.character("j"))])
  }

  @Test(arguments: ["\u{1B}[M", "\u{1B}[M!", "\u{1B}[T!!"])
  func controlCEndsAReportThatIsNeverFinished(start: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(start.utf8 + [3], at: 0) == [.key(.control("c"))])
    #expect(decoder.feed((start + "\u{1B}[A").utf8, at: 1) == [.key(.up)])
    _ = decoder.feed(start.utf8, at: 2)
    #expect(decoder.feed("j".utf8, at: 1100) == [.key(.character("j"))])
  }

  @Test func controlCBreaksOutOfAnyAnswer() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}]11;rgb".utf8 + [3], at: 0) == [.key(.control("c"))])
    #expect(decoder.feed("\u{1B}[1;".utf8 + [3], at: 0) == [.key(.control("c"))])
  }

  @Test func escAndAKeyAtOnceIsAlt() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}x\u{1B}é".utf8, at: 0) == [.key(.alt("x")), .key(.alt("é"))])
    #expect(decoder.feed("\u{1B}\r".utf8, at: 0) == [.key(.escape), .key(.enter)])
  }

  @Test func typeAheadComesInOrder() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed("jj\u{1B}[B/é\r\u{6}\u{7F}\t".utf8, at: 0) == [
        .key(.character("j")), .key(.character("j")), .key(.down), .key(.character("/")), .key(.character("é")),
        .key(.enter), .key(.control("f")), .key(.backspace), .key(.tab),
      ])
  }
}

import Grid
import Testing

@testable import Terminal

/// A sequence that a terminal sends, and the inputs it stands for; none for answers, which are swallowed.
struct SentSequence: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let inputs: [Input]

  init(_ text: String, _ inputs: [Input]) {
    bytes = Array(text.utf8)
    self.inputs = inputs
  }

  init(_ text: String, _ key: Key) { self.init(text, [.key(key)]) }

  var testDescription: String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "Esc").replacing("\u{7}", with: "Bel")
  }

  static let cursorKeys: [SentSequence] = [
    .init("\u{1B}[A", .up), .init("\u{1B}[B", .down), .init("\u{1B}[C", .right), .init("\u{1B}[D", .left),
    .init("\u{1B}OA", .up), .init("\u{1B}OB", .down), .init("\u{1B}OC", .right), .init("\u{1B}OD", .left),
    .init("\u{1B}[H", .home), .init("\u{1B}[F", .end), .init("\u{1B}OH", .home), .init("\u{1B}OF", .end),
    .init("\u{1B}[1~", .home), .init("\u{1B}[4~", .end), .init("\u{1B}[7~", .home), .init("\u{1B}[8~", .end),
    .init("\u{1B}[2~", .insert), .init("\u{1B}[3~", .delete), .init("\u{1B}[5~", .pageUp),
    .init("\u{1B}[6~", .pageDown), .init("\u{1B}[Z", .backTab),
  ]

  static let functionKeys: [SentSequence] =
    [
      .init("\u{1B}OP", .function(1)), .init("\u{1B}OQ", .function(2)), .init("\u{1B}OR", .function(3)),
      .init("\u{1B}OS", .function(4)), .init("\u{1B}[[A", .function(1)), .init("\u{1B}[[E", .function(5)),
      .init("\u{1B}[P", .function(1)), .init("\u{1B}[1;2P", .function(1)), .init("\u{1B}[23;5~", .function(11)),
    ]
    + [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated().map { number, code in
      .init("\u{1B}[\(code)~", .function(number + 1))
    }

  static let modifiedKeys: [SentSequence] = [
    .init("\u{1B}[1;3D", .altLeft), .init("\u{1B}[1;3C", .altRight), .init("\u{1B}[1;5A", .up),
    .init("\u{1B}[1;2B", .down), .init("\u{1B}[1;5H", .home), .init("\u{1B}[5;5~", .pageUp), .init("\u{1B}O5A", .up),
    .init("\u{1B}O3D", .altLeft), .init("\u{1B}[a", .up), .init("\u{1B}Od", .left), .init("\u{1B}[5^", .pageUp),
    .init("\u{1B}[5$", .pageUp), .init("\u{1B}[7@", .home), .init("\u{1B}[27;5;102~", .control("f")),
    .init("\u{1B}[13u", .enter), .init("\u{1B}[120;3u", .alt("x")),
  ]

  static let keypad: [SentSequence] = [
    .init("\u{1B}OM", .enter), .init("\u{1B}Op", .character("0")), .init("\u{1B}Oq", .character("1")),
    .init("\u{1B}Oy", .character("9")), .init("\u{1B}Oj", .character("*")), .init("\u{1B}Ok", .character("+")),
    .init("\u{1B}Om", .character("-")), .init("\u{1B}On", .character(".")), .init("\u{1B}Oo", .character("/")),
  ]

  static let others: [SentSequence] = [
    .init("\u{1B}[<0;5;3M", [.mouse(MouseEvent(.press, row: 2, column: 4))]),
    .init("\u{1B}[<0;5;3m", [.mouse(MouseEvent(.release, row: 2, column: 4))]),
    .init("\u{1B}[<65;300;5M", [.mouse(MouseEvent(.wheelDown, row: 4, column: 299))]),
    .init("\u{1B}[<68;1;1M", [.mouse(MouseEvent(.wheelUp, row: 0, column: 0))]),
    .init("\u{1B}[<35;1;1M", []),
    .init("\u{1B}[200~quit jq\u{1B}[201~", [.paste("quit jq")]),
  ]

  /// What terminals answer, late, to questions of a program before this one.
  static let answers: [SentSequence] = [
    .init("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", []), .init("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", []),
    .init("\u{1B}]4;1;rgb:aa/00/00\u{1B}\\", []), .init("\u{1B}]52;c;cXVpdA==\u{7}", []),
    .init("\u{1B}P>|XTerm(388)\u{1B}\\", []), .init("\u{1B}P1+r5463=787465726d\u{1B}\\", []),
    .init("\u{1B}P1$r0m\u{1B}\\", []), .init("\u{1B}[?1;2c", []), .init("\u{1B}[>41;388;0c", []),
    .init("\u{1B}[24;80R", []), .init("\u{1B}[?2026;2$y", []), .init("\u{1B}[4;1$y", []), .init("\u{1B}[0n", []),
    .init("\u{1B}[I", []), .init("\u{1B}[O", []), .init("\u{1B}[8;24;80t", []), .init("\u{1B}[?7u", []),
  ]

  static let all = cursorKeys + functionKeys + modifiedKeys + keypad + others + answers
}

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
    for start in ["\u{1B}[1;", "\u{1B}O", "\u{1B}]11;rgb", "\u{1B}P1$r", "\u{1B}]11;x\u{1B}"] {
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

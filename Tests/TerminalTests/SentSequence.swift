import Grid
import Testing

@testable import Terminal

/// A sequence that a terminal sends, and the inputs it stands for; none for answers, which are swallowed.
struct SentSequence: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let inputs: [Input]

  init(_ text: String, _ inputs: [Input]) { self.init(Array(text.utf8), inputs) }

  init(_ bytes: [UInt8], _ inputs: [Input]) {
    self.bytes = bytes
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

  /// Characters sent as numbers: as xterm does (modifyOtherKeys) and as kitty does.
  static let numberedCharacters: [SentSequence] = [
    .init("\u{1B}[27;5;99~", .control("c")), .init("\u{1B}[27;2;65~", .character("A")),
    .init("\u{1B}[27;6;67~", .control("c")), .init("\u{1B}[27;5;32~", .control("@")), .init("\u{1B}[27;2;13~", .enter),
    .init("\u{1B}[27;5;49~", []), .init("\u{1B}[99;5u", .control("c")), .init("\u{1B}[27u", .escape),
    .init("\u{1B}[91;5u", .escape), .init("\u{1B}[105;5u", .tab), .init("\u{1B}[9;2u", .backTab),
    .init("\u{1B}[127;5u", .backspace), .init("\u{1B}[97;2u", .character("A")),
    .init("\u{1B}[97:65;2u", .character("A")),
    .init("\u{1B}[55:47;2u", .character("/")), .init("\u{1B}[97;65u", .character("A")),
    .init("\u{1B}[97;129u", .character("a")), .init("\u{1B}[97;;229u", .character("å")), .init("\u{1B}[97;9u", []),
    .init("\u{1B}[228u", .character("ä")), .init("\u{1B}[57399u", .character("0")), .init("\u{1B}[57414u", .enter),
    .init("\u{1B}[57441;2u", []), .init("\u{1B}[u", []),
  ]

  /// Kitty's protocol tells a key that is pressed (1), held (2) and let go (3).
  static let keyEvents: [SentSequence] = [
    .init("\u{1B}[106;1:1u", .character("j")), .init("\u{1B}[106;1:2u", .character("j")), .init("\u{1B}[106;1:3u", []),
    .init("\u{1B}[99;5:3u", []), .init("\u{1B}[1;1:1A", .up), .init("\u{1B}[1;1:2A", .up), .init("\u{1B}[1;1:3A", []),
    .init("\u{1B}[1;3:3D", []), .init("\u{1B}[5;1:3~", []), .init("\u{1B}[5;1:2~", .pageUp),
    .init("\u{1B}[13;1:3u", []), .init("\u{1B}[57414;129:3u", []), .init("\u{1B}[113;1:3;113u", []),
  ]

  /// The mouse in the protocols of old, left on by a program before this one: values without an end mark, of a byte each or,
  /// as UTF-8, two; and with numbers.
  static let mouseReports: [SentSequence] = [
    .init("\u{1B}[M !!", []), .init("\u{1B}[M#jQ", []), .init("\u{1B}[M`qM", []),
    .init([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xA1], []), .init([0x1B, 0x5B, 0x4D, 0x23, 0xC3, 0x21], []),
    .init([0x1B, 0x5B, 0x4D, 0x20, 0x00, 0x51], []), .init([0x1B, 0x5B, 0x4D, 0x20, 0x21, 0xC3], []),
    .init("\u{1B}[M \u{100}\u{7E}", []), .init("\u{1B}[M#Q\u{A1}", []), .init("\u{1B}[M\u{A0}\u{100}\u{200}", []),
    .init("\u{1B}[tqj", []), .init("\u{1B}[Tqjqjqj", []), .init("\u{1B}[32;10;20M", []), .init("\u{1B}[35;10;20M", []),
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
    .init("\u{1B}P1$r0m\u{1B}\\", []), .init("\u{1B}_Gi=31;OK\u{1B}\\", []), .init("\u{1B}_Gi=31;OK\u{7}", []),
    .init("\u{1B}^quit j\u{1B}\\", []), .init("\u{1B}Xquit Q\u{1B}\\", []), .init("\u{1B}^j\u{7}", []),
    .init("\u{1B}_\u{1B}\\", []), .init("\u{1B}[?1;2c", []), .init("\u{1B}[>41;388;0c", []),
    .init("\u{1B}[24;80R", []), .init("\u{1B}[?2026;2$y", []), .init("\u{1B}[4;1$y", []), .init("\u{1B}[0n", []),
    .init("\u{1B}[I", []), .init("\u{1B}[O", []), .init("\u{1B}[8;24;80t", []), .init("\u{1B}[?7u", []),
  ]

  static let all =
    cursorKeys + functionKeys + modifiedKeys + numberedCharacters + keyEvents + keypad + mouseReports + others + answers
}

import Grid
import Testing

struct KeyNotationTests {
  @Test func textIsReadKeyByKey() throws {
    #expect(
      try keys(from: "/ré<Space>x<Enter><C-f><A-Left><F1><lt>") == [
        .character("/"), .character("r"), .character("é"), .character(" "), .character("x"), .enter, .control("f"),
        .altLeft, .function(1), .character("<"),
      ])
    #expect(try keys(from: "") == [])
  }

  @Test(arguments: [
    ("<Tab>", Key.tab), ("<S-Tab>", .backTab), ("<Esc>", .escape), ("<BS>", .backspace), ("<Del>", .delete),
    ("<Up>", .up), ("<Down>", .down), ("<Left>", .left), ("<Right>", .right), ("<PgUp>", .pageUp),
    ("<PgDn>", .pageDown), ("<Home>", .home), ("<End>", .end), ("<A-Right>", .altRight), ("<A-x>", .alt("x")),
    ("<A-Space>", .alt(" ")), ("<A-lt>", .alt("<")), ("<F12>", .function(12)), ("<Ins>", .insert),
    ("<C-a>", .control("a")),
    ("<Space>", .character(" ")), ("<lt>", .character("<")), ("<C-\\>", .control("\\")), ("<Enter>", .enter),
    (">", .character(">")), ("漢", .character("漢")),
  ])
  func notationReadsBackAsTheKeyItWasWrittenFrom(text: String, key: Key) {
    #expect(Key(named: text) == key)
    #expect(key.notation == text)
  }

  @Test(arguments: [
    ("<C-i>", Key.tab), ("<C-m>", .enter), ("<C-j>", .enter), ("<C-[>", .escape), ("<C-h>", .backspace),
    ("<esc>", .escape), ("<c-F>", .control("f")), ("<PageDown>", .pageDown), ("<space>", .character(" ")),
  ])
  func otherSpellingsAreTheSameKey(text: String, key: Key) {
    #expect(Key(named: text) == key)
  }

  @Test(arguments: ["", "jj", "<>", "<Nope>", "<F13>", "<F0>", "<C-é>", "<C->", "<A->", "<A-xy>", "<Up", "<Up><Up>"])
  func whatIsNotOneKeyIsNone(text: String) {
    #expect(Key(named: text) == nil)
  }

  @Test func problemsSayWhere() {
    #expect(throws: KeyNotationProblem.unknownName("Nope", column: 3)) { try keys(from: "j新k<Nope>") }
    #expect(throws: KeyNotationProblem.unclosedName(column: 9)) { try keys(from: "<Enter>ab<lt") }
  }
}

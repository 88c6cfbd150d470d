import Testing

@testable import Formats

@Suite struct CleaningTests {
  @Test(arguments: [
    ("plain text stays\n\tas it is", "plain text stays\n\tas it is"),
    ("a\u{1B}[31mred\u{1B}[0m b", "ared b"),
    ("title\u{1B}]0;owned\u{07} end", "title end"),
    ("link \u{1B}]8;;http://x\u{1B}\\here\u{1B}]8;;\u{1B}\\ end", "link here end"),
    ("dcs\u{1B}Pq#0\u{1B}\\!", "dcs!"),
    ("eight\u{9B}31m bit\u{9D}52;c;x\u{9C}s", "eight bits"),
    ("never ended \u{1B}]0;rest of line\nnext line", "never ended \nnext line"),
    ("bidi \u{202E}evil\u{202C} \u{2066}x\u{2069}", "bidi evil x"),
    ("zero\u{200B}width\u{FEFF} soft\u{AD}hyphen", "zerowidth softhyphen"),
    ("nul\u{0}bell\u{7}del\u{7F}", "nulbelldel"),
    ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"),
    ("one\u{A0}two\u{202F}three", "one two three"),
    ("private\u{E000} unassigned\u{378} end\u{FFFFF}", "private unassigned end"),
    ("e\u{301}", "\u{E9}"),
    ("Ω\u{2126}", "ΩΩ"),
  ])
  func takesOutWhatMustNotBeShown(_ raw: String, _ clean: String) {
    #expect(Array(cleaned(raw).unicodeScalars) == Array(clean.unicodeScalars))
    #expect(cleaned(cleaned(raw)) == cleaned(raw))
  }

  /// Line by line as all at once, whatever ends the lines and is torn by their ends.
  @Test(arguments: [
    "", "one", "one\n", "one\r\ntwo\r\n\r\nthree", "a\r\r\nb\rc", "a\u{85}b\u{2028}\u{2029}c\n",
    "\n\n é  à \n", "e\n\u{301}x\u{200D}\n\u{200D}y",
    "never ended \u{1B}]0;rest\r\nnext \u{1B}\n[31m line", "\u{9B}31\nm\u{1B}P\nq\u{1B}\\!",
    "👩\u{200D}\n🚀 \u{A0}\u{FEFF} \t end",
  ])
  func cleansLinesAsItCleansTheWhole(_ raw: String) {
    let lines = cleaned(raw).split(separator: "\n", omittingEmptySubsequences: false).map { oneLine(String($0)) }
    #expect(cleanedLines(of: raw, limit: 100) == lines)
    #expect(cleanedLines(of: raw, limit: 1) == Array(lines.prefix(1)))
  }

  @Test func keepsAtMostEightMarksOnABase() {
    let stacked = "x" + String(repeating: "\u{336}", count: 50) + "y"
    #expect(cleaned(stacked).unicodeScalars.count == 10)
  }

  @Test func keepsJoinersOnlyWhereTheyShapeLetters() {
    #expect(cleaned("a\u{200D}b\u{200C}c") == "abc")
    #expect(cleaned("می\u{200C}خواهم").unicodeScalars.contains("\u{200C}"))
    #expect(cleaned("👩\u{200D}🚀").unicodeScalars.contains("\u{200D}"))
    #expect(cleaned("\u{200D}👩\u{200D}").unicodeScalars.count == 1)
  }

  @Test func makesOneLineOfSeveral() {
    #expect(cleanedLine("  a \n\t b\u{A0}\u{A0}c  ") == "a b c")
    #expect(cleanedLine("already one line") == "already one line")
    #expect(cleanedLine(" \n ") == "")
  }

  @Test func dividesParagraphsByOneBlankLine() {
    #expect(cleanedParagraphs("\n\n a  \n\n\n\nb \nc\n") == " a\n\nb\nc")
    #expect(cleanedParagraphs("a\n\nb\nc") == "a\n\nb\nc")
  }

  /// Sequences inside one another, more than a stack bears.
  @Test(arguments: ["\u{1B}]", "\u{1B}P", "\u{1B}[", "\u{9D}", "\u{1B}]\u{9B}"])
  func manySequencesInsideOneAnotherAreTakenOut(_ opening: String) {
    #expect(cleaned("a" + String(repeating: opening, count: 200_000) + "\nb") == "a\nb")
  }
}

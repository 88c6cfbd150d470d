import Articles
import Charsets
import Grid
import Reader
import TestSupport
import Testing

@testable import Session

@Suite struct RecordFormatTests {
  /// Every kind of entry, with texts that have everything in them that could end a line or a quote.
  @Test func whatIsWrittenIsReadAgain() throws {
    var dice = Dice(printingSeedOf: "whatIsWrittenIsReadAgain")
    for _ in 0..<200 {
      let beginning = dice.beginning()
      let entries = (0..<50).map { dice.entry(kind: $0) }
      let text = written(beginning, entries)
      let record = try SessionRecord(text: text)
      #expect(record.beginning == beginning)
      #expect(record.entries.map(\.entry) == entries)
      #expect(record.isWhole == entries.contains(.end))
      // Not only equal, but the same scalars.
      #expect(written(record.beginning, record.entries.map(\.entry)) == text)
    }
  }

  @Test func everySeatHasANameOfItsOwn() {
    #expect(Set(Seat.all.map(\.name)).count == Seat.all.count)
    for seat in Seat.all { #expect(Seat(name: seat.name) == seat) }
  }

  @Test func itsFirstLineSaysThatItHoldsWhatWasTyped() {
    #expect(SessionRecord.firstLine.contains("everything that was typed"))
  }

  /// A program that is killed leaves half a line, which was not applied.
  @Test func whateverIsLeftOfItsEndIsRead() throws {
    let entries: [RecordEntry] = [.frame, .input(.paste("é\n")), .answer(.article, Ticket(number: 3)), .end]
    let text = written(Beginning.small, entries)
    let whole = Array(text.utf8)
    let start = written(Beginning.small, []).utf8.count
    for length in start..<whole.count {
      let record = try SessionRecord(text: String(decoding: whole[..<length], as: UTF8.self))
      let lines = whole[start..<length].count { $0 == UInt8(ascii: "\n") }
      #expect(record.entries.map(\.entry) == Array(entries.prefix(lines)))
      #expect(!record.isWhole)
    }
  }

  @Test func whatBreaksOffBeforeTheSessionBeganIsToldAsThat() throws {
    let whole = Array(written(Beginning.small, []).utf8)
    for length in SessionRecord.firstLine.utf8.count + 1..<whole.count {
      let problem = #expect(throws: RecordProblem.self) {
        try SessionRecord(text: String(decoding: whole[..<length], as: UTF8.self))
      }
      #expect(problem?.cause == .missing("how the session began"))
    }
  }

  @Test(arguments: [
    ("", "not a record"), ("{\"a\": 1}\n", "not a record"), ("dateline log 1: x\n", "not a record"),
    ("dateline record 3: x\n", "version 3"), ("dateline record 1: x\n", "version 1"),
    ("dateline record 2: x\nsize 1\n", "line 2"),
    ("dateline record 2: x\nsize 80 99999999\n", "line 2"), ("dateline record 2: x\nbegin\n", "which program"),
    ("dateline record 2: x\nname \"a\n", "line 2: a quote"), ("dateline record 2: x\ncolour \"a\"\n", "colour"),
    ("dateline record 2: x\nname \"a\" b\n", "“b”"), ("dateline record 2: x\nname \"\u{1B}\"\n", "U+1B"),
    ("dateline record 2: x\ncharset \"UTF-88\" \"\" \"\"\n", "UTF-88"),
  ])
  func whatTheProgramHasNotWrittenIsToldWithItsLine(_ text: String, _ hint: String) {
    let problem = #expect(throws: RecordProblem.self) { try SessionRecord(text: text) }
    #expect(problem?.description.contains(hint) == true)
  }

  @Test(arguments: [
    "key \"ab\"", "key \"\"", "key shift", "key function x", "answer nowhere 1", "answer list -1", "answer list",
    "timer tea 1", "day 2026-02-30", "mouse kick 1 2", "kept 1", "paste plain", "0.0 frame", "notice \"\\x\"",
    "notice \"\\u{110000}\"", "notice \"\u{FFFD}\"",
  ])
  func entriesThatAreNoneAreToldWithTheirLine(_ entry: String) {
    let text = written(Beginning.small, [.frame]) + "1.0 \(entry)\n"
    let problem = #expect(throws: RecordProblem.self) { try SessionRecord(text: text) }
    #expect(problem?.line == text.split(separator: "\n").count)
  }

  private static let mutator = Mutator(
    ["\n", " ", "\"", "\\", "\\u{", "}", "begin\n", "end\n", "0.1 ", "key ", "-1", "99999999999999999999", "\u{301}"],
    mostChanges: 5)

  /// Any damage is a problem or another record, never a trap.
  @Test func damagedRecordsAreReadOrRefused() {
    fuzz("damaged records", rounds: 2_000) { dice, _ in
      let text = written(dice.beginning(), (0..<20).map { dice.entry(kind: $0) })
      _ = try? SessionRecord(text: String(decoding: Self.mutator.mutated(text.utf8, &dice), as: UTF8.self))
    }
  }
}

func written(_ beginning: Beginning, _ entries: [RecordEntry]) -> String {
  let lines = [SessionRecord.firstLine] + beginning.lines + entries.enumerated().map { $1.line(at: $0 * 7) }
  return lines.map { $0 + "\n" }.joined()
}

extension Beginning {
  static let small = Beginning(
    program: "1", size: Size(columns: 80, rows: 24), startedAt: 0, source: .sampleEdition, fingerprint: "f")
}

extension Dice {
  mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "Z", "é", " ", "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{301}", "\u{200D}", "\u{FFFD}", "漢",
      "👩", "\u{1F3FD}", "\u{2028}", "\u{E000}", "{", "}", "u",
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<below(12) { view.append(pick(scalars)) }
    return String(view)
  }

  mutating func character() -> Character { pick(["a", "\"", "\\", " ", "e\u{301}", "\u{301}", "漢", "\r\n", ">", "<"]) }

  mutating func texts() -> [String] { (0..<below(3)).map { _ in text() } }

  mutating func beginning() -> Beginning {
    let id = ArticleID(rawValue: next())
    var beginning = Beginning(
      program: text(), size: Size(columns: below(300), rows: below(100)), startedAt: below(1 << 40),
      today: once(in: 2) ? nil : Day(daysSince1970: below(40_000)),
      source: pick([.library, .sampleEdition, .paths(texts())]), library: once(in: 2) ? nil : text(),
      libraryName: text(), fingerprint: text(), themes: texts(), firstTheme: text(),
      wantedTheme: once(in: 2) ? nil : text(),
      state: [
        .mark(.read((0...below(4)).map { ArticleID(rawValue: UInt64($0)) }, true)), .mark(.starred(id, true)),
        .position(ReadingPosition(paragraph: below(9), character: below(999)), of: id), .note(name: text(), text()),
      ])
    (beginning.terminal, beginning.locale, beginning.arguments) = (text(), text(), texts())
    beginning.charset = TerminalCharset(
      byLocale: pick(Charset.allCases), reason: text(), kind: text(),
      chosen: once(in: 2) ? nil : pick(Charset.allCases))
    return beginning
  }

  private mutating func key() -> Key {
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .insert, .delete, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end, .altLeft, .altRight,
    ]
    switch below(5) {
    case 0: return .character(character())
    case 1: return .control(character())
    case 2: return .alt(character())
    case 3: return .function(below(13))
    default: return pick(named)
    }
  }

  /// Of kinds that follow each other with `kind`.
  mutating func entry(kind: Int) -> RecordEntry {
    let (seat, ticket) = (pick(Seat.all), Ticket(number: below(1 << 40)))
    switch kind % 17 {
    case 0: return .input(.key(key()))
    case 1: return .input(.paste(text()))
    case 2:
      return .input(.mouse(MouseEvent(pick(MouseEvent.Action.all), row: below(99), column: below(99))))
    case 3: return .input(.resize(Size(columns: below(500), rows: below(200))))
    case 4: return .input(.hangup)
    case 5: return .answer(seat, ticket)
    case 6: return .late(seat, ticket)
    case 7: return .failed(seat, ticket, reason: text())
    case 8: return .timer(pick([.preview, .message]), ticket)
    case 9: return .kept
    case 10: return .notKept(reason: text())
    case 11: return .unwritten(reason: text())
    case 12: return .newDay(Day(daysSince1970: below(40_000)))
    case 13: return .libraryChanged
    case 14: return .notice(text())
    case 15: return .problem(text())
    default: return once(in: 2) ? .frame : .end
    }
  }
}

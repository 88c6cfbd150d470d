import Charsets
import Grid
import Testing

@testable import Reader

/// `:charset` says how the terminal is written and read, and changes it.
struct CharsetCommandTests {
  private func reader(columns: Int = 100) throws -> ReadingDriver {
    var reader = try ReadingDriver(columns: columns, rows: 24)
    reader.state.charset = TerminalCharset(byLocale: .ascii, reason: "the locale C names no charset", kind: "vt220")
    return reader
  }

  @Test(arguments: [
    ("utf-8", Charset.utf8), ("UTF8", .utf8), ("utf", .utf8), ("latin1", .iso8859_1), ("iso-8859-1", .iso8859_1),
    ("iso-8859-15", .iso8859_15), ("  koi8-r ", .koi8R), ("CP1252", .windows1252), ("sjis", .shiftJIS),
  ])
  func aNameIsUsedAtOnceAndKeptForThisKindOfTerminal(name: String, charset: Charset) throws {
    var reader = try reader()
    reader.type(":charset \(name)")
    reader.press(.enter)
    #expect(reader.state.overlay == nil)
    #expect(reader.commands.contains(.terminal(.useCharset(charset))))
    #expect(reader.commands.contains(.make(.note(name: "charset vt220", charset.name))))
    #expect(reader.state.message?.text.contains(charset.name) == true)
    var later = TerminalCharset(byLocale: .ascii, reason: "", kind: "vt220")
    later.restore(from: charset.name)
    #expect(later.used == charset)
  }

  @Test func aloneItSaysWhichIsUsedAndWhence() throws {
    var reader = try reader()
    reader.type(":charset")
    reader.press(.enter)
    #expect(reader.state.message?.text == "ASCII: the locale C names no charset")
    reader.type(":charset utf-8")
    reader.press(.enter)
    reader.type(":charset")
    reader.press(.enter)
    #expect(reader.state.message?.text.hasPrefix("UTF-8: chosen for TERM=vt220") == true)
    #expect(reader.commands.filter { if case .terminal(.useCharset) = $0 { true } else { false } }.count == 1)
  }

  @Test func theLocaleIsGoneByAgain() throws {
    var reader = try reader()
    for name in ["big5", "locale"] {
      reader.type(":charset \(name)")
      reader.press(.enter)
    }
    let last = reader.commands.last { if case .terminal(.useCharset) = $0 { true } else { false } }
    #expect(last == .terminal(.useCharset(.ascii)))
    #expect(reader.commands.contains(.make(.note(name: "charset vt220", ""))))
    var later = TerminalCharset(byLocale: .koi8R, kind: "vt220")
    later.restore(from: "")
    #expect(later.used == .koi8R)
  }

  @Test func anUnknownNameIsAnsweredWithThoseThatAreKnown() throws {
    var reader = try reader()
    reader.type(":charset klingon")
    let screen = draw(reader.state, .roles).text()
    for name in ["“klingon”", "utf-8", "koi8-r", "x-mac-ce"] { #expect(screen.contains(name), "\(name)") }
    reader.press(.enter)
    #expect(reader.state.message?.kind == .problem)
    #expect(reader.state.message?.text.hasPrefix("No charset “klingon”; known: utf-8, ascii") == true)
    #expect(reader.state.charset.used == .ascii)
    #expect(!reader.commands.contains { if case .terminal(.useCharset) = $0 { true } else { false } })
  }

  @Test func everyKnownNameIsOfferedAndCompleted() throws {
    var reader = try reader()
    reader.type(":chars")
    reader.press(.tab)
    guard case .palette(let palette) = reader.state.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(palette.field.text == "charset ")
    let offered = palette.rows(reader.state.keymap, saved: []).map(\.name)
    #expect(offered.count == Charset.allCases.count + 2)
    for name in Charset.allCases.map({ $0.name.lowercased() }) { #expect(offered.contains("charset \(name)")) }
    reader.type("koi8-u")
    reader.press(.tab, .enter)
    #expect(reader.commands.contains(.terminal(.useCharset(.koi8U))))
  }

  @Test func theKnownNamesInShortLeaveNoneOut() {
    // "x-mac-ce, -greek" and "ibm437, 737" leave out what stands before them.
    let written = CharsetArgument.knownNames.split { " ,".contains($0) }.flatMap { word in
      [String(word), "x-mac" + word, "ibm" + word]
    }
    for charset in Charset.allCases {
      let name = charset.name.lowercased()
      let isInRange = ["iso-8859-", "windows-125", "ibm86"].contains { name.hasPrefix($0) }
      #expect(isInRange || written.contains(name), "\(name)")
    }
  }

  @Test func helpNamesCommandsThatHaveNoKey() {
    let rows = Keymap.standard.table().compactMap { row in if case .keys(let keys, _) = row { keys } else { nil } }
    #expect(rows.contains(":charset"))
    #expect(rows.contains(":save-search"))
  }
}

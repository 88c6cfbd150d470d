import Foundation
import TestSupport
import Testing

/// Screen readers and braille displays read where the terminal's cursor stands, seen or not.
@Suite(.serialized) struct CursorTests {
  @Test func theCursorStandsWhereTheReaderIs() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    for (name, day, text) in [
      ("a", 2, "Alpha met [the mayor](https://example.com/) of Paris."), ("b", 1, "Nothing else."),
    ] {
      let file = terminal.home.appendingPathComponent("\(name).md")
      try "---\ntitle: Story \(name)\ndate: 2024-05-0\(day)\n---\n\n\(text) Emmanuel Macron spoke in France.\n".write(
        to: file, atomically: true, encoding: .utf8)
    }
    try terminal.run("cd; DATELINE a.md b.md")
    try terminal.wait(for: "1 of 2")
    #expect(try !terminal.wait(forCursorAt: "Story a"))
    try terminal.press("j")
    #expect(try !terminal.wait(forCursorAt: "Story b"))
    try terminal.press("k", "Enter")
    try terminal.wait(for: "Alpha met")
    #expect(try eventually(seconds: 60) { try terminal.cursor().column > 30 })
    #expect(try !terminal.wait(forCursorAt: "Story a"))
    try terminal.press("a")
    #expect(try !terminal.wait(forCursorAt: "the mayor"))
    try terminal.press("e")
    #expect(try !terminal.wait(forCursorAt: "Emmanuel Macron"))
    try terminal.press("e")
    #expect(try !terminal.wait(forCursorAt: "France"))
    try terminal.press("i")
    #expect(try !terminal.wait(forCursorAt: "Headline"))
    try terminal.press("Escape")
    #expect(try !terminal.wait(forCursorAt: "France"))
    try terminal.press("Escape")
    #expect(try !terminal.wait(forCursorAt: "Story a"))
    try terminal.press("F")
    #expect(try eventually(seconds: 60) { try terminal.cursor().row == 23 && terminal.cursor().isShown })
    try terminal.press("s", "p", "o", "Enter")
    #expect(try !terminal.wait(forCursorAt: "spoke"))
    try terminal.press("?")
    #expect(try !terminal.wait(forCursorAt: "Reading"))
    try terminal.press("Escape")
    #expect(try !terminal.wait(forCursorAt: "spoke"))
    try terminal.press(":")
    #expect(try eventually(seconds: 20) { try terminal.cursor().isShown })
    try terminal.press("Escape")
    #expect(try !terminal.wait(forCursorAt: "spoke"))
    try terminal.press("Q")
    try terminal.wait(for: "ready>")
  }

  /// The line comes back from the terminal as it was written, and what stands beside it in its own column.
  @Test(arguments: [
    "हिन्दी में विश्वविद्यालय की क्षमता", "ประธานาธิบดีไปที่น้ำตก", "বাংলাদেশের রাষ্ট্রপতি", "தமிழ்நாட்டின் முதலமைச்சர்",
    "السَّلَامُ عَلَيْكُمْ", "בְּרֵאשִׁית", "한글", "සිංහල ශ්රී",
  ])
  func aScriptOfClustersIsReadAsItIsWritten(text: String) throws {
    let terminal = try Teletype(columns: 120, rows: 24)
    try "# Words\n\n\(text) | end\n".write(
      to: terminal.home.appendingPathComponent("a.md"), atomically: true, encoding: .utf8)
    try terminal.run("cd; DATELINE a.md")
    let screen = try terminal.wait(for: "| end")
    let scalars = Array(screen.unicodeScalars)
    let wanted = Array("\(text) | end".unicodeScalars)
    #expect(scalars.indices.contains { scalars[$0...].starts(with: wanted) }, "\(screen)")
    try terminal.press("Q")
    try terminal.wait(for: "ready>")
  }
}

import Articles
import Foundation
import Storage
import Testing

@testable import dateline

/// Whatever a library, a file's name or an argument holds: nothing that acts on a terminal is printed.
@Suite struct PrintableTests {
  private static let evil = "\u{1B}]0;owned\u{7}Title\u{9B}31m \u{202E}gnp.exe\u{2066}\u{85}end\u{7F}\u{1}"

  @Test(arguments: [
    ["list"], ["search", "body"], ["show", "https://evil.example/1"], ["related", "https://evil.example/1"],
    ["related", "--all"], ["people"], ["countries"],
  ])
  func nothingOfAForeignLibraryActsOnATerminal(_ command: [String]) throws {
    let program = try Program()
    let library = try Self.makeLibrary(in: program)
    for arguments in [command, [command[0], "--json"] + command.dropFirst()] {
      let run = try program.run(["--library", library] + arguments)
      #expect(run.code == 0)
      #expect(!run.output.isEmpty)
      #expect(Self.unsafe(run.output).isEmpty, "\(arguments): \(Self.unsafe(run.output))")
      #expect(Self.unsafe(run.messages).isEmpty)
    }
  }

  @Test func jsonKeepsTheTextByItsEscapes() throws {
    let program = try Program()
    let library = try Self.makeLibrary(in: program)
    let row = try #require(try program.run("list", "--library", library, "--json").objects().first)
    #expect((row["title"] as? String)?.unicodeScalars.elementsEqual(Self.evil.unicodeScalars) == true)
  }

  @Test(arguments: [
    ["show", evil], ["\u{1B}]0;x\u{7}nosuch.txt"], ["--theme", "\u{1B}[31mx", "--sample"],
    ["--print-screen", "\u{9B}1x2", "--sample"], ["--library", "/nonexistent/\u{1B}[2J", "list"],
    ["import", "\u{1B}c"],
  ])
  func errorLinesAreClean(_ arguments: [String]) throws {
    let run = try Program().run(arguments)
    #expect(run.code != 0)
    #expect(run.messages.hasPrefix("dateline: "))
    #expect(Self.unsafe(run.messages).isEmpty, "\(Self.unsafe(run.messages))")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["Plain", "Ünïcödé", "👩‍👩‍👧", "नमस्ते", "می‌خواهم", "a\tb", "北京"])
  func harmlessTextIsPrintedAsItIs(text: String) {
    #expect(printable(text) == text)
    #expect(printableJSON("{\"a\":\"\(text)\"}").contains(text) == !text.contains("\t"))
  }

  /// Controls but for line feeds, direction marks, line ends of other kinds.
  private static func unsafe(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || [0x061C, 0x2028, 0x2029].contains(scalar.value)
          || (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value))
    }.map { "U+" + String($0.value, radix: 16) }
  }

  /// A library as a stranger may hand it over: its texts have come by no import.
  private static func makeLibrary(in program: Program) throws -> String {
    let path = program.home.appendingPathComponent("foreign.sqlite").path
    let library = try Library(.files(library: path, state: program.home.appendingPathComponent("s.sqlite").path))
    let body = "A body. " + evil
    let articles = (1...2).map { number in
      Article(
        title: evil, dateline: evil, authors: [evil], url: "https://evil.example/\(number)", site: evil, body: body,
        links: [Link(text: evil, url: "https://evil.example/" + evil, range: 0..<4)],
        related: [RelatedReference(title: evil, author: evil, url: "https://evil.example/x" + evil)],
        mentions: [
          Mention(.person, 0..<1, entity: Entity(.person, evil)),
          Mention(.country, 2..<3, entity: Entity(.country, evil, code: "XX")),
        ])
    }
    _ = try library.add(articles.map { Library.Addition($0) }, addedAt: 1_600_000_000)
    try library.finishImport()
    return path
  }
}

import Foundation
import Testing

@Suite struct UsageTests {
  let program: Program
  init() throws { program = try Program() }

  @Test(arguments: [
    (["imprt"], "did you mean import?"),
    (["serach"], "did you mean search?"),
    (["--smaple"], "--smaple"),
    (["list", "--limit", "0"], "--limit"),
    (["list", "--sample"], "--sample"),
    (["search"], "what to look for"),
    (["show"], "id"),
    (["--theme", "nosuch", "--sample", "--print-screen", "80x24"], "nosuch"),
    (["--sample", "--print-screen", "80"], "100x30"),
    (["--sample", "--print-screen", "80x24", "--keys", "<Foo>"], "<Foo>"),
  ])
  func wrongUsageIsToldInOneLine(_ arguments: [String], _ hint: String) throws {
    let run = try program.run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(hint))
    #expect(run.messages.hasPrefix("dateline: "))
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test(arguments: [["nosuchfile.txt"], ["list"], ["search", "peso"]])
  func whatIsMissingIsAFailureWithItsPath(_ arguments: [String]) throws {
    let run = try program.run(arguments)
    #expect(run.code == 1)
    #expect(run.messages.contains(arguments == ["nosuchfile.txt"] ? "nosuchfile.txt" : "library.sqlite"))
  }

  @Test func withoutAHomeFolderItSaysWhatToSet() throws {
    let run = try program.run("list", variables: ["HOME": ""])
    #expect(run.code == 1)
    #expect(run.messages.contains("XDG_DATA_HOME"))
  }

  @Test func helpNamesEveryCommandThatWorks() throws {
    let help = try program.run("--help")
    #expect(help.code == 0)
    let listed = help.output.components(separatedBy: "SUBCOMMANDS:").last ?? ""
    let names = listed.split(separator: "\n").filter { $0.hasPrefix("  ") }.compactMap { line in
      line.dropFirst(2).first == " " ? nil : line.split(separator: " ").first.map(String.init)
    }.filter { $0 != "See" }
    #expect(
      names == [
        "import", "inspect", "mentions", "list", "search", "show", "related", "people", "countries", "keys", "config",
      ])
    for name in names { #expect(try program.run(name, "--help").output.contains("USAGE: dateline \(name)")) }
  }

  @Test func versionKeysAndCompletionsArePrinted() throws {
    #expect(try program.run("--version").lines.count == 1)
    #expect(try program.run("keys").output.contains("next article of the list"))
    #expect(try program.run("--generate-completion-script", "bash").output.contains("dateline"))
  }
}

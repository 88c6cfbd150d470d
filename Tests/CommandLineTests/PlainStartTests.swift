import Testing

@testable import dateline

@Suite struct PlainStartTests {
  @Test(arguments: [
    [], ["--library", "a b.sqlite"], ["--state", "s", "--library", "l", "--theme", "woodcut"], ["--no-color"],
    ["--sample", "--theme", "telex", "--theme", "lamplight"],
  ])
  func itReadsWhatTheParserReads(_ arguments: [String]) throws {
    let start = try #require(PlainStart(arguments))
    let command = try #require(try Dateline.parseAsRoot(arguments) as? Read)
    let parsed = command.parent.shared.settings
    #expect(start.isSample == command.parent.reading.sample)
    #expect(start.settings.library == parsed.library)
    #expect(start.settings.state == parsed.state)
    #expect(start.settings.theme == parsed.theme)
    #expect(start.settings.isColorless == parsed.isColorless)
    #expect(command.paths.isEmpty)
  }

  @Test(arguments: [
    ["list"], ["a.jsonl"], ["-"], ["--help"], ["--version"], ["--library"], ["--library", "--state"], ["--library=x"],
    ["--keys", "j"], ["--print-screen", "80x24"], ["--smaple"], ["--"], [""], ["--theme", ""],
  ])
  func theRestGoesToTheParser(_ arguments: [String]) {
    #expect(PlainStart(arguments) == nil)
  }
}

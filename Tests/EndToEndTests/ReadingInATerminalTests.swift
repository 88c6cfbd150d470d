import Foundation
import Testing

@Suite(.serialized) struct ReadingInATerminalTests {
  @Test func aSessionFromTheFirstScreenToTheLast() throws {
    let terminal = try Teletype(columns: 120, rows: 30)
    try terminal.run("cd; stty -g > before; DATELINE --sample")
    try terminal.wait(for: "1 of 34")

    try terminal.press("j", "j")
    try terminal.wait(for: "3 of 34")

    try terminal.press("S")
    try terminal.press("g", "u", "i", "n", "e", "a", "s")
    try terminal.wait(for: "Four Guineas", seconds: 60) { $0.contains("“guineas") && !$0.contains("of 34") }
    try terminal.press("Enter", "Enter")
    let article = try terminal.wait(for: "the article and its related posts") { screen in
      headline(screen) != nil && screen.contains("1 Neither one nor the")
    }

    try terminal.press("1")
    try terminal.wait(for: "another article") { headline($0) == nil && $0.contains(" min ") }
    try terminal.press("H")
    let again = try terminal.wait(for: "the article") { headline($0) != nil }
    #expect(headline(article) == headline(again))

    try terminal.press("C-z")
    try terminal.wait(for: "ready>", seconds: 60) { $0.contains("ready>") && headline($0) == nil }
    try terminal.run("fg")
    try terminal.wait(for: "the article") { headline($0) != nil }

    try terminal.resize(columns: 50, rows: 16)
    try terminal.wait(for: "a tab line") { $0.contains("Article") && $0.contains("Related") && $0.contains("List") }

    try terminal.press("Q")
    try terminal.wait(for: "the shell") { $0.contains("ready>") && !$0.contains("Related") }
    try terminal.run("echo code $?; stty -g > after; cmp before after && echo same modes")
    try terminal.wait(for: "code 0")
    try terminal.wait(for: "the modes") { $0.components(separatedBy: "same modes").count > 2 }
  }

  @Test func keysOfTheCommandLineArePressedFirst() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    try terminal.run("DATELINE --sample --keys 'jj<Enter>'")
    try terminal.wait(for: "3 of 34")
    try terminal.press("q", "q")
    try terminal.wait(for: "ready>")
  }

  @Test func standardInputLeavesTheKeyboardToThePerson() throws {
    let terminal = try Teletype(columns: 100, rows: 24)
    try terminal.run("printf '# A piped story\\n\\nIt came through a pipe.\\n' | DATELINE -; echo code $?")
    try terminal.wait(for: "It came through a pipe.")
    try terminal.press("Q")
    try terminal.wait(for: "code 0")
  }

  /// The article's column of the line with its headline; related posts beside it may come later.
  private func headline(_ screen: String) -> String? {
    let line = screen.components(separatedBy: "\n").first { $0.contains("Four Guineas and two Congos") }
    return line.flatMap { $0.components(separatedBy: "┃").dropFirst().first }
  }
}

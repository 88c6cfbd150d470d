import Foundation
import Testing

@Suite(.serialized) struct ReadingInATerminalTests {
  @Test func aSessionFromTheFirstScreenToTheLast() throws {
    let terminal = try Teletype(columns: 120, rows: 30)
    try terminal.run(
      "cd; stty -g > before; DATELINE --sample; echo code $?; stty -g > after; cmp before after && echo same")
    try terminal.wait(for: "1 of 34")

    try terminal.press("j", "j")
    try terminal.wait(for: "3 of 34")

    try terminal.press("S")
    try terminal.press("g", "u", "i", "n", "e", "a", "s")
    try terminal.wait(for: "Four Guineas", seconds: 60) { $0.contains("“guineas") && !$0.contains("of 34") }
    try terminal.press("Enter", "Enter")
    let article = try terminal.wait(for: "KINSHASA –")

    try terminal.press("1")
    try terminal.wait(for: "another article") { !$0.contains("KINSHASA –") && $0.contains("min") }
    try terminal.press("H")
    let again = try terminal.wait(for: "KINSHASA –")
    #expect(headline(article) == headline(again))

    try terminal.press("C-z")
    try terminal.wait(for: "ready>", seconds: 60) { $0.contains("ready>") && !$0.contains("KINSHASA –") }
    try terminal.run("fg")
    try terminal.wait(for: "KINSHASA –")

    try terminal.resize(columns: 50, rows: 16)
    try terminal.wait(for: "a tab line") { $0.contains("Article") && $0.contains("Related") && $0.contains("List") }

    try terminal.press("Q")
    try terminal.wait(for: "code 0")
    try terminal.wait(for: "same")
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

  private func headline(_ screen: String) -> Substring? {
    screen.split(separator: "\n").first { $0.contains("Guineas") && $0.contains("┃") }
  }
}

import TestSupport
import Testing

@Suite(.serialized) struct RepaintTests {
  /// What stands on the screen after many keys is what a full repaint shows.
  @Test(arguments: [(80, 24), (140, 40), (58, 20)])
  func aRepaintChangesNothing(columns: Int, rows: Int) throws {
    let terminal = try Teletype(columns: columns, rows: rows, variables: ["TERM=tmux-256color"])
    try terminal.run("DATELINE --sample")
    try terminal.wait(for: "1 of 34")
    var random = Dice(seed: UInt64(columns))
    let keys = [
      "j", "j", "j", "k", "J", "K", "Space", "b", "d", "u", "Tab", "l", "h", "z", "r", "Enter", "H", "n", "e",
    ]
    for _ in 0..<3 {
      for _ in 0..<25 { try terminal.press(keys[Int(random.next() % UInt64(keys.count))]) }
      try terminal.press("Escape")
      // What a pane shows may be asked for still, on a busy machine for long.
      try terminal.wait(for: "something in each pane", everyPaneIsFilled)
      let before = withoutStatusLine(try terminal.settledScreen())
      // Help comes after the repaint, and what it covered comes back from what the program believes to be there.
      try terminal.press("C-l", "?")
      try terminal.wait(for: "Reading") { $0.contains("back a page in the article") || $0.contains("read on: a page") }
      try terminal.press("Escape")
      let isSame = try eventually(seconds: 20) { withoutStatusLine(try terminal.screen()) == before }
      let after = try terminal.screen()
      #expect(isSame, "before:\n\(before)\nafter:\n\(after)")
    }
    try terminal.press("Q")
    try terminal.wait(for: "ready>")
  }

  /// Whether each of the panes that stand side by side has something in it.
  private func everyPaneIsFilled(_ screen: String) -> Bool {
    let rows = screen.split(separator: "\n").dropFirst().dropLast().map {
      $0.split(separator: "┃", omittingEmptySubsequences: false)
    }
    let panes = rows.map(\.count).max() ?? 0
    return panes > 0
      && (0..<panes).allSatisfy { pane in
        rows.contains { $0.indices.contains(pane) && $0[pane].contains { !$0.isWhitespace } }
      }
  }

  /// A message leaves the last line after a while.
  private func withoutStatusLine(_ screen: String) -> ArraySlice<Substring> {
    screen.split(separator: "\n", omittingEmptySubsequences: true).dropLast()
  }
}

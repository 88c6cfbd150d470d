import Grid
import Testing

struct HeadlessScreenTests {
  private func frame(_ text: String, columns: Int = 10) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.write(text, in: Rect(row: 0, column: 0, columns: columns, rows: 1))
    return frame
  }

  @Test func playsItsScriptAndThenHangsUp() {
    let screen = HeadlessScreen(size: Size(columns: 10, rows: 1), keys: [.enter, .character("q")])
    #expect(screen.nextInputs() == [.key(.enter)])
    #expect(screen.nextInputs() == [.key(.character("q"))])
    #expect(screen.nextInputs() == [.hangup])
    #expect(screen.nextInputs() == [.hangup])
  }

  @Test func countsTheCellsThatChange() {
    let screen = HeadlessScreen(size: Size(columns: 10, rows: 1), keys: [])
    screen.show(frame("abc"))
    screen.show(frame("abc"))
    screen.show(frame("abd"))
    screen.redraw()
    screen.show(frame("abd"))
    #expect(screen.cellsPainted == [10, 1, 10])
    #expect(screen.frames.map { $0.text() } == ["abc", "abd", "abd"])
  }

  @Test func adoptsTheSizeThatItReports() {
    let small = Size(columns: 4, rows: 1)
    let screen = HeadlessScreen(size: Size(columns: 10, rows: 1), script: [.inputs([.resize(small)])])
    _ = screen.nextInputs()
    #expect(screen.size == small)
  }

  @Test func waitsForWorkUntilTheTextIsThere() {
    let screen = HeadlessScreen(
      size: Size(columns: 10, rows: 1), script: [.untilShown("found"), .inputs([.key(.enter)])], awaitRing: { true })
    screen.show(frame("searching"))
    #expect(screen.nextInputs() == [])
    #expect(screen.nextInputs() == [])
    screen.show(frame("found"))
    #expect(screen.nextInputs() == [])
    #expect(screen.nextInputs() == [.key(.enter)])
    #expect(screen.missing == nil)
  }

  @Test func givesUpOnTextThatNeverComes() {
    let screen = HeadlessScreen(size: Size(columns: 10, rows: 1), script: [.untilShown("found")])
    #expect(screen.nextInputs() == [])
    #expect(screen.missing == "found")
    #expect(screen.nextInputs() == [.hangup])
  }
}

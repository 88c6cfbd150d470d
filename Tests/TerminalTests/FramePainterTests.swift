import Grid
import TestSupport
import Testing

@testable import Terminal

/// Tests that set the terminal library going, which can do one thing at a time.
@Suite(.serialized) enum CursesTests {}

extension CursesTests {
  @Suite(.serialized) struct FramePainterTests {
    private static let margins: Set = [ModeReport(mode: ModeReport.margins, isSettable: true)]

    @Test(
      arguments: [Size(columns: 110, rows: 24), Size(columns: 33, rows: 9)],
      [[], margins])
    func anyFramesLeaveTheTerminalAsAFullPaintWould(size: Size, reports: Set<ModeReport>) throws {
      let model = try PaintedModel(size)
      defer { model.close() }
      var pages = Pages(size)
      for step in 0..<100 {
        let frame = pages.next()
        model.show(frame, reports)
        let wrong = model.differences(from: frame)
        #expect(wrong.isEmpty, "step \(step)")
        #expect(model.terminal.cursor == frame.cursor, "step \(step)")
        guard wrong.isEmpty else { return }
      }
      #expect(model.terminal.unknown == [])
    }

    @Test func aPaneBesideOthersScrollsBetweenMargins() throws {
      let model = try PaintedModel(Size(columns: 140, rows: 40))
      defer { model.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      model.show(pages.frame, Self.margins)
      let whole = model.takeBytes()
      pages.scroll(pane: 1, by: 1)
      model.show(pages.frame, Self.margins)
      #expect(model.takeBytes() < whole / 8)
    }

    @Test func rowsScrollWhollyWhereThePanesBesideAreNearlyEmpty() throws {
      let model = try PaintedModel(Size(columns: 140, rows: 40))
      defer { model.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      pages.empty(pane: 0, from: 4)
      pages.empty(pane: 2, from: 6)
      model.show(pages.frame, [])
      let whole = model.takeBytes()
      pages.scroll(pane: 1, by: 1)
      model.show(pages.frame, [])
      #expect(model.takeBytes() < whole / 4)
    }

    @Test func aCursorThatMovesAloneTakesFewBytes() throws {
      let model = try PaintedModel(Size(columns: 60, rows: 16))
      defer { model.close() }
      var pages = Pages(Size(columns: 60, rows: 16))
      var frame = pages.next()
      model.show(frame, [])
      _ = model.takeBytes()
      for place in [(3, 40), (15, 59), (0, 0), (9, 9)] {
        frame.cursor = Cursor(row: place.0, column: place.1, isShown: frame.cursor.isShown)
        model.show(frame, [])
        #expect(model.takeBytes() <= 10)
        #expect(model.terminal.cursor == frame.cursor)
      }
    }

    /// A frame of many bytes stands between the two signs where the terminal has said that it knows them, and only there.
    @Test(arguments: [true, false])
    func aLargeFrameIsShownAtOnceWhereTheTerminalCanDoThat(isSettable: Bool) throws {
      let model = try PaintedModel(Size(columns: 110, rows: 24))
      defer { model.close() }
      let pages = Pages(Size(columns: 110, rows: 24))
      model.show(pages.frame, [])
      #expect(model.takeBytes() > 1_000 && !model.written.contains("?2026"), "nothing is known of the terminal yet")
      let opening = model.written.count
      model.redraw()
      model.show(pages.frame, [ModeReport(mode: ModeReport.synchronizedOutput, isSettable: isSettable)])
      #expect(model.takeBytes() > 1_000)
      let frame = model.written.dropFirst(opening)
      #expect(frame.hasPrefix("\u{1B}[?2026h") == isSettable && frame.hasSuffix("\u{1B}[?2026l") == isSettable)
      #expect(frame.split(separator: "?2026", omittingEmptySubsequences: false).count == (isSettable ? 3 : 1))
      #expect(model.differences(from: pages.frame) == [])
    }

    @Test func anEqualFrameWritesNothing() throws {
      let model = try PaintedModel(Size(columns: 60, rows: 16))
      defer { model.close() }
      var pages = Pages(Size(columns: 60, rows: 16))
      let frame = pages.next()
      model.show(frame, [])
      _ = model.takeBytes()
      model.show(frame, [])
      #expect(model.takeBytes() == 0)
    }

    /// Old terminals print the end of the question.
    @Test(arguments: ["screen", "linux", "vt100"])
    func aTerminalOfFewColorsIsAskedNothing(name: String) throws {
      let model = try PaintedModel(Size(columns: 140, rows: 40), terminal: name)
      defer { model.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      for _ in 0..<4 {
        model.show(pages.frame, [])
        #expect(model.differences(from: pages.frame, hasColors: false) == [])
        pages.scroll(pane: 1, by: 1)
      }
      #expect(!model.written.contains("$p"))
    }

    @Test func onlyATerminalThatMayHaveThemIsAskedForMarginsAndOnce() throws {
      let model = try PaintedModel(Size(columns: 140, rows: 40))
      defer { model.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      model.show(pages.frame, [])
      _ = model.takeBytes()
      #expect(!model.written.contains("$p"))
      for _ in 0..<3 {
        pages.scroll(pane: 1, by: 1)
        model.show(pages.frame, [])
      }
      _ = model.takeBytes()
      #expect(model.written.split(separator: "?69$p", omittingEmptySubsequences: false).count == 2)
    }
  }
}

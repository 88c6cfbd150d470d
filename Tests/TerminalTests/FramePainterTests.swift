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

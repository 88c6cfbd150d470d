import Grid
import TestSupport
import Testing

@testable import Terminal

extension CursesTests {
  /// Whatever frames come one after another, the terminal shows the last one.
  @Suite(.serialized) struct PainterFuzzTests {
    @Test func sequencesOfFramesOnAnySizeEndAsTheLastFrame() throws {
      var dice = Dice(printingSeedOf: "PainterFuzzTests.sequences")
      for _ in 0..<fuzzRounds(4) { try play(&dice, on: "xterm-256color") }
    }

    @Test(arguments: ["screen", "linux", "vt100", "tmux-256color", "screen-256color", "xterm"])
    func otherTerminalsShowTheLastFrameToo(name: String) throws {
      var dice = Dice(printingSeedOf: "PainterFuzzTests.others \(name)")
      for _ in 0..<fuzzRounds(1) { try play(&dice, on: name) }
    }

    private func play(_ dice: inout Dice, on name: String) throws {
      let hasColors = name.hasSuffix("256color")
      var size = Self.size(&dice)
      let model = try PaintedModel(size, terminal: name)
      defer { model.close() }
      var reports: Set<ModeReport> = []
      if hasColors, dice.once(in: 2) { reports.insert(ModeReport(mode: ModeReport.margins, isSettable: true)) }
      if hasColors, dice.once(in: 2) {
        reports.insert(ModeReport(mode: ModeReport.synchronizedOutput, isSettable: true))
      }
      var pages = Pages(size, Dice(seed: dice.next()))
      for step in 0..<40 {
        switch dice.below(24) {
        case 0:
          size = Self.size(&dice)
          model.resize(to: size)
          pages = Pages(size, Dice(seed: dice.next()))
        case 1: model.spoil()
        case 2: model.redraw()
        default: break
        }
        var frame = pages.next()
        if dice.once(in: 3) { Self.scribble(on: &frame, &dice) }
        model.show(frame, reports)
        let wrong = model.differences(from: frame, hasColors: hasColors, hasItalics: name != "screen-256color")
        #expect(wrong.isEmpty, "\(name) \(size), step \(step)")
        #expect(model.terminal.cursor.row == frame.cursor.row && model.terminal.cursor.column == frame.cursor.column)
        #expect(model.terminal.unknown == [], "\(name), step \(step)")
        guard wrong.isEmpty, model.terminal.unknown.isEmpty else { return }
      }
    }

    private static func size(_ dice: inout Dice) -> Size {
      Size(columns: 20 + dice.below(dice.once(in: 3) ? 180 : 70), rows: 6 + dice.below(dice.once(in: 3) ? 55 : 20))
    }

    /// Writes what lies at odd places: over the edges of panes, and at the end of a row.
    ///
    /// On many terminals ncurses reaches the last cell of all by inserting a blank before it, which tears a wide character
    /// that stands there. So the end of the last row is left alone, as the reader does: it ends in a blank.
    private static func scribble(on frame: inout Frame, _ dice: inout Dice) {
      for _ in 0..<1 + dice.below(6) {
        let text = dice.pick(["東", "世界", "🌍🌍", "e\u{301}", "कि", "word", " ", "\u{3000}", "──────────", "x"])
        let style = Style(
          .indexed(UInt8(16 + dice.below(8))), on: dice.once(in: 2) ? .standard : .indexed(UInt8(232 + dice.below(3))),
          Style.Attributes(rawValue: UInt8(dice.below(16))))
        let row = dice.below(frame.size.rows)
        let columns = frame.size.columns - (row == frame.size.rows - 1 ? 1 : 0)
        let column = dice.once(in: 4) ? columns - 2 : dice.below(columns)
        frame.write(text, in: Rect(row: row, column: column, columns: columns - column, rows: 1), style)
        if columns < frame.size.columns { frame.fill(Rect(row: row, column: columns - 2, columns: 3, rows: 1), .plain) }
      }
    }
  }
}

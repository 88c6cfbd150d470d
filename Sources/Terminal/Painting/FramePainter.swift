import CNcurses
import Grid

/// Turns frames into what the terminal has to be sent, through ncurses and by the way that takes the fewest bytes.
///
/// ncurses finds what differs between two frames, and scrolls where whole rows have moved. Where a pane beside others
/// has moved it would write all of it anew. Then it is shown a frame in between first, in which the pane has moved, and the
/// terminal is told to move it. (What else was tried, and what each saves: `.github/decisions/ncurses.md`.)
final class FramePainter {
  private let window: UnsafeMutablePointer<WINDOW>
  private var cells: CellPainter
  private let buffer: PaintBuffer
  /// Whether the terminal has 256 colours or more. All such terminals speak ECMA-48 and can end a single attribute.
  private let isModern: Bool
  private var economy = PenEconomy()
  private var shown: Frame?
  private var isCursorShown = false
  private var hasAsked = false

  init(_ window: UnsafeMutablePointer<WINDOW>, palette: ColorTable, lettering: Lettering, buffer: PaintBuffer) {
    self.window = window
    self.buffer = buffer
    isModern = palette.depth == .palette256 || palette.depth == .direct
    cells = CellPainter(window, palette: palette, lettering: lettering, unifiesBlanks: isModern)
  }

  var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

  /// How text is written from the next frame on.
  var lettering: Lettering {
    get { cells.lettering }
    set {
      cells.lettering = newValue
      redraw()
    }
  }

  /// Call when something else has written to the terminal, or not all output has reached it: the next frame is painted as
  /// a whole.
  func forget() {
    economy.forget()
    redraw()
  }

  /// Makes the next frame be painted as a whole.
  func redraw() {
    shown = nil
    clearok(window, true)
  }

  /// Returns what turns the last frame into this one; empty where they are equal. All of it has to reach the terminal.
  ///
  /// `reports` is what the terminal has said about its modes so far.
  func paint(_ frame: Frame, _ reports: Set<ModeReport>) -> [UInt8] {
    let before = shown?.size == frame.size ? shown : nil
    var difference = before.map { FrameDifference(from: $0, to: frame) } ?? FrameDifference(of: frame.size)
    guard !difference.isEmpty || frame.cursor != shown?.cursor else { return [] }
    cells.setGround(frame.commonBackground)
    var bytes: [UInt8] = []
    if let before {
      bytes += movePane(from: before, to: frame, reports, &difference)
    } else {
      cells.erase()
      if isModern { bytes += ScrollSequence.touchingAll(rows: size.rows).utf8 }
    }
    bytes += gather {
      put(frame, difference)
      place(frame.cursor)
    }
    shown = frame
    let isSynchronized = reports.contains(ModeReport(mode: ModeReport.synchronizedOutput, isSettable: true))
    let written = lettering.written(bytes)
    return isSynchronized && written.count > 1_000 ? Self.frameStart + written + Self.frameEnd : written
  }

  private static let frameStart = Array("\u{1B}[?2026h".utf8)
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Puts on the window what differs. Until the frame is done the cursor may stay where drawing leaves it, which saves the
  /// bytes to move it.
  private func put(_ frame: Frame, _ difference: FrameDifference) {
    leaveok(window, true)
    for (row, span) in zip(0..<size.rows, difference.spans) where !span.isEmpty {
      let visible = frame.row(row).prefix(size.columns)
      cells.paint(visible, row: row, span: span.clamped(to: 0..<visible.count))
    }
  }

  /// Returns what ncurses writes to show what `paint` puts on its window.
  private func gather(_ paint: () -> Void) -> [UInt8] {
    let bytes = buffer.gather {
      paint()
      cells.refresh()
    }
    return isModern ? economy.thinned(bytes) : bytes
  }

  /// Leaves the cursor where the frame has it, also where nobody sees it: screen readers and braille displays follow it.
  private func place(_ cursor: Cursor) {
    leaveok(window, false)
    wmove(window, Int32(cursor.row), Int32(cursor.column))
    guard cursor.isShown != isCursorShown else { return }
    isCursorShown.toggle()
    curs_set(isCursorShown ? 1 : 0)
  }
}

// MARK: - Panes that are scrolled

extension FramePainter {
  /// Moves a pane that has moved between the frames, where the terminal can do that and it saves bytes, and returns what
  /// that takes. `difference` is then what is left to be drawn.
  private func movePane(
    from before: Frame, to after: Frame, _ reports: Set<ModeReport>, _ difference: inout FrameDifference
  ) -> [UInt8] {
    // A terminal that has been asked, and has not said that it has margins, has none.
    guard isModern, !hasAsked || hasMargins(reports), after.size == size, difference.rowCount >= Shift.fewestRows,
      let shift = Shift(from: before, to: after, difference)
    else { return [] }
    guard hasMargins(reports) else { return askForModes(before, after, shift.area) }
    var moved = before
    moved.scroll(shift.area, by: shift.distance, exposing: Self.unlikely)
    difference.compare(moved, after, rows: shift.rows)
    return replacing({ put(moved, FrameDifference(of: size, in: shift.area)) }, by: ScrollSequence.pane(shift))
  }

  private func hasMargins(_ reports: Set<ModeReport>) -> Bool {
    reports.contains(ModeReport(mode: ModeReport.margins, isSettable: true))
  }

  /// The style that ncurses believes uncovered rows to have. Terminals differ in their background there; no frame holds
  /// such cells, so all of them are drawn.
  private static let unlikely = Style(.indexed(1), on: .indexed(2), [.bold, .italic, .underline, .reverse])

  /// Returns `sequence`, which does on the terminal what ncurses would do for `paint`. What ncurses writes for it is dropped.
  private func replacing(_ paint: () -> Void, by sequence: String) -> [UInt8] {
    economy.skip(buffer.gather { drawing(endingAt: (0, 0), paint) })
    return Array(sequence.utf8)
  }

  /// Asks the terminal about the modes that are of use once a pane is scrolled. The answers come among the keys.
  ///
  /// Some terminals print the last letters of the questions, so these are asked where two cells are drawn right after.
  private func askForModes(_ before: Frame, _ after: Frame, _ area: Rect) -> [UInt8] {
    let columns = size.columns
    let place = (area.row..<area.row + area.rows).lazy.flatMap { row in
      (area.column..<area.column + area.columns - 1).lazy.map { (row: row, column: $0) }
    }.first { place in
      let index = place.row * columns + place.column
      return [index, index + 1].allSatisfy { before.cells[$0] != after.cells[$0] }
    }
    guard let place else { return [] }
    hasAsked = true
    let move = economy.thinned(buffer.gather { drawing(endingAt: place) {} })
    let question = ModeReport.question(ModeReport.margins) + ModeReport.question(ModeReport.synchronizedOutput)
    return move + Array((question + ScrollSequence.cursor(to: place)).utf8)
  }

  /// Lets ncurses draw, and believe that the cursor stands at a place afterwards.
  private func drawing(endingAt place: (row: Int, column: Int), _ paint: () -> Void) {
    paint()
    leaveok(window, false)
    wmove(window, Int32(place.row), Int32(place.column))
    cells.refresh()
  }
}

extension Frame {
  /// The background that most rows end on.
  fileprivate var commonBackground: Color {
    var counts: [Color: Int] = [:]
    guard size.columns > 0 else { return .standard }
    for row in 0..<size.rows { counts[self.row(row).last?.style.background ?? .standard, default: 0] += 1 }
    return counts.max { $0.value < $1.value }?.key ?? .standard
  }
}

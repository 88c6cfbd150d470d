import CNcurses
import Charsets
import Grid

/// The painter without a terminal, for measuring and tests: it returns what a terminal would be sent for each frame.
///
/// ncurses keeps global state, so only one may be in use at a time.
public final class Easel {
  /// What the terminal is sent before the first frame.
  let opening: [UInt8]
  private let start: CursesStart
  private let painter: FramePainter

  /// What the terminal has said about its modes. The painter asks when they would be of use.
  var reports: Set<ModeReport> = []

  /// `terminal` is a name that the system describes, which shows `colors` as in COLORTERM. `knowsModes` tells whether
  /// the terminal moves a pane between margins and shows a frame at once.
  public init(
    _ terminal: String, _ size: Size, colors: String? = nil, charset: Charset = .utf8, knowsModes: Bool = false
  ) throws(TerminalProblem) {
    let canDrawAll = Lettering.adoptUnicode()
    start = try CursesStart(size, name: terminal, colors: colors)
    opening = start.setUp()
    painter = FramePainter(
      start.window, palette: ColorTable(.all), lettering: Lettering(canDrawAll ? charset : .ascii), buffer: start.buffer
    )
    guard knowsModes else { return }
    for mode in [ModeReport.margins, ModeReport.synchronizedOutput] {
      reports.insert(ModeReport(mode: mode, isSettable: true))
    }
  }

  /// Returns what turns the last frame into this one.
  public func paint(_ frame: Frame) -> [UInt8] { painter.paint(frame, reports) }

  /// Makes the next frame be painted as a whole.
  func redraw() { painter.redraw() }

  /// Call when something else has written to the terminal.
  func forget() { painter.forget() }

  /// Call when the terminal has another size.
  func resize(to size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
    painter.redraw()
  }

  /// Call once, at the end.
  public func close() {
    _ = start.buffer.gather { endwin() }
    start.close()
  }
}
